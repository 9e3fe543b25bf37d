package nl.vng.inbreng.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connection that holds an advisory lock. While it lives nobody else has the lock; a sign of life every few
/// seconds notices when it does not.
///
/// Has state; safe for several threads.
final class LockSession implements RunLock.Held {

    private static final Logger LOG = LoggerFactory.getLogger(LockSession.class);
    private static final int BEAT_SECONDS = 5;

    private final Connection connection;
    private final Runnable lost;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slot").daemon().factory());
    private @Nullable SQLException end;

    LockSession(Connection connection, Runnable lost) {
        this.connection = connection;
        this.lost = lost;
        var _ = beats.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void require() {
        beat();
        synchronized (this) {
            if (end != null) {
                throw new LockLostException("the connection that holds the run lock is gone", end);
            }
        }
    }

    private synchronized void beat() {
        if (end != null) {
            return;
        }
        try (var sql = connection.createStatement()) {
            sql.execute("select 1");
        } catch (SQLException e) {
            end = e;
            LOG.error("the connection that holds the run lock is gone", e);
            lost.run();
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
        synchronized (this) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.warn("the run lock was not given back; the server frees it", e);
            }
        }
    }
}

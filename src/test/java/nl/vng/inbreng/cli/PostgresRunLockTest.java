package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.vng.inbreng.batch.LockLostException;
import nl.vng.inbreng.batch.PostgresRunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresRunLockTest {

    @TempDir
    Path home;

    private PostgresRunLock.Sessions sessions;

    @BeforeEach
    void install() throws Exception {
        var installation = Databank.POSTGRESQL.withSample(home);
        sessions = () -> {
            try {
                return Databank.POSTGRESQL.open(installation);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
    }

    @Test
    void oneHasItUntilItIsClosedAndIsNamedMeanwhile() throws Exception {
        var lock = new PostgresRunLock(sessions);
        assertThat(lock.owner()).isEmpty();

        try (var held = lock.take(() -> {}).orElseThrow()) {
            held.require();
            assertThat(new PostgresRunLock(sessions).take(() -> {})).isEmpty();
            assertThat(lock.owner().orElseThrow())
                    .startsWith(
                            "proces %d op ".formatted(ProcessHandle.current().pid()))
                    .containsPattern(", sinds \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$");
        }

        assertThat(lock.owner()).isEmpty();
        lock.take(() -> {}).orElseThrow().close();
    }

    @Test
    void anOwnerThatIsSilentForTooLongLosesItAndNotices() throws Exception {
        var told = new CountDownLatch(1);
        try (var silent = new PostgresRunLock(sessions).take(told::countDown).orElseThrow();
                var next = new PostgresRunLock(sessions, Duration.ZERO)
                        .take(() -> {})
                        .orElseThrow()) {
            next.require();
            assertThatThrownBy(silent::require).isInstanceOf(LockLostException.class);
            assertThat(told.getCount()).isZero();
        }
    }
}

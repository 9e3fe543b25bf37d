package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/// For the database in a file: a lock on `run.lock` beside it.
///
/// @param folder the folder `var`
public record FileRunLock(Path folder) implements RunLock {

    private static final String OWNER = "run.eigenaar";

    /// Byte of `run.lock` that is locked for as long as a run takes.
    private static final long RUN = 0;

    /// Byte that is locked from asking for the run lock until the owner is written down: who is turned away thus never
    /// reads the name of the owner before.
    private static final long INTRODUCTION = 1;

    @Override
    public Optional<Held> take(Runnable lost) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<Held> held = Optional.empty();
        try (FileLock _ = channel.lock(INTRODUCTION, 1, false)) {
            FileLock lock = channel.tryLock(RUN, 1, false);
            if (lock != null) {
                introduce();
                held = Optional.of(new Locked(channel, lock));
            }
            return held;
        } finally {
            if (held.isEmpty()) {
                channel.close();
            }
        }
    }

    private void introduce() throws IOException {
        Files.writeString(
                folder.resolve(OWNER), "%s, sinds %s".formatted(RunOwner.current(), RunOwner.moment(Instant.now())));
    }

    /// The last one that took it, whether or not it lives.
    @Override
    public Optional<String> owner() throws IOException {
        Path file = folder.resolve(OWNER);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private record Locked(FileChannel channel, FileLock lock) implements Held {

        @Override
        public void require() {
            if (!lock.isValid()) {
                throw new LockLostException("run.lock is not locked any more", null);
            }
        }

        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }
}

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

    @Override
    public Optional<Held> take(Runnable lost) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        Files.writeString(
                folder.resolve(OWNER), "%s, sinds %s".formatted(RunOwner.current(), RunOwner.moment(Instant.now())));
        return Optional.of(new Locked(channel, lock));
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

package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// One run at a time: a lock on `var/run.lock` that the system lets go of when the process dies, however it dies.
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private RunLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the lock, or gives empty when a living process has it.
    public static Optional<RunLock> take(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        var owner = "proces %d, sinds %s"
                .formatted(
                        ProcessHandle.current().pid(),
                        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                                .format(ZonedDateTime.now(ZoneId.of("Europe/Amsterdam"))));
        Files.writeString(folder.resolve("run.eigenaar"), owner);
        return Optional.of(new RunLock(channel, lock));
    }

    /// Who holds the lock, in Dutch.
    public static String owner(Path folder) throws IOException {
        Path file = folder.resolve("run.eigenaar");
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "onbekend proces";
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}

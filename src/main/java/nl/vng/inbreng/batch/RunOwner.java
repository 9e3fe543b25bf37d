package nl.vng.inbreng.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// This process, as another is told of it.
final class RunOwner {

    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));

    private RunOwner() {}

    /// `proces 4711 op nacht1`.
    static String current() {
        return "proces %d op %s".formatted(ProcessHandle.current().pid(), host());
    }

    /// Dutch wall time, to the second.
    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /// The kernel's own name for this machine where it can be had: a name server that is down takes seconds to say so.
    private static String host() {
        try {
            return Files.readString(KERNEL).strip();
        } catch (IOException _) {
            return Optional.ofNullable(System.getenv("COMPUTERNAME")).orElseGet(RunOwner::named);
        }
    }

    private static String named() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "onbekende computer";
        }
    }
}

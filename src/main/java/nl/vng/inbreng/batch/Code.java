package nl.vng.inbreng.batch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The program as it runs: its classes, its resources and its libraries, whatever the version says.
///
/// The jar keeps size and CRC-32 of each file in it, also of each library, in one table; only that is read, and no time
/// of building: two builds of one source are the same.
public final class Code {

    private static @Nullable String running;

    private Code() {}

    /// SHA-256 of the program that this process runs: looked up once, for a jar that takes its place later is not what
    /// runs. What runs for long asks it at its start. The start script may run the jar unpacked, and then names it.
    public static synchronized String sha256() throws IOException {
        if (running == null) {
            running = sha256(System.getProperty("inbreng.jar", System.getProperty("java.class.path")));
        }
        return running;
    }

    /// SHA-256 over name, size and CRC-32 of every file on `classPath`; the order of the path has no part in it.
    static String sha256(String classPath) throws IOException {
        SortedSet<String> lines = new TreeSet<>();
        for (String place : classPath.split(File.pathSeparator, 0)) {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                addFolder(lines, path);
            } else if (Files.isRegularFile(path)) {
                addJar(lines, path);
            }
        }
        var digest = Fingerprint.sha256();
        lines.forEach(it -> digest.update(it.getBytes(StandardCharsets.UTF_8)));
        return Fingerprint.hex(digest);
    }

    private static void addJar(SortedSet<String> lines, Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().filter(it -> !it.isDirectory()).forEach(it -> lines.add(line(it)));
        }
    }

    private static String line(ZipEntry entry) {
        return line(entry.getName(), entry.getSize(), entry.getCrc());
    }

    private static void addFolder(SortedSet<String> lines, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(it -> lines.add(line(folder, it)));
        }
    }

    private static String line(Path folder, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            var crc = new CRC32();
            crc.update(bytes);
            return line(folder.relativize(file).toString().replace('\\', '/'), bytes.length, crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String name, long size, long crc) {
        return Long.toHexString(crc) + " " + size + " " + name + "\n";
    }
}

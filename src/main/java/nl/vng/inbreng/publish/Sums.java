package nl.vng.inbreng.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// `SHA256SUMS`: the SHA-256 of every file of an edition, in the form that `sha256sum -c` reads.
public final class Sums {

    public static final String NAME = "SHA256SUMS";

    private Sums() {}

    static String text(SortedMap<String, String> sums) {
        var lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    /// Whether the edition in `folder` still holds what it was sealed with, as its manifest and its sums say. A file
    /// beside it, such as a note, does no harm.
    public static boolean hold(Path folder, Manifest manifest) throws IOException {
        var found = new TreeMap<String, String>();
        for (String name : manifest.uitvoer().keySet()) {
            put(found, folder, name);
        }
        boolean same = found.equals(manifest.uitvoer());
        put(found, folder, Manifest.NAME);
        Path sums = folder.resolve(NAME);
        return same && Files.isRegularFile(sums) && text(found).equals(Files.readString(sums));
    }

    private static void put(SortedMap<String, String> found, Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
            found.put(name, Sha256.of(Files.readAllBytes(file)));
        }
    }
}

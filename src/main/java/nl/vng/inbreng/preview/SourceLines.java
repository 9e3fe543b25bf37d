package nl.vng.inbreng.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a file of the templates folder around one line.
///
/// @param eerste number of the first of `regels`
/// @param regel number of the line that it is about
/// @param regels their text
record SourceLines(int eerste, int regel, List<String> regels) {

    private static final int AROUND = 3;
    private static final long LARGEST = 1_000_000;

    /// @param name path in the templates folder, as a message names it
    /// @return `null` when there is no such file in that folder, or no such line
    static @Nullable SourceLines around(Path templates, String name, int regel) {
        try {
            var root = templates.toRealPath();
            var file = root.resolve(name).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return null;
            }
            var all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (regel < 1 || regel > all.size()) {
                return null;
            }
            int first = Math.max(1, regel - AROUND);
            return new SourceLines(first, regel, all.subList(first - 1, Math.min(all.size(), regel + AROUND)));
        } catch (IOException | InvalidPathException _) {
            return null; // the message stands without them
        }
    }
}

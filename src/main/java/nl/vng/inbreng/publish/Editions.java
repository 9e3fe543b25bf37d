package nl.vng.inbreng.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The editions of one peildatum, as they stand in `output/<peildatum>/`.
///
/// @param folder `output/<peildatum>`
public record Editions(Path folder) {

    private static final Pattern NAME = Pattern.compile("editie-(\\d{4,})");

    public static Editions of(Path output, LocalDate peildatum) {
        return new Editions(output.resolve(peildatum.toString()));
    }

    /// The folder of edition `nummer`, whether or not it exists.
    public Path path(int nummer) {
        return folder.resolve("editie-%04d".formatted(nummer));
    }

    /// Highest number that is taken, or 0.
    public int last() throws IOException {
        return numbers().stream().mapToInt(it -> it).max().orElse(0);
    }

    /// The newest edition that was made from exactly `fingerprint`.
    public OptionalInt find(String fingerprint) throws IOException {
        for (int nummer : numbers().reversed()) {
            Optional<Manifest> manifest = Manifest.read(path(nummer).resolve(Manifest.NAME));
            if (manifest.map(it -> it.vingerafdruk().equals(fingerprint)).orElse(false)) {
                return OptionalInt.of(nummer);
            }
        }
        return OptionalInt.empty();
    }

    private List<Integer> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var names = Files.list(folder)) {
            return names.map(it -> NAME.matcher(it.getFileName().toString()))
                    .filter(it -> it.matches())
                    .map(it -> Integer.valueOf(it.group(1)))
                    .sorted()
                    .toList();
        }
    }
}

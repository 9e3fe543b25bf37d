package nl.vng.inbreng.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// The editions of one peildatum, as they stand in `output/<peildatum>/`.
///
/// @param folder `output/<peildatum>`
public record Editions(Path folder) {

    private static final Pattern NAME = Pattern.compile("editie-(\\d{4,})");

    private static final Pattern PEILDATUM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /// The names under which [Edition] makes a folder, or keeps the one that it replaces.
    private static final Pattern HALF_MADE = Pattern.compile("\\.(?:editie-\\d{4,}|[a-z]+)\\.(?:tmp|oud)");

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

    /// An edition on disk that was sought, or that is too damaged to say what from.
    ///
    /// @param nummer its number
    /// @param heel whether it still holds what it was sealed with
    public record Found(int nummer, boolean heel) {}

    /// The newest edition that is sought, or a newer one that cannot say what it was made from.
    ///
    /// @param sought whether an edition is, by its number and manifest
    public Optional<Found> find(BiPredicate<Integer, Manifest> sought) throws IOException {
        for (int nummer : numbers().reversed()) {
            Optional<Manifest> manifest = Manifest.read(path(nummer).resolve(Manifest.NAME));
            if (manifest.isEmpty()) {
                return Optional.of(new Found(nummer, false));
            }
            if (sought.test(nummer, manifest.get())) {
                return Optional.of(new Found(nummer, Sums.hold(path(nummer), manifest.get())));
            }
        }
        return Optional.empty();
    }

    /// Whether edition `nummer` still holds what it was sealed with.
    public boolean isWhole(int nummer) throws IOException {
        var manifest = Manifest.read(path(nummer).resolve(Manifest.NAME));
        return manifest.isPresent() && Sums.hold(path(nummer), manifest.get());
    }

    /// What interrupted runs left half made, of any peildatum under `output`.
    public static List<Path> halfMade(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (var folders = Files.find(output, 2, (_, attributes) -> attributes.isDirectory())) {
            return folders.filter(
                            it -> HALF_MADE.matcher(it.getFileName().toString()).matches()
                                    && PEILDATUM
                                            .matcher(String.valueOf(it.resolveSibling(".")
                                                    .normalize()
                                                    .getFileName()))
                                            .matches())
                    .sorted()
                    .toList();
        }
    }

    /// Deletes what is half made. Only the holder of the run lock may: what a living run is making looks the same.
    ///
    /// Each folder is renamed first, so that who still writes in it for a dead run cannot go on.
    public static void delete(List<Path> halfMade) throws IOException {
        for (Path it : halfMade) {
            Path gone = it.resolveSibling(it.getFileName().toString().replaceFirst("tmp$", "oud"));
            if (!gone.equals(it) && Files.isDirectory(it)) {
                Edition.deleteTree(gone);
                Files.move(it, gone, StandardCopyOption.ATOMIC_MOVE);
            }
            Edition.deleteTree(gone);
        }
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

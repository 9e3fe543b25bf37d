package nl.vng.inbreng.batch;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.vng.inbreng.aggregate.GepubliceerdEerder.Eerder;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.publish.Opgeruimd;
import nl.vng.inbreng.publish.Sha256;
import nl.vng.inbreng.publish.Sums;
import nl.vng.inbreng.verschil.Akkoordverschil;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.Teksten;
import nl.vng.inbreng.verschil.Waarde;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An edition as it stands in the output folder, of any peildatum.
///
/// @param folder `output/<peildatum>/editie-0001`
/// @param peildatum its peildatum
/// @param nummer its number
public record PublishedEdition(Path folder, LocalDate peildatum, int nummer) {

    private static final Pattern NAME = Pattern.compile("editie-(\\d{4,9})");
    private static final Pattern KLEIN = Pattern.compile("minder dan (\\d+)");
    static final String FIGURES = "cijfers.json";

    /// Every edition under `output`, by peildatum and number.
    public static List<PublishedEdition> in(Path output) throws IOException {
        return in(output, 2, it -> of(it, above(it, "..")));
    }

    /// What stays of every edition under `output` that was deleted: its manifest and its figures.
    static List<PublishedEdition> pruned(Path output) throws IOException {
        return in(
                output,
                3,
                it -> above(it, "..").endsWith(Opgeruimd.NAME) ? of(it, above(it, "../..")) : Optional.empty());
    }

    private static Path above(Path folder, String up) {
        return folder.resolve(up).toAbsolutePath().normalize();
    }

    private static List<PublishedEdition> in(Path output, int depth, Function<Path, Optional<PublishedEdition>> edition)
            throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        Path start = Files.isSymbolicLink(output) ? output.toRealPath() : output; // a link is not gone into
        try (var folders = Files.find(start, depth, (_, attributes) -> attributes.isDirectory())) {
            return folders.filter(it -> !it.equals(start))
                    .flatMap(it -> edition.apply(it).stream())
                    .sorted(Comparator.comparing(PublishedEdition::peildatum)
                            .thenComparingInt(PublishedEdition::nummer))
                    .toList();
        }
    }

    /// The edition in `folder`, wherever it stands.
    ///
    /// @throws UnreadableEditionException if its manifest is missing or damaged
    public static PublishedEdition at(Path folder) throws IOException {
        var manifest = new PublishedEdition(folder, LocalDate.MIN, 0).sealed();
        try {
            return new PublishedEdition(folder, LocalDate.parse(manifest.peildatum()), manifest.editie());
        } catch (DateTimeParseException _) {
            throw new UnreadableEditionException(folder, Manifest.NAME + " heeft een onbekende vorm");
        }
    }

    /// The edition under `output` that the log calls `map`.
    ///
    /// @throws UnreadableEditionException if it is not there
    public static PublishedEdition named(Path output, String map) throws IOException {
        return in(output).stream()
                .filter(it -> it.map().equals(map))
                .findFirst()
                .orElseThrow(() -> new UnreadableEditionException(output.resolve(map), "zij staat er niet"));
    }

    /// The edition under `output` that the log or the ledger calls `map`, also when it stands there no more; empty when
    /// that is no name of an edition.
    public static Optional<PublishedEdition> called(Path output, String map) {
        Path folder = output.resolve(map);
        return of(folder, above(folder, ".."));
    }

    /// @param peildatum folder named after the peildatum
    private static Optional<PublishedEdition> of(Path folder, Path peildatum) {
        var name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            var dag = LocalDate.parse(String.valueOf(peildatum.getFileName()));
            return Optional.of(new PublishedEdition(folder, dag, Integer.parseInt(name.group(1))));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The edition as the log and other editions name it: `2025-01-30/editie-0002`.
    public static String map(LocalDate peildatum, int nummer) {
        return "%s/editie-%04d".formatted(peildatum, nummer);
    }

    /// The same, of this edition.
    public String map() {
        return map(peildatum, nummer);
    }

    /// Where messages to people are kept, and what became of them: no part of what was published.
    public Path verzending() {
        return folder.resolve("verzending");
    }

    /// What it was made from; empty when its manifest is missing or damaged.
    Optional<Manifest> manifest() throws IOException {
        return Manifest.read(folder.resolve(Manifest.NAME));
    }

    /// Its `lvv.*` figures.
    ///
    /// @throws UnreadableEditionException if they are missing, or are not those that were published
    public List<Eerder> figures() throws IOException {
        var manifest = sealed();
        var rows = read(FIGURES, Row[].class, manifest);
        try {
            return figures(rows, manifest);
        } catch (IllegalArgumentException _) {
            throw unreadable(FIGURES + " heeft een onbekende vorm");
        }
    }

    /// What it says.
    ///
    /// @throws UnreadableEditionException if it cannot be known, or is not what was published
    public Inhoud inhoud() throws IOException {
        var manifest = sealed();
        return new Inhoud(
                peildatum,
                nummer,
                manifest.voorbeeld(),
                List.of(read(FIGURES, Waarde[].class, manifest)),
                read(Teksten.NAME, Teksten.class, manifest).documenten());
    }

    /// Why it needed no approval of its own when it was made; empty when it did.
    ///
    /// @throws UnreadableEditionException if it cannot be known, or is not what was published
    Optional<Akkoordverschil> behouden() throws IOException {
        var manifest = sealed();
        return isBehouden(manifest)
                ? Optional.of(read(Akkoordverschil.NAME, Akkoordverschil.class, manifest))
                : Optional.empty();
    }

    /// Whether such an edition needed no approval of its own when it was made.
    public static boolean isBehouden(Manifest manifest) {
        return manifest.uitvoer().containsKey(Akkoordverschil.NAME);
    }

    /// Its documents: files within it, without extension, in the order of their names.
    ///
    /// @throws UnreadableEditionException if its manifest is missing or damaged
    public List<String> bestanden() throws IOException {
        return sealed().uitvoer().keySet().stream()
                .filter(it -> it.endsWith(".pdf"))
                .map(it -> it.substring(0, it.length() - ".pdf".length()))
                .sorted()
                .toList();
    }

    /// What it was made from.
    ///
    /// @throws UnreadableEditionException if its manifest is missing or damaged
    public Manifest sealed() throws IOException {
        return manifest().orElseThrow(() -> unreadable(Manifest.NAME + " ontbreekt of is beschadigd"));
    }

    /// Makes sure that it still holds all that was published.
    ///
    /// @throws UnreadableEditionException if a file is missing, or is not the one that was published
    public void requireWhole() throws IOException {
        var manifest = sealed();
        if (Sums.hold(folder, manifest)) {
            return;
        }
        for (String name : manifest.uitvoer().keySet()) {
            published(name, manifest);
        }
        throw unreadable(Sums.NAME + " hoort niet bij de bestanden");
    }

    /// The page of one of its documents; empty when it never had that document.
    ///
    /// @param bestand file within it, without extension
    /// @throws UnreadableEditionException if it is missing, or is not the one that was published
    Optional<String> html(String bestand) throws IOException {
        var manifest = sealed();
        String name = bestand + ".html";
        return manifest.uitvoer().containsKey(name)
                ? Optional.of(new String(published(name, manifest), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private <T> T read(String name, Class<T> form, Manifest manifest) throws IOException {
        byte[] bytes = published(name, manifest);
        try {
            return JsonMapper.shared().readValue(bytes, form);
        } catch (JacksonException _) {
            throw unreadable(name + " heeft een onbekende vorm");
        }
    }

    private byte[] published(String name, Manifest manifest) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw unreadable(name + " ontbreekt");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!Sha256.of(bytes).equals(manifest.uitvoer().get(name))) {
            throw unreadable(name + " is niet het bestand dat is uitgegeven");
        }
        return bytes;
    }

    private static List<Eerder> figures(Row[] rows, Manifest manifest) {
        var lvv =
                Arrays.stream(rows).filter(it -> it.cijfer().startsWith("lvv.")).toList();
        int drempel = lvv.stream().mapToInt(Row::kleinerDan).max().orElse(0);
        return lvv.stream().map(it -> it.eerder(manifest, drempel)).toList();
    }

    private UnreadableEditionException unreadable(String wat) {
        return new UnreadableEditionException(folder, wat);
    }

    /// One figure of `cijfers.json`.
    private record Row(
            String gebied,
            String cijfer,
            @Nullable JsonNode waarde,
            @Nullable String reden,
            String peildatum,
            String bestand,
            String weergave) {

        Eerder eerder(Manifest manifest, int drempel) {
            return new Eerder(
                    gebied,
                    cijfer,
                    peildatum,
                    sha256(manifest),
                    getal(),
                    reden == null ? null : reden(reden).name(),
                    kleinerDan(),
                    drempel);
        }

        int kleinerDan() {
            var klein = KLEIN.matcher(weergave);
            return klein.matches() ? Integer.parseInt(klein.group(1)) : 0;
        }

        private @Nullable BigDecimal getal() {
            return waarde == null || waarde.isNull() ? null : waarde.decimalValue();
        }

        private String sha256(Manifest manifest) {
            var sum = manifest.invoer().get(bestand);
            if (sum == null) {
                throw new IllegalArgumentException("not an input of the edition: " + bestand);
            }
            return sum;
        }

        private static Reden reden(String naam) {
            return Arrays.stream(Reden.values())
                    .filter(it -> it.naam().equals(naam))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no reason: " + naam));
        }
    }
}

package nl.vng.inbreng.tekst;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All texts of a templates folder, read once per run.
///
/// A file with a mistake does not stop the others: the documents that it belongs to cannot be made, and which those
/// are, is all of them when the file does not say.
public final class Texts {

    private static final long LARGEST = 200_000;

    private final List<TextBlock> blocks;
    private final List<AskText> asks;
    private final Map<String, List<String>> documents;
    private final Register register;
    private final List<Complaint> klachten;
    private final Map<String, List<Complaint>> ontbreekt;
    private final Optional<SortedSet<Integer>> onderwerpen;

    Texts(
            List<TextBlock> blocks,
            List<AskText> asks,
            Map<String, List<String>> documents,
            Register register,
            List<Complaint> klachten,
            Map<String, List<Complaint>> ontbreekt,
            Optional<SortedSet<Integer>> onderwerpen) {
        this.blocks = List.copyOf(blocks);
        this.asks = List.copyOf(asks);
        this.documents = Map.copyOf(documents);
        this.register = register;
        this.klachten = klachten.stream().sorted().toList();
        this.ontbreekt = new TreeMap<>(ontbreekt);
        this.onderwerpen = onderwerpen.map(Collections::unmodifiableSortedSet);
    }

    /// Reads `tekst/*.md` and `vragen/*.md` of `templates`.
    ///
    /// @param names all names that a text may use
    /// @param plaatsen the places that each kind of document has
    /// @param nodig those of them that it cannot do without
    /// @throws IOException if a folder or file cannot be read
    public static Texts read(
            Path templates, Names names, Map<String, Set<String>> plaatsen, Map<String, Set<String>> nodig)
            throws IOException {
        var builder = new TextsBuilder(names, plaatsen, nodig);
        for (Path file : files(templates.resolve("tekst"))) {
            builder.block("tekst/" + file.getFileName(), lines(file));
        }
        for (Path file : files(templates.resolve("vragen"))) {
            builder.ask("vragen/" + file.getFileName(), lines(file));
        }
        return builder.build(RegisterFile.read(templates, builder.vragen()));
    }

    /// The texts of one place in one kind of document, in order.
    public List<TextBlock> blocks(String document, String plaats) {
        return blocks.stream()
                .filter(it -> it.isAt(document, plaats))
                .sorted(Comparator.comparingInt(TextBlock::volgorde).thenComparing(TextBlock::naam))
                .toList();
    }

    /// The asks of one kind of document, by topic and order; follow-ups are among them.
    public List<AskText> asks(String document) {
        return asks.stream()
                .filter(it -> it.documenten().contains(document))
                .sorted(Comparator.comparingInt(AskText::onderwerp)
                        .thenComparingInt(AskText::volgorde)
                        .thenComparing(AskText::id))
                .toList();
    }

    /// All asks, by id.
    public List<AskText> asks() {
        return asks.stream().sorted(Comparator.comparing(AskText::id)).toList();
    }

    /// What became of the asks.
    public Register register() {
        return register;
    }

    public Optional<AskText> ask(String id) {
        return asks.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The numbers of the topics that a text is about; empty when a text that may be about another cannot be read, of
    /// which then is complained.
    public Optional<SortedSet<Integer>> onderwerpen() {
        return onderwerpen;
    }

    /// What is wrong with the files that this kind of document needs, and which of them are not there.
    public List<Complaint> complaints(String document) {
        return Stream.concat(
                        ontbreekt.getOrDefault(document, List.of()).stream(),
                        klachten.stream()
                                .filter(it -> documents
                                        .getOrDefault(it.bestand(), List.of(document))
                                        .contains(document)))
                .toList();
    }

    /// What is wrong with any file, and which are not there.
    public List<Complaint> complaints() {
        return Stream.concat(ontbreekt.values().stream().flatMap(List::stream), klachten.stream())
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().endsWith(".md"))
                    .filter(it -> !it.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return text(file).lines().toList();
    }

    /// A file of staff, without a byte order mark; in Windows-1252 when it is no UTF-8, as Notepad once wrote.
    static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than " + LARGEST + " bytes");
        }
        return decode(Files.readAllBytes(file)).replaceFirst("^\uFEFF", "");
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}

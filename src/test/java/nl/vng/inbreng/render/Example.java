package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import nl.vng.inbreng.compose.Document;

/// A document of two pages with a table, a figure, a watermark and characters of both fonts; run on its own it
/// prints the checksum of its PDF.
final class Example {

    private Example() {}

    record Gemeente(String naam, int plaatsen) {}

    static Document document(int number) {
        var gemeenten = IntStream.range(0, 40)
                .mapToObj(it -> new Gemeente("Gemeente " + (number + it), 1000 + 37 * it))
                .toList();
        return new Document(
                "voorbeeld",
                "provincie/drenthe-" + number,
                "7f3a-91c2-04be",
                "Inbreng spreidingswet " + number,
                "Opvang in Drenthe",
                LocalDate.of(2026, 7, 1),
                "CONCEPT",
                3,
                Map.of("provincie", "Fryslân → ≥ ➢", "plaatsen", 1390 + number, "gemeenten", gemeenten));
    }

    static String checksum(Report report) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(report.pdf()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The templates of the tests with the shipped fonts, in `folder`.
    static Path templatesIn(Path folder) {
        copy(Path.of("src/test/resources/render/voorbeeld"), folder.resolve("voorbeeld"));
        copy(Path.of("src/test/resources/render/style"), folder.resolve("style"));
        copy(Path.of("templates/fonts"), folder.resolve("fonts"));
        return folder;
    }

    static void copy(Path from, Path to) {
        try (var files = Files.list(from)) {
            Files.createDirectories(to);
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] templates) {
        System.out.println(checksum(new Renderer(Path.of(templates[0])).render(document(1))));
    }
}

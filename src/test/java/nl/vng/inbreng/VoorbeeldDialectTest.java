package nl.vng.inbreng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The whole sample delivery, rewritten in each way in which a supplier may write it: the figures stay the same.
class VoorbeeldDialectTest {

    private static final Path INPUT = Path.of("input/voorbeeld");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, Charset> FILES = Map.of(
            "opvangcapaciteit_2025-01-30.csv", StandardCharsets.UTF_8,
            "tgo_contracten_2025-01-30.csv", WINDOWS_1252,
            "lvv_zaken_2025-01.csv", StandardCharsets.UTF_8,
            "opgave_gemeente.csv", StandardCharsets.UTF_8);
    private static final List<Bronsoort> EXPORTS = List.of(
            Bronsoort.OPVANGCAPACITEIT, Bronsoort.TGO_CONTRACTEN, Bronsoort.LVV_ZAKEN, Bronsoort.OPGAVE_GEMEENTE);
    /// Gemeenten under the code of one that merged into them; that of Leerdam lay in another province.
    private static final Map<String, String> OLD_CODES =
            Map.of("GM0014", "GM0017", "GM1961", "GM0545", "GM1979", "GM0010");

    @TempDir
    static Path originalRejected;

    private static Delivered original;

    @TempDir
    Path temp;

    /// How a file is written.
    ///
    /// @param start what stands before the first row
    /// @param lineEnds the line ends, taken in turn
    /// @param quoteAll whether also the cells that need no quotes have them
    /// @param rows changes the rows, the header and what stands above it included
    private record Dialect(
            String name,
            Charset charset,
            String start,
            char delimiter,
            List<String> lineEnds,
            boolean quoteAll,
            UnaryOperator<List<List<String>>> rows) {

        static Dialect of(String name, UnaryOperator<List<List<String>>> rows) {
            return new Dialect(name, StandardCharsets.UTF_8, "", ';', List.of("\n"), false, rows);
        }

        static Dialect cells(String name, UnaryOperator<String> cell) {
            return of(
                    name,
                    rows -> rows.stream()
                            .map(row -> row.stream().map(cell).toList())
                            .toList());
        }

        Dialect in(Charset charset, String start) {
            return new Dialect(name, charset, start, delimiter, lineEnds, quoteAll, rows);
        }

        Dialect between(char delimiter) {
            return new Dialect(name, charset, start, delimiter, lineEnds, quoteAll, rows);
        }

        Dialect ending(String... lineEnds) {
            return new Dialect(name, charset, start, delimiter, List.of(lineEnds), quoteAll, rows);
        }

        Dialect quoted() {
            return new Dialect(name, charset, start, delimiter, lineEnds, true, rows);
        }

        byte[] write(List<List<String>> original) {
            var written = rows.apply(original);
            var text = IntStream.range(0, written.size())
                    .mapToObj(i -> line(written.get(i)) + lineEnds.get(i % lineEnds.size()))
                    .collect(Collectors.joining("", start, ""));
            assertThat(charset.newEncoder().canEncode(text)).as(name).isTrue();
            return text.getBytes(charset);
        }

        private String line(List<String> row) {
            return row.stream().map(this::cell).collect(Collectors.joining(String.valueOf(delimiter)));
        }

        private String cell(String text) {
            boolean needsQuotes = quoteAll || text.indexOf(delimiter) >= 0 || text.matches("(?s).*[\"\r\n].*");
            return needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// What must not depend on the dialect.
    private record Delivered(List<Figure> figures, List<String> counts) {

        static Delivered of(Snapshot snapshot) {
            return new Delivered(
                    Aggregate.compute(snapshot).all().stream()
                            .map(it -> new Figure(
                                    it.gebied().code(), it.id(), it.getal(), it.datum(), it.reden(), it.tenMinste()))
                            .toList(),
                    EXPORTS.stream()
                            .map(snapshot::levering)
                            .map(it -> it.soort() + " " + it.rijen() + ", rejected " + it.afgekeurd())
                            .toList());
        }
    }

    private record Figure(
            String gebied, String id, BigDecimal getal, LocalDate datum, Reden reden, boolean tenMinste) {}

    static Stream<Dialect> dialects() {
        UnaryOperator<List<List<String>>> asItIs = rows -> rows;
        return Stream.of(
                Dialect.of("UTF-8", asItIs),
                Dialect.of("UTF-8 with BOM", asItIs).in(StandardCharsets.UTF_8, "\uFEFF"),
                Dialect.of("UTF-16LE", asItIs).in(StandardCharsets.UTF_16LE, "\uFEFF"),
                Dialect.of("UTF-16BE", asItIs).in(StandardCharsets.UTF_16BE, "\uFEFF"),
                Dialect.of("Windows-1252", asItIs).in(WINDOWS_1252, ""),
                Dialect.of("comma", asItIs).between(','),
                Dialect.of("tab", asItIs).between('\t'),
                Dialect.of("sep=;", asItIs).in(StandardCharsets.UTF_8, "sep=;\r\n"),
                Dialect.of("sep=, after a BOM", asItIs)
                        .in(StandardCharsets.UTF_8, "\uFEFFsep=,\r\n")
                        .between(','),
                Dialect.of("CRLF", asItIs).ending("\r\n"),
                Dialect.of("CR", asItIs).ending("\r"),
                Dialect.of("mixed line ends", asItIs).ending("\r\n", "\n", "\n"),
                Dialect.of("every cell quoted", asItIs).quoted(),
                Dialect.of("no preamble and no footer", VoorbeeldDialectTest::onlyTable),
                Dialect.of("long preamble and footer", rows -> framed(onlyTable(rows))),
                Dialect.cells("newlines in cells", it -> it.replaceFirst("(?<=[a-z])[ _](?=[a-z(])", "\n")),
                Dialect.of("empty columns behind", rows -> eachRow(rows, row -> with(row, "", ""))),
                Dialect.of("an unknown column behind", VoorbeeldDialectTest::withRemarks),
                Dialect.of("header in capitals", VoorbeeldDialectTest::shouting),
                Dialect.cells("codes as 0363", it -> it.replaceFirst("^GM?(\\d{4})$", "$1")),
                Dialect.cells("codes as 363", it -> it.replaceFirst("^GM?0*(\\d{1,4})$", "$1")),
                Dialect.cells("codes as G0363", it -> it.replaceFirst("^GM(\\d{4})$", "G$1")),
                Dialect.cells("codes of merged gemeenten", it -> OLD_CODES.getOrDefault(it, it)),
                Dialect.cells("spaces and NBSP around cells", it -> " " + it + "\u00A0"),
                Dialect.cells("thin space in numbers", it -> it.replaceFirst("^(\\d{1,3})\\.(\\d{3})$", "$1\u2009$2")),
                Dialect.cells("dates as yyyy-MM-dd", it -> dates(it, "$3-$2-$1")),
                Dialect.cells("dates as yyyyMMdd", it -> dates(it, "$3$2$1")),
                Dialect.cells("dates as dd/MM/yyyy with a time", it -> dates(it, "$1/$2/$3 00:00:00")),
                Dialect.cells("much at once", it -> dates(it.replaceFirst("^GM0*(\\d{1,4})$", "$1"), "$3-$2-$1"))
                        .in(StandardCharsets.UTF_16LE, "\uFEFF")
                        .between('\t')
                        .ending("\r\n")
                        .quoted());
    }

    @BeforeAll
    static void readTheOriginal() {
        original = read(INPUT, originalRejected);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyDialectGivesTheSameFigures(Dialect dialect) throws IOException {
        var input = Files.createDirectory(temp.resolve("input"));
        for (var file : FILES.entrySet()) {
            var rows = rows(INPUT.resolve(file.getKey()), file.getValue());
            Files.write(input.resolve(file.getKey()), dialect.write(rows));
        }

        var delivered = read(input, temp.resolve("afgekeurd"));
        assertThat(delivered.counts()).isEqualTo(original.counts());
        assertThat(delivered.figures()).hasSameSizeAs(original.figures()).hasSizeGreaterThan(10_000);
        assertThat(IntStream.range(0, original.figures().size())
                        .filter(i -> !delivered
                                .figures()
                                .get(i)
                                .equals(original.figures().get(i)))
                        .mapToObj(i -> original.figures().get(i) + " became "
                                + delivered.figures().get(i)))
                .isEmpty();
    }

    private static Delivered read(Path input, Path rejected) {
        var bevindingen = new Bevindingen();
        var snapshot = Intake.read(Delivery.find(input, null, bevindingen), bevindingen, rejected);
        assertThat(bevindingen.blokkeert())
                .as("blocked by %s", bevindingen.soorten())
                .isFalse();
        return Delivered.of(snapshot.orElseThrow());
    }

    private static List<List<String>> rows(Path file, Charset charset) throws IOException {
        var text = Files.readString(file, charset).replaceFirst("^\uFEFF", "");
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    private static List<List<String>> onlyTable(List<List<String>> rows) {
        return rows.stream()
                .filter(it -> it.size() > 1
                        && !it.get(1).isEmpty()
                        && !it.getFirst().startsWith("Totaal")
                        && !it.getFirst().startsWith("Bron:"))
                .toList();
    }

    /// Twenty lines above the header, the most there may be.
    private static List<List<String>> framed(List<List<String>> table) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Uitdraai\nover twee regels"));
        rows.addAll(List.of(List.of(""), List.of("Afdeling", "Opvang"), List.of(";;;")));
        while (rows.size() < 20) {
            rows.add(List.of("toelichting"));
        }
        rows.addAll(table);
        rows.addAll(List.of(List.of("Totaal"), List.of(""), List.of("Bron: eigen opgave", "afdeling Opvang")));
        return rows;
    }

    private static List<List<String>> withRemarks(List<List<String>> rows) {
        var table = onlyTable(rows);
        var remarked = new ArrayList<List<String>>();
        remarked.add(with(table.getFirst(), "Opmerking"));
        table.stream().skip(1).forEach(it -> remarked.add(with(it, "goed; zie \"bijlage\"")));
        return remarked;
    }

    private static List<List<String>> shouting(List<List<String>> rows) {
        var table = new ArrayList<>(onlyTable(rows));
        table.set(
                0,
                table.getFirst().stream()
                        .map(it -> it.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '\u00A0'))
                        .toList());
        return table;
    }

    private static List<List<String>> eachRow(List<List<String>> rows, UnaryOperator<List<String>> change) {
        return rows.stream().map(change).toList();
    }

    private static List<String> with(List<String> row, String... more) {
        var longer = new ArrayList<>(row);
        longer.addAll(List.of(more));
        return longer;
    }

    private static String dates(String cell, String replacement) {
        return cell.replaceFirst("^(\\d{2})-(\\d{2})-(\\d{4})$", replacement);
    }
}

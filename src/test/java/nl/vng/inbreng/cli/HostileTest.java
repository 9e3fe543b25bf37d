package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import tools.jackson.databind.json.JsonMapper;

/// Cells that try to be something else than text, through the whole program.
class HostileTest {

    private static final List<String> HOSTILE = List.of(
            "${7*7}",
            "<script>alert(1)</script>",
            "<#include \"/etc/passwd\">",
            "&xxe;",
            "bel\u0007 en nul\u0000",
            "../../etc/passwd",
            "=HYPERLINK(\"http://example.org\")",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "+31",
            "-1+1");

    private static final String OPVANG = "input/opvangcapaciteit_2025-01-30.csv";
    private static final String TGO = "input/tgo_contracten_2025-01-30.csv";
    private static final String LVV = "input/lvv_zaken_2025-01.csv";
    private static final String LVV_ROW = "feedfacefeedface;GM0363;2025-01;in opvang;24-uursopvang;27-64;terugkeer;J;";
    private static final int LVV_COLUMNS = 9;

    /// The sheets of the provincie that the confidential location of these tests lies in, and that has an LVV.
    private static final String SHEETS = "maak --provincie utrecht --gemeenten";

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
    }

    @Test
    void hostileTextInTheDebateIsPrintedAsText() throws Exception {
        Path debat = home.resolve("input/debat.yaml");
        Files.writeString(
                debat,
                Files.readString(debat)
                        .replaceAll(
                                "(?m)^onderwerp: .*$",
                                "onderwerp: '\\${7*7} <script>alert(1)</script> <#include \"/etc/passwd\"> &xxe;'"));

        var ended = installation.run("maak");

        assertThat(ended.exit()).as(ended.err()).isZero();
        String letter = text(installation.edition(1).resolve("landelijk.pdf"));
        assertThat(letter)
                .contains("${7*7}")
                .contains("<script>")
                .contains("<#include")
                .contains("&xxe;");
        assertThat(letter).doesNotContain("root:x");
        for (String page : List.of("index.html", "verslag.html")) {
            assertThat(Files.readString(installation.edition(1).resolve(page))).doesNotContain("<script>");
        }
    }

    @Test
    void hostileCellsOfRejectedRowsAreHarmlessInEveryFile() throws Exception {
        Path export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        String[] parts = Files.readString(export, UTF_8).split("(?=\r\n[;]*Totaal)", 2);
        var rows = new StringBuilder(parts[0]);
        for (int i = 0; i < HOSTILE.size(); i++) {
            rows.append(
                    "\r\n30-01-2025;GM0344;Utrecht;H%d;\"%s\";\"%s\";in gebruik;100;0;0;0;0;01-01-2024;onbepaald;COA;J;COA;;N"
                            .formatted(i, quoted(HOSTILE.get(i)), quoted(HOSTILE.get(i))));
        }
        Files.writeString(export, rows.append(parts[1]), UTF_8);

        var ended = installation.run("maak", "--json");

        assertThat(ended.exit()).as(ended.out()).isZero();
        assertThat(JsonMapper.shared().readTree(ended.out()).get("bevindingen").size())
                .isPositive();
        String report = Files.readString(installation.edition(1).resolve("verslag.html"));
        assertThat(report)
                .contains("${7*7}")
                .doesNotContain("<script>")
                .doesNotContain("root:x")
                .doesNotContain("\u0007");
        var rejected = Files.readAllLines(installation.edition(1).resolve("afgekeurd/opvangcapaciteit.csv"));
        assertThat(rejected).hasSize(1 + 4 + HOSTILE.size());
        for (String line : rejected) {
            assertThat(line).doesNotContainPattern("(^|;)\"?[=+@]").doesNotContainPattern("(^|;)\"?-[^;\"]");
        }
    }

    @Test
    void noValueOfTheLvvExportAppearsAnywhere() throws Exception {
        var pseudonyms = new TreeSet<String>();
        for (String line : Files.readAllLines(home.resolve(LVV))) {
            String first = line.split(";", 2)[0];
            if (first.matches("[0-9a-f]{16}")) {
                pseudonyms.add(first);
            }
        }
        assertThat(pseudonyms).hasSizeGreaterThan(1000);
        var rows = new ArrayList<String>(List.of(pseudonyms.first() + LVV_ROW.substring(LVV_ROW.indexOf(';'))));
        for (int column = 0; column < LVV_COLUMNS; column++) {
            rows.add(with(LVV_ROW.replace("feedface", "feedfac" + column), column, "QZXW" + column));
        }
        append(LVV, rows);

        for (String command : List.of("controleer", "maak", SHEETS)) {
            var ended = installation.run((command + " -v").split(" "));
            assertThat(ended.exit()).as(ended.err()).isZero();
            var everything = everything(ended);
            assertThat(everything).doesNotContain("QZXW").doesNotContain("feedfac");
            assertThat(pseudonyms.stream().filter(everything::contains)).isEmpty();
        }
        assertThat(Files.readAllLines(installation.edition(1).resolve("afgekeurd/lvv_zaken.csv")))
                .hasSizeGreaterThan(LVV_COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aPersonInTheLvvExportRefusesTheWholeFileWithoutNamingTheValue(int column) throws Exception {
        String person = "jan.qzxw@example.org";
        append(LVV, List.of(column < LVV_COLUMNS ? with(LVV_ROW, column, person) : LVV_ROW + ";" + person));

        for (String command : List.of("controleer", "maak")) {
            var ended = installation.run(command, column % 2 == 0 ? "-v" : "--json");
            assertThat(ended.exit()).isEqualTo(10);
            assertThat(ended.out() + ended.err())
                    .contains("lvv_zaken_2025-01.csv")
                    .contains("rij");
            assertThat(everything(ended))
                    .doesNotContain("qzxw")
                    .doesNotContain("example.org")
                    .doesNotContain("feedface");
        }
        assertThat(installation.edition(1)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "onbekend", "QZXWgeheim"})
    void nothingOfAConfidentialLocationAppearsAnywhere(String vertrouwelijk) throws Exception {
        String row = "30-01-2025;GM0344;Utrecht;QZXW-1;QZXWnaam;azc;in gebruik;100;0;90;0;0;"
                + "01-01-2024;onbepaald;COA;J;COA;;" + vertrouwelijk;
        var rows = new ArrayList<String>();
        for (int column = 0; column < row.split(";", -1).length - 1; column++) {
            rows.add(with(row.replace("QZXW-1", "QZXW-1" + column), column, "QZXW" + column));
        }
        rows.add(row);
        rows.add(row.replace("QZXWnaam", "QZXWÃ« naam"));
        append(OPVANG, rows);
        append(
                TGO,
                List.of(
                        contract("QZXW-1", "geen"),
                        contract("QZXW-1", "QZXWverlenging"),
                        contract("QZXW3", "geen").replace(";90;", ";900;"),
                        contract("qzxw 1", "geen"),
                        contract("QZXW-19", "geen"),
                        contract("", "QZXWverlenging")));
        Path settings = home.resolve("config/application.yaml");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "inbreng:\n  afkeuring:\n    procent: 100\n");

        for (String command : List.of("controleer", "maak", SHEETS)) {
            for (String option : List.of("-v", "--json")) {
                var ended = installation.run((command + " " + option).split(" "));
                assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
                assertThat(everything(ended)).doesNotContainIgnoringCase("qzxw");
            }
        }
        String rejected = Files.readString(installation.edition(1).resolve("afgekeurd/opvangcapaciteit.csv"));
        assertThat(rejected).containsPattern(";Capaciteit[^;]*;I301").containsPattern(";Locatie-id[^;]*;[^;\\n]*I402");
    }

    private static final AtomicInteger NUMMER = new AtomicInteger();

    private static String contract(String locatieId, String verlenging) {
        return "QZXW-C%d;GM0344;Utrecht;%s;01-01-2024;31-12-2025;01-07-2025;90;61,50;J;%s;;30-06-2025;3;QZXWverhuurder"
                .formatted(NUMMER.incrementAndGet(), locatieId, verlenging);
    }

    /// A row with another value in one column.
    private static String with(String row, int column, String value) {
        var cells = row.split(";", -1);
        cells[column] = value;
        return String.join(";", cells);
    }

    /// Adds data rows after the last row of an export.
    private void append(String export, List<String> rows) throws IOException {
        Path file = home.resolve(export);
        String text = Files.readString(file, ISO_8859_1).stripTrailing();
        Files.writeString(file, text + "\r\n" + String.join("\r\n", rows) + "\r\n", ISO_8859_1);
    }

    /// All that a run says and leaves behind: both streams, editions, findings, rejected rows, database and logs.
    private String everything(Installation.Ended ended) throws IOException {
        var everything = new StringBuilder(ended.out()).append(ended.err());
        for (Path file : Installation.files(home)) {
            if (!file.startsWith(home.resolve("input"))) {
                everything.append(file.toString().endsWith(".pdf") ? text(file) : Files.readString(file, ISO_8859_1));
            }
        }
        return everything.toString();
    }

    private static String quoted(String cell) {
        return cell.replace("\"", "\"\"");
    }

    private static String text(Path pdf) throws IOException {
        var text = new StringBuilder();
        try (var reader = new PdfReader(Files.readAllBytes(pdf))) {
            var extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
        }
        return text.toString();
    }
}

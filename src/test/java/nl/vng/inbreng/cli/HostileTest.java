package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                    "\r\n30-01-2025;GM0344;Utrecht;H%d;\"%s\";\"%s\";in gebruik;100;0;0;0;0;01-01-2024;onbepaald;COA;J;COA;;"
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
        Path export = home.resolve("input/lvv_zaken_2025-01.csv");
        var pseudonyms = new TreeMap<String, Boolean>();
        for (String line : Files.readAllLines(export)) {
            String first = line.split(";", 2)[0];
            if (first.matches("[0-9a-f]{16}")) {
                pseudonyms.put(first, true);
            }
        }
        assertThat(pseudonyms).hasSizeGreaterThan(1000);
        String bad = pseudonyms.firstKey();
        Files.writeString(
                export,
                Files.readString(export)
                        + bad + ";GM0363;2025-01;in opvang;24-uursopvang;27-64;terugkeer;J;\n"
                        + "feedfacefeedface;GM0363;2025-01;MERKSTATUS;24-uursopvang;27-64;terugkeer;J;\n");

        var ended = installation.run("maak", "-v");

        assertThat(ended.exit()).as(ended.err()).isZero();
        var everything = new StringBuilder(ended.out()).append(ended.err());
        for (Path folder : List.of(home.resolve("output"), home.resolve("var"))) {
            for (Path file : Installation.files(folder)) {
                everything.append(
                        file.toString().endsWith(".pdf")
                                ? text(file)
                                : Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(everything.indexOf("MERKSTATUS")).isNegative();
        assertThat(everything.indexOf("feedfacefeedface")).isNegative();
        for (String pseudonym : pseudonyms.keySet()) {
            assertThat(everything.indexOf(pseudonym)).isNegative();
        }
    }

    @Test
    void aPersonInTheLvvExportRefusesTheWholeFileWithoutNamingTheValue() throws Exception {
        Path export = home.resolve("input/lvv_zaken_2025-01.csv");
        Files.writeString(
                export,
                Files.readString(export)
                        + "feedfacefeedface;GM0363;2025-01;jan@example.org;24-uursopvang;27-64;terugkeer;J;\n");

        var ended = installation.run("maak");

        assertThat(ended.exit()).isEqualTo(10);
        assertThat(ended.err())
                .contains("lvv_zaken_2025-01.csv")
                .contains("rij")
                .doesNotContain("jan@example.org");
        assertThat(installation.edition(1)).doesNotExist();
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

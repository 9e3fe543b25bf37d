package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HerleidTest {

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
    }

    @Test
    void theTekortOfAProvincieIsTheSumOfItsGemeentenWithTheirRows() {
        var ended = installation.run("herleid", "opvang.tekort", "--gebied", "PV26");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .startsWith("Tekort van Utrecht (PV26): 3.918 plekken\n")
                .containsPattern("(?m)^opgave_gemeente\\.csv +124 +Amersfoort +opgave +936$")
                .containsPattern("(?m)^opvangcapaciteit_2025-01-30\\.csv +143 +Amersfoort +locatie L0138, .* 400$")
                .containsPattern("(?m)^opvangcapaciteit_2025-01-30\\.csv +145 +Amersfoort +locatie L0140, .* 235$")
                .containsPattern("(?m)^ +Amersfoort +tekort: .* 301$")
                .containsPattern("(?m)^ +som: tekort +3\\.918$")
                .contains("Peildatum:  30 januari 2025\n", "Definitie:  6. ", ", SHA-256 ");
    }

    @Test
    void theRowNumbersAreThoseOfTheFile() throws IOException {
        var lines = Files.readAllLines(home.resolve("input/opvangcapaciteit_2025-01-30.csv"));
        var rows = Pattern.compile(
                        "(?m)^opvangcapaciteit_2025-01-30\\.csv +(\\d+) .*locatie (\\S+), capaciteit +([\\d.]+) ")
                .matcher(installation
                        .run("herleid", "opvang.gerealiseerd", "--gebied", "NL")
                        .out())
                .results()
                .toList();

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows).allSatisfy(it -> {
            var line = lines.get(Integer.parseInt(it.group(1)) - 1).replace(".", "");
            assertThat(line)
                    .contains(
                            ";" + it.group(2) + ";",
                            ";in gebruik;" + it.group(3).replace(".", "") + ";");
        });
    }

    @Test
    void jsonIsOneDocumentWhoseTermsAddUpToTheFigure() {
        var ended = installation.run("trace", "opvang.gerealiseerd", "--gebied", "Overijssel", "--json");

        assertThat(ended.exit()).isZero();
        var json = json(ended);
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("gebied").asString()).isEqualTo("PV23");
        assertThat(json.get("niet_herleid").isNull()).isTrue();
        var som = BigDecimal.ZERO;
        for (var term : json.get("onderdelen").get(0).get("termen")) {
            som = som.add(term.get("waarde").decimalValue());
            for (var rij : term.get("rijen")) {
                assertThat(rij.get("rij").asInt()).isGreaterThan(5);
                assertThat(rij.get("bestand").asString()).isEqualTo("opvangcapaciteit_2025-01-30.csv");
            }
        }
        assertThat(som)
                .isEqualByComparingTo(json.get("waarde").decimalValue())
                .isEqualByComparingTo(json.get("onderdelen").get(0).get("som").decimalValue());
    }

    @Test
    void theValueIsTheOneThatTheEditionPrints() throws IOException {
        installation.run("maak");
        var printed = JsonMapper.shared()
                .readTree(Files.readAllBytes(installation.edition(1).resolve("cijfers.json")));
        for (var id :
                new String[] {"opvang.realisatie", "tgo.bedrag_gemiddeld", "lvv.actief", "tgo.beslisdatum_eerste"}) {
            var traced = json(installation.run("herleid", id, "--gebied", "NL", "--json"));
            for (var figure : printed) {
                if (figure.get("gebied").asString().equals("NL")
                        && figure.get("cijfer").asString().equals(id)) {
                    assertThat(traced.get("weergave").asString())
                            .isEqualTo(figure.get("weergave").asString());
                }
            }
        }
    }

    @Test
    void ofTheLvvThereIsOnlyWhatAnEditionOfTheseFilesShows() {
        var before = installation.run("herleid", "lvv.actief", "--gebied", "NL", "--json");
        installation.run("maak");
        var after = installation.run("herleid", "lvv.actief", "--gebied", "NL", "--json");

        assertThat(before.exit()).isEqualTo(11);
        assertThat(json(before).get("waarde").isNull()).isTrue();
        assertThat(after.exit()).isZero();
        assertThat(json(after).get("waarde").asInt()).isGreaterThan(100);
        assertThat(json(after).get("bestand").asString()).isEqualTo("lvv_zaken_2025-01.csv");
        assertThat(json(after).get("onderdelen").size()).isZero();
    }

    @Test
    void anEditionOfOtherLvvFilesSaysNothing() throws IOException {
        installation.run("maak");
        Path export = home.resolve("input/lvv_zaken_2025-01.csv");
        Files.writeString(export, Files.readString(export) + "\n");

        assertThat(installation.run("herleid", "lvv.actief", "--gebied", "NL").exit())
                .isEqualTo(11);
    }

    @Test
    void aFigureThatIsHiddenIsNotTracedAndSaysWhy() {
        var ended = installation.run("herleid", "opvang.gerealiseerd", "--gebied", "Kampen");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.out())
                .contains("niet getoond", "vertrouwelijke locatie")
                .doesNotContain("locatie L");
    }

    @Test
    void nothingIsWrittenAlsoWhenRowsAreRejected() throws IOException {
        var before = stand();

        assertThat(installation
                        .run("herleid", "opvang.tekort", "--gebied", "NL")
                        .exit())
                .isZero();

        assertThat(stand()).isEqualTo(before);
    }

    @Test
    void exportsThatAreRejectedAreNotTraced() throws IOException {
        Files.writeString(home.resolve("input/tgo_contracten_2025-01-30.csv"), "geen kop\n");

        var ended = installation.run("herleid", "opvang.tekort", "--gebied", "NL", "--json");

        assertThat(ended.exit()).isEqualTo(10);
        assertThat(json(ended).get("doe_dit").asString()).contains("inbreng controleer");
    }

    @ParameterizedTest
    @CsvSource({
        "opvang.tekrt, NL, bedoelde u `opvang.tekort`?",
        "tekort, NL, bedoelde u `opvang.tekort`?",
        "Tekort, NL, bedoelde u `opvang.tekort`?",
        "$(id), NL, alle cijfers staan in docs/cijfers.md",
        "opvang.tekort, Utrecht, 'kies PV26 (provincie, Utrecht) of GM0344 (gemeente, Utrecht)'",
        "opvang.tekort, Bergen, 'kies GM0373 (gemeente, Bergen (NH.)) of GM0893 (gemeente, Bergen (L.))'",
        "opvang.tekort, Amsterdm, 'bedoelde u GM0363 (gemeente, Amsterdam)?'",
        "opvang.tekort, Zeelnd, 'bedoelde u PV29 (provincie, Zeeland)?'",
        "opvang.tekort, GM0017, 'deze gemeente is opgeheven; kies GM0014 (gemeente, Groningen)'",
        "opvang.tekort, PV99, noem NL",
        "opvang.tekort, ../../etc/passwd, noem NL",
        "opvang.tekort, '', noem NL",
    })
    void whatDoesNotExistIsAnErrorThatSaysWhatToChoose(String cijfer, String gebied, String doeDit) {
        var ended = installation.run("herleid", cijfer, "--gebied", gebied);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("doe dit").contains(doeDit).doesNotContain("Exception");
    }

    @Test
    void aNameOfTenThousandLettersIsAnErrorToo() {
        assertThat(installation
                        .run("herleid", "a".repeat(10_000), "--gebied", "NL")
                        .exit())
                .isEqualTo(2);
        assertThat(installation
                        .run("herleid", "opvang.tekort", "--gebied", "a".repeat(10_000))
                        .exit())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "nederland", "PV21", "friesland", "Fryslân", "gm0363", "Den Haag", "'s-Gravenhage"})
    void anAreaHasACodeAndNames(String gebied) {
        assertThat(installation
                        .run("herleid", "opvang.opgave", "--gebied", gebied)
                        .exit())
                .isZero();
    }

    @Test
    void withoutAnAreaItSaysWhichOptionIsMissing() {
        var ended = installation.run("herleid", "opvang.tekort");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("--gebied");
    }

    @Test
    void aCellCannotSteerTheTerminal() throws IOException {
        Path export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        Files.writeString(export, Files.readString(export).replace(";L0002;", ";L0\u001B[31m2;"));

        var ended = installation.run("herleid", "opvang.gerealiseerd", "--gebied", "GM0014");

        assertThat(ended.out()).doesNotContain("\u001B");
    }

    private TreeMap<Path, FileTime> stand() throws IOException {
        var stand = new TreeMap<Path, FileTime>();
        try (var all = Files.walk(home)) {
            for (Path it : all.toList()) {
                stand.put(it, Files.getLastModifiedTime(it));
            }
        }
        return stand;
    }

    private static JsonNode json(Installation.Ended ended) {
        return JsonMapper.shared().readTree(ended.out());
    }
}

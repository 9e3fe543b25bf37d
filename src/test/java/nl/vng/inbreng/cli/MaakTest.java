package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import nl.vng.inbreng.batch.FileRunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@Timeout(120)
class MaakTest {

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
    }

    @Test
    void makesThirteenBriefingsAndEndsWithThePathOfTheIndex() throws Exception {
        var ended = installation.run("maak");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out().strip())
                .isEqualTo(installation.edition(1).resolve("index.html").toString());
        assertThat(Installation.files(installation.edition(1)).stream()
                        .filter(it -> it.toString().endsWith(".pdf")))
                .hasSize(26);
        assertThat(installation.edition(1))
                .isDirectoryContaining("glob:**/cijfers.csv")
                .isDirectoryContaining("glob:**/cijfers.json")
                .isDirectoryContaining("glob:**/verslag.html")
                .isDirectoryContaining("glob:**/manifest.json");
        assertSumsMatch(installation.edition(1));
        assertThat(installation.edition(1).resolve("index.html"))
                .content()
                .containsPattern("debat.yaml</th><td>n.v.t.</td>(<td class=\"getal\">n.v.t.</td>){2}");
    }

    @Test
    void makesNothingWhenNothingIsNew() throws Exception {
        installation.run("maak");
        var before = sums();

        var again = installation.run("maak");

        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("Niets nieuws: editie 1");
        assertThat(sums()).isEqualTo(before);
    }

    @Test
    void forceMakesANewEditionWithTheSamePages() throws Exception {
        installation.run("maak");

        var forced = installation.run("maak", "--force");

        assertThat(forced.exit()).as(forced.err()).isZero();
        for (Path pdf : List.of(Path.of("landelijk.pdf"), Path.of("provincie", "zeeland.pdf"))) {
            assertThat(installation.edition(2).resolve(pdf))
                    .hasSameBinaryContentAs(installation.edition(1).resolve(pdf));
        }
    }

    @Test
    void forceSaysThatNothingWasNewAndOnlyThen() throws Exception {
        installation.run("maak");

        var forced = installation.run("maak", "--force", "--json");
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("application.yml"),
                "inbreng.onderdrukking.drempel: 7\n");
        var news = installation.run("maak", "--force");

        String why =
                "Editie 2 is gereed. Er was niets nieuws ten opzichte van editie 1; editie 2 is gemaakt omdat u --force"
                        + " opgaf.";
        assertThat(JsonMapper.shared().readTree(forced.out()).get("boodschap").asString())
                .isEqualTo(why);
        assertThat(news.err()).contains("Editie 3 is gereed.").doesNotContain("--force");
        assertThat(installation.run("status").out()).contains(why + "\n").contains("Editie 3 is gereed.\n");
    }

    @Test
    void forceGoesOnAfterARunThatWasKilledBeforeItConfirmedItsEdition() throws Exception {
        installation.run("maak");
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("var/inbreng"), "sa", "")) {
            assertThat(database.createStatement().executeUpdate("update editie set bevestigd = null"))
                    .isEqualTo(1);
        }

        var forced = installation.run("maak", "--force");

        assertThat(forced.exit()).as(forced.err()).isZero();
        assertThat(installation.edition(2)).isDirectory();
    }

    @Test
    void anEditionHoldsOnlyTheRowsThatItsOwnRunRejected() throws Exception {
        installation.run("maak");
        Path export = home.resolve("input/tgo_contracten_2025-01-30.csv");
        var latin = java.nio.charset.Charset.forName("windows-1252");
        var good = Files.readAllLines(export, latin).stream()
                .filter(it -> !it.startsWith("TGO-033;") && !it.startsWith("TGO-056;"))
                .toList();
        Files.write(export, good, latin);

        installation.run("maak");

        assertThat(installation.edition(1).resolve("afgekeurd/tgo_contracten.csv"))
                .exists();
        assertThat(installation.edition(2).resolve("afgekeurd/opvangcapaciteit.csv"))
                .exists();
        assertThat(installation.edition(2).resolve("afgekeurd/tgo_contracten.csv"))
                .doesNotExist();
    }

    @Test
    void makesAnEditionAnewWhenItsFolderIsGone() throws Exception {
        installation.run("maak");
        for (Path file : Installation.files(installation.edition(1))) {
            Files.delete(file);
        }
        Files.move(installation.edition(1), home.resolve("weg"));

        var again = installation.run("maak");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(installation.edition(2)).isDirectory();
    }

    @Test
    void oneBriefingThatCannotBeMadeStopsNoOtherAndIsNoEdition() throws Exception {
        Path template = home.resolve("templates/provincie/document.ftlh");
        Files.writeString(template, "<#if titel?contains('Zeeland')>${bestaatNiet}</#if>" + Files.readString(template));

        var ended = installation.run("maak");

        assertThat(ended.exit()).isEqualTo(12);
        assertThat(ended.err())
                .contains("provincie/zeeland")
                .contains("bestaatNiet")
                .contains("document.ftlh");
        assertThat(installation.edition(1)).doesNotExist();
        assertThat(home.resolve("output/2025-01-30/onvolledig/landelijk.pdf")).exists();
        assertThat(Installation.files(home.resolve("output/2025-01-30/onvolledig/provincie")))
                .hasSize(2 * 11);
    }

    @Test
    void aSelectionIsNoEdition() throws Exception {
        var ended = installation.run("maak", "--provincie", "Friesland");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(home.resolve("output/2025-01-30/selectie/provincie/fryslan.pdf"))
                .exists();
        assertThat(installation.edition(1)).doesNotExist();
        assertThat(home.resolve("var/metrics/inbreng.prom"))
                .content()
                .contains("inbreng_last_success_timestamp_seconds 0\n");
        assertThat(installation.run("status", "--bewaak", now()).exit()).isEqualTo(1);
    }

    @Test
    void fiftyThousandBadRowsGiveAShortScreenACompleteFileAndNoEdition() throws Exception {
        installation.run("maak");
        var before = sums();
        Path export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        var rows = new StringBuilder(Files.readString(export, UTF_8).split("\r\nL|\r\n;;Totaal|\r\n\"Bron")[0])
                .append("\r\n");
        for (int i = 0; i < 50_000; i++) {
            rows.append("30-01-2025;GM0344;Utrecht;X%d;;azc;in gebruik;12O;0;0;0;0;01-01-2024;onbepaald;COA;J;;;\r\n"
                    .formatted(i));
        }
        Files.writeString(export, rows, UTF_8);

        var ended = installation.run("maak");

        assertThat(ended.exit()).isEqualTo(10);
        assertThat(ended.err().lines()).hasSizeLessThan(200);
        Path rejected = home.resolve("output/2025-01-30/controle/afgekeurd/opvangcapaciteit.csv");
        assertThat(Files.readAllLines(rejected)).hasSizeGreaterThan(50_000);
        assertThat(sums()).isEqualTo(before);
    }

    @Test
    void anEmptyInputSaysWhatToDo() throws Exception {
        Files.createDirectories(home.resolve("leeg"));

        var ended = installation.run("maak", "--input", home.resolve("leeg").toString());

        assertThat(ended.exit()).isEqualTo(10);
        assertThat(ended.err()).contains("opvangcapaciteit").contains("doe dit");
    }

    @Test
    void jsonIsOneDocument() {
        var ended = installation.run("maak", "--json");

        var json = JsonMapper.shared().readTree(ended.out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("exitcode").asInt()).isZero();
        assertThat(json.get("documenten").size()).isEqualTo(26);
    }

    @Test
    void controleerShowsTheFindingsAndSetsTheRejectedRowsAside() {
        var ended = installation.run("controleer");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("rij 207, kolom Capaciteit")
                .contains("\"1,250\"")
                .contains("doe dit");
        assertThat(home.resolve("output/2025-01-30")).isDirectoryNotContaining("glob:**/editie-*");
        assertThat(home.resolve("output/2025-01-30/controle/afgekeurd/opvangcapaciteit.csv"))
                .content()
                .contains("1,250");
    }

    @Test
    void aFolderThatCannotBeUsedIsToldBeforeAnythingIsRead() throws Exception {
        Files.writeString(home.resolve("bestand"), "geen map");

        var noInput = installation.run("maak", "--input", home.resolve("weg").toString());
        var noTemplates = installation.run("maak", "--templates", home.toString());
        var noOutput = installation.run(
                "maak", "--output", home.resolve("bestand/output").toString());

        assertThat(List.of(noInput.exit(), noTemplates.exit(), noOutput.exit())).containsOnly(3);
        assertThat(noInput.err()).contains("weg").contains("--input").doesNotContain("lezen");
        assertThat(noTemplates.err()).contains("--templates").doesNotContain("lezen");
        assertThat(noOutput.err()).contains("--output").doesNotContain("lezen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application.yaml       | inbreng: {onderdrukking: {drempl: 7}}",
                "application.yml        | inbreng: {onderdrukking: {drempl: 7}}",
                "application.properties | inbreng.onderdrukking.drempl=7",
            })
    void anUnknownSettingIsNamedWithTheFileThatHasIt(String name, String text) throws Exception {
        Path file = Files.createDirectories(home.resolve("config")).resolve(name);
        Files.writeString(file, text);

        var ended = installation.run("status");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("onbekende instelling: inbreng.onderdrukking.drempl", file + ", regel 1");
    }

    @Test
    void aFileWithSettingsInTheCurrentFolderIsNotRead() throws Exception {
        var elsewhere = Files.createDirectories(home.resolve("elders/config"));
        Files.writeString(elsewhere.resolve("application.yaml"), "inbreng: {onderdrukking: {drempel: 3}, x: 1}");
        Files.copy(elsewhere.resolve("application.yaml"), elsewhere.resolveSibling("application.yaml"));

        assertThat(installation.exitIn(elsewhere.getParent(), "status")).isZero();
    }

    @Test
    void statusShowsTheRuns() {
        installation.run("controleer");
        installation.run("maak");

        var status = installation.run("status");

        assertThat(status.exit()).isZero();
        assertThat(status.out()).contains("maak").contains("controleer").doesNotContain("fout");
        assertThat(home.resolve("var/metrics/inbreng.prom")).content().contains("inbreng_last_run_exit_code 0\n");
        assertThat(installation.run("status", "--bewaak", now()).exit()).isZero();
        assertThat(installation.run("status", "--bewaak", "00:00").exit()).isEqualTo(1);
        assertThat(installation.run("status", "--bewaak", "half zeven").exit()).isEqualTo(2);
    }

    @Test
    void diagnoseFindsThisMachineReady() {
        var ended = installation.run("diagnose");

        assertThat(ended.exit()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("Klaar om te draaien");
    }

    @Test
    void aSecondRunAtTheSameTimeIsTurnedAway() throws Exception {
        try (var lock = new FileRunLock(home.resolve("var")).take(() -> {}).orElseThrow()) {
            assertThat(lock).isNotNull();
            var process = installation.start("maak");

            assertThat(process.waitFor()).isEqualTo(75);
            assertThat(Files.readString(home.resolve("uitvoer.txt"))).contains("er draait al een run");
        }
    }

    private static String now() {
        return LocalTime.now(ZoneId.of("Europe/Amsterdam")).toString();
    }

    private TreeMap<String, String> sums() throws Exception {
        var sums = new TreeMap<String, String>();
        for (Path file : Installation.files(home.resolve("output/2025-01-30/editie-0001"))) {
            sums.put(file.toString(), sha256(file));
        }
        return sums;
    }

    private static void assertSumsMatch(Path edition) throws Exception {
        var lines = Files.readAllLines(edition.resolve("SHA256SUMS"));
        assertThat(lines).hasSize(Installation.files(edition).size() - 1);
        for (String line : lines) {
            assertThat(sha256(edition.resolve(line.substring(66)))).as(line).isEqualTo(line.substring(0, 64));
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}

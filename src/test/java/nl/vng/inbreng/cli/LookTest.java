package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `status` and `diagnose` only look: on a busy, a broken and an empty installation.
@Timeout(240)
class LookTest {

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
    }

    @Test
    void theyLookAtARunThatIsBusyAndDoNotHinderIt() throws Exception {
        installation.run("maak");
        var run = installation.start("maak", "--force");
        var busy = new ArrayList<String>();
        var ready = new ArrayList<String>();
        while (run.isAlive()) {
            var status = installation.run("status");
            var json = installation.run("status", "--json");
            var diagnose = installation.run("diagnose");

            assertThat(status.exit()).as(status.err()).isZero();
            assertThat(JsonMapper.shared().readTree(json.out()).get("edities").size())
                    .isPositive();
            assertThat(diagnose.exit()).as(diagnose.out()).isZero();
            busy.add(status.out());
            ready.add(diagnose.out());
        }

        assertThat(run.waitFor())
                .as(Files.readString(home.resolve("uitvoer.txt")))
                .isZero();
        assertThat(busy)
                .anySatisfy(it -> assertThat(it)
                        .contains("Er is nu een run bezig (proces " + run.pid())
                        .contains("2025-01-30/editie-0001: concept"));
        assertThat(ready).anySatisfy(it -> assertThat(it).contains("in gebruik door een run (proces " + run.pid()));
    }

    @Test
    void aRunThatWasKilledIsShownAsInterrupted() throws Exception {
        var run = installation.start("maak");
        while (run.isAlive() && Files.notExists(home.resolve("output/2025-01-30/.editie-0001.tmp/landelijk.pdf"))) {
            Thread.sleep(1);
        }
        run.destroyForcibly().waitFor();

        var status = installation.run("status");
        var diagnose = installation.run("diagnose");

        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out()).contains("onderbroken").doesNotContain("bezig");
        assertThat(diagnose.exit()).as(diagnose.out()).isZero();
    }

    @Test
    void aDatabaseWithoutTablesIsOneWithoutRuns() throws Exception {
        Files.createDirectories(home.resolve("var"));
        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("var/inbreng"), "sa", "")
                .close();

        var status = installation.run("status");

        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out()).contains("nog geen run");
        assertThat(installation.run("diagnose").exit()).isZero();
    }

    @Test
    void anInstallationWithoutRunsStaysUntouched() {
        var status = installation.run("status");

        assertThat(status.exit()).isZero();
        assertThat(status.out()).contains("nog geen run").contains("inbreng maak");
        assertThat(home.resolve("var/inbreng.mv.db")).doesNotExist();
        assertThat(home.resolve("var/run.lock")).doesNotExist();
    }

    @Test
    void diagnoseLooksAtEverythingElseWhenTheDatabaseIsDamaged() throws Exception {
        Files.writeString(Files.createDirectories(home.resolve("var")).resolve("inbreng.mv.db"), "geen database");
        Files.delete(home.resolve("templates/landelijk/document.ftlh"));

        var ended = installation.run("diagnose");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out())
                .containsPattern("FOUT +database +de database is beschadigd")
                .containsPattern("FOUT +sjablonen")
                .containsPattern("goed +input")
                .containsPattern("goed +schijf +\\d{1,3}(\\.\\d{3})* MB vrij, nodig is 500 MB")
                .contains("Nog niet klaar");
    }

    @Test
    void diagnoseTellsADatabaseOfALaterVersion() throws Exception {
        installation.run("controleer");
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("var/inbreng"), "sa", "")) {
            assertThat(database.createStatement()
                            .executeUpdate(
                                    "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '2'"))
                    .isEqualTo(1);
        }

        var diagnose = installation.run("diagnose");
        var run = installation.run("maak");

        assertThat(diagnose.out()).containsPattern("FOUT +database +de database past niet bij deze versie");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("de database past niet bij deze versie").contains("laat alle edities staan");
    }

    @Test
    void diagnoseTellsWrongSettingsAndFoldersThatAreMissing() throws Exception {
        Path settings = Files.createDirectories(home.resolve("config")).resolve("application.yaml");
        Files.writeString(settings, "inbreng.threads: veel");
        var wrong = installation.run("diagnose");
        Files.writeString(settings, "inbreng.input: " + home.resolve("weg"));
        var missing = installation.run("diagnose", "--json");

        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.out())
                .containsPattern("FOUT +instellingen +onjuiste waarde 'veel' voor de instelling inbreng.threads")
                .containsPattern("goed +database");
        assertThat(missing.exit()).isEqualTo(3);
        var json = JsonMapper.shared().readTree(missing.out());
        assertThat(json.get("klaar").asBoolean()).isFalse();
        assertThat(missing.out()).contains("weg").contains("--input");
    }

    @Test
    void aClockBeforeTheProgramWasBuiltIsWrong() {
        var built = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(Diagnosis.clock(Instant.parse("2026-11-23T00:00:00Z"), built).goed())
                .isTrue();
        var wrong = Diagnosis.clock(Instant.parse("1970-01-01T00:00:00Z"), built);
        assertThat(wrong.goed()).isFalse();
        assertThat(wrong.bevinding()).contains("1970-01-01 01:00").contains("zet de datum");
    }
}

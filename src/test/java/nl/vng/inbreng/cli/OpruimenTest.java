package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.vng.inbreng.aggregate.GepubliceerdEerder.Eerder;
import nl.vng.inbreng.batch.FigureStore;
import nl.vng.inbreng.batch.FileRunLock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/// Three editions of three years ago: which of them go, and what is still known of them.
class OpruimenTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofDays(1000)));
    private static final String LVV = "input/lvv_zaken_2025-01.csv";

    @TempDir
    static Path made;

    @TempDir
    Path home;

    private Installation installation;

    @BeforeAll
    static void make() throws Exception {
        makeThreeOldEditions(Databank.H2, made);
    }

    @BeforeEach
    void copy() throws IOException {
        Installation.copy(made, home);
        installation = new Installation(home);
        age(installation);
    }

    @ParameterizedTest
    @EnumSource
    void theOldOnesGoAndWhatTheyPublishedStaysKnownAlsoWithoutTheDatabase(Databank databank) throws Exception {
        if (databank == Databank.POSTGRESQL) {
            home = home.resolve("server");
            installation = makeThreeOldEditions(databank, home);
        }
        var before = published();

        var ended = installation.run("opruimen", "--yes");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("alleen weg met --lvv", "Verwijderd.");
        assertThat(installation.edition(1)).doesNotExist();
        assertThat(installation.edition(2)).doesNotExist();
        assertThat(installation.edition(3).resolve("SHA256SUMS")).exists();
        assertThat(home.resolve(LVV)).exists();
        assertThat(home.resolve("output/2025-01-30")).isDirectoryNotContaining("glob:**/.*");
        assertThat(before).isNotEmpty();
        assertThat(published()).hasSameSizeAs(before).containsAll(before);
        assertThat(count(databank, "cijfer where nummer < 3 and cijfer not like 'lvv.%'"))
                .isZero();
        assertThat(count(databank, "cijfer where nummer < 3")).isPositive();
        assertThat(count(databank, "uitvoering")).isEqualTo(1); // the next run is compared with it
        assertThat(count(databank, "batch_job_execution")).isZero();
        assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 3");
        assertThat(installation.run("opruimen", "--yes").out()).contains("Er is niets te verwijderen.");
    }

    @Test
    void aNumberIsNotGivenOutAgain() throws Exception {
        installation.run("opruimen", "--yes");

        assertThat(installation.run("maak", "--force").exit()).isZero();

        assertThat(installation.edition(4)).exists();
        assertThat(installation.edition(1)).doesNotExist();
    }

    @Test
    void lookingDeletesNothingAndIsOneJsonDocument() {
        var ended = installation.run("opruimen", "--dry-run", "--lvv", "--json");

        assertThat(ended.exit()).as(ended.err()).isZero();
        var json = JsonMapper.shared().readTree(ended.out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("verwijderd").asBoolean()).isFalse();
        assertThat(json.get("edities")).hasSize(2);
        assertThat(json.get("lvv")).hasSize(1);
        assertThat(installation.edition(1)).exists();
        assertThat(home.resolve(LVV)).exists();
    }

    @Test
    void withoutATerminalTheMissingOptionIsNamed() {
        var ended = installation.run("opruimen");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("--yes").contains("er is niets gedaan");
        assertThat(installation.edition(1)).exists();
    }

    @Test
    void lvvExportsGoOnlyWhenAskedAndNoOtherFileDoes() {
        var ended = installation.run("opruimen", "--yes", "--lvv");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(home.resolve(LVV)).doesNotExist();
        assertThat(home.resolve("input")).isDirectoryContaining("glob:**/opvangcapaciteit*");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noLinkIsFollowedOutOfTheFolders() throws Exception {
        Path elsewhere = Files.createDirectories(home.resolve("elders"));
        Path precious = Files.writeString(elsewhere.resolve("kostbaar.txt"), "blijft");
        Files.createSymbolicLink(installation.edition(1).resolve("link"), elsewhere);
        Files.setLastModifiedTime(installation.edition(1), LONG_AGO);
        Files.move(installation.edition(2), elsewhere.resolve("editie-0002"));
        Files.createSymbolicLink(installation.edition(2), elsewhere.resolve("editie-0002"));
        Files.move(home.resolve(LVV), elsewhere.resolve("lvv.csv"));
        Files.createSymbolicLink(home.resolve(LVV), elsewhere.resolve("lvv.csv"));

        var ended = installation.run("opruimen", "--yes", "--lvv");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("editie-0001: er zijn bestanden weg, veranderd of bijgekomen");
        assertThat(precious).hasContent("blijft");
        assertThat(elsewhere.resolve("editie-0002/SHA256SUMS")).exists();
        assertThat(elsewhere.resolve("lvv.csv")).exists();
        assertThat(installation.edition(1)).exists();
    }

    @Test
    void aFolderOrFileThatTheProgramDoesNotKnowIsNeverTouched() throws Exception {
        Path note = Files.writeString(installation.edition(1).resolve("notitie.txt"), "van mij");
        Files.setLastModifiedTime(installation.edition(1), LONG_AGO);
        Path other = Files.createDirectories(home.resolve("output/2025-01-30/archief"));
        Path year = Files.createDirectories(home.resolve("output/2019/editie-0001"));
        for (Path it : new Path[] {other, year}) {
            Files.setLastModifiedTime(it, LONG_AGO);
        }

        assertThat(installation.run("opruimen", "--yes").exit()).isZero();

        assertThat(note).exists();
        assertThat(other).exists();
        assertThat(year).exists();
        assertThat(installation.edition(2)).doesNotExist();
    }

    @Test
    void anEditionWhoseFolderWasChangedLatelyStays() throws Exception {
        Files.setLastModifiedTime(installation.edition(1), FileTime.from(Instant.now()));

        installation.run("opruimen", "--yes");

        assertThat(installation.edition(1)).exists();
        assertThat(installation.edition(2)).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anEditionThatWasPutBackIsAsOldAsItWas() throws Exception {
        var edition = home.relativize(installation.edition(1)).toString();
        tar("-czf", "kopie.tar.gz", edition);
        FileSystemUtils.deleteRecursively(installation.edition(1));
        tar("-xzf", "kopie.tar.gz");

        installation.run("opruimen", "--yes");

        assertThat(installation.edition(1)).doesNotExist();
    }

    private void tar(String... arguments) throws Exception {
        var command = new ProcessBuilder(
                        Stream.concat(Stream.of("tar"), Stream.of(arguments)).toList())
                .directory(home.toFile())
                .inheritIO();
        assertThat(command.start().waitFor()).isZero();
    }

    @Test
    void nothingIsDeletedDuringARun() throws Exception {
        try (var lock = new FileRunLock(home.resolve("var")).take(() -> {}).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(installation.process("opruimen", "--yes").exit()).isEqualTo(75);
        }
        assertThat(installation.edition(1)).exists();
    }

    /// What the folders say was published.
    private List<Eerder> published() throws IOException {
        return FigureStore.inFolders(home.resolve("output")).cijfers();
    }

    private long count(Databank databank, String what) throws Exception {
        try (var database = databank.open(installation);
                var rows = database.createStatement().executeQuery("select count(*) from " + what)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    /// The job of the first failed at its very end.
    private static Installation makeThreeOldEditions(Databank databank, Path home) throws Exception {
        var installation = databank.withSample(home);
        for (int nummer = 1; nummer <= 3; nummer++) {
            assertThat(installation.run("maak", "--force").exit()).isZero();
        }
        var then = Timestamp.from(LONG_AGO.toInstant());
        try (var database = databank.open(installation)) {
            for (String sql : List.of(
                    "update editie set aangekondigd = ?",
                    "update uitvoering set begonnen = ?",
                    "update uitvoering set geeindigd = ?",
                    "update batch_job_execution set end_time = ?",
                    "update batch_job_execution set status = 'FAILED' where create_time < ?"
                            + " or job_execution_id = (select min(job_execution_id) from batch_job_execution)")) {
                try (var statement = database.prepareStatement(sql)) {
                    statement.setTimestamp(1, then);
                    assertThat(statement.executeUpdate()).isPositive();
                }
            }
        }
        age(installation);
        return installation;
    }

    private static void age(Installation installation) throws IOException {
        for (int nummer = 1; nummer <= 3; nummer++) {
            Files.setLastModifiedTime(installation.edition(nummer), LONG_AGO);
        }
        Files.setLastModifiedTime(installation.home().resolve(LVV), LONG_AGO);
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class KillTest {

    /// How many moments, spread evenly over the run: the sweep takes more.
    private static final int MOMENTS = Integer.getInteger("inbreng.momenten");

    @TempDir
    Path folder;

    @Tag("moments")
    @ParameterizedTest
    @EnumSource
    void aKilledRunLeavesNoHalfEditionAndTheNextRunCompletesIt(Databank databank) throws Exception {
        var undisturbed = databank.withSample(folder.resolve("heel"));
        int all = Breakpoints.count(undisturbed.home(), "maak");
        assertThat(all).isGreaterThan(60);
        assertEveryEditionIsWhole(undisturbed);

        for (int moment = 1; moment <= MOMENTS; moment++) {
            int number = Math.max(1, all * moment / (MOMENTS + 1));
            var killed = databank.withSample(folder.resolve("gedood-" + moment));
            assertThat(Breakpoints.kill(killed.home(), "maak", number))
                    .as("killed at %d of %d", number, all)
                    .isTrue();
            assertThat(killed.edition(1).resolve("SHA256SUMS").toFile().exists())
                    .isEqualTo(killed.edition(1).toFile().exists());

            var next = killed.run("maak");

            assertThat(next.exit())
                    .as("after kill at %d of %d: %s", number, all, next.err())
                    .isZero();
            assertSameEdition(undisturbed.edition(1), killed.edition(1));
            assertEditions(killed, "editie-0001");
            assertNothingIsLeftStarted(databank, killed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void herstelEndsWhatAKilledRunLeftAndSaysSo(Databank databank) throws Exception {
        var killed = databank.withSample(folder);
        Moment.ANNOUNCED_NOT_RENAMED.kill(folder, "maak");
        Path half = folder.resolve("output/2025-01-30/.editie-0001.tmp");

        var shown = killed.run("herstel", "--dry-run");
        assertThat(shown.exit()).as(shown.err()).isZero();
        assertThat(shown.out())
                .containsPattern("Af te sluiten als onderbroken: maak van .* \\(proces \\d+ op .+\\)")
                .contains("Te verwijderen halve map: " + half)
                .contains("Er is niets veranderd");
        assertThat(half).isDirectory();

        var done = killed.run("herstel");
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.out()).contains("Afgesloten als onderbroken: maak").contains("inbreng maak");
        assertThat(half).doesNotExist();
        assertNothingIsLeftStarted(databank, killed);
        assertThat(killed.run("herstel").out()).contains("niets te herstellen");
        assertThat(killed.run("maak").exit()).isZero();
        assertEditions(killed, "editie-0001");
    }

    @Tag("sweep")
    @ParameterizedTest
    @EnumSource
    void herstelConfirmsAnEditionThatAppearedJustBeforeTheKill(Databank databank) throws Exception {
        var killed = databank.withSample(folder);
        Moment.RENAMED_NOT_CONFIRMED.kill(folder, "maak");

        var done = JsonMapper.shared().readTree(killed.run("recover", "--json").out());

        assertThat(done.get("uitgevoerd").asBoolean()).isTrue();
        assertThat(done.get("edities").get(0).asString())
                .isEqualTo(killed.edition(1).toString());
        assertThat(done.get("runs").get(0).get("eigenaar").asString()).startsWith("proces ");
        assertNothingIsLeftStarted(databank, killed);
        assertThat(killed.run("maak").err()).contains("Niets nieuws: editie 1");
    }

    @Tag("sweep")
    @ParameterizedTest
    @EnumSource
    void aRunThatIsKilledTwiceAtTheSameMomentOfPublishingIsCompletedByTheThird(Moment moment) throws Exception {
        var killed = Installation.withSample(folder);
        moment.kill(killed.home(), "maak");
        assertEveryEditionIsWhole(killed);
        moment.kill(killed.home(), "maak");
        assertEveryEditionIsWhole(killed);

        var next = killed.run("maak");

        assertThat(next.exit()).as(next.err()).isZero();
        assertEditions(killed, "editie-0001");
        assertNothingIsLeftStarted(Databank.H2, killed);
        assertThat(killed.run("maak").err()).contains("Niets nieuws: editie 1");
    }

    @Tag("sweep")
    @ParameterizedTest
    @EnumSource(names = {"ANNOUNCED_NOT_RENAMED", "RENAMED_NOT_CONFIRMED"})
    void aForcedRunThatIsKilledLeavesTheEarlierEditionAndIsDoneByTheNext(Moment moment) throws Exception {
        var killed = Installation.withSample(folder);
        killed.run("maak");
        moment.kill(killed.home(), "maak --force");
        assertEveryEditionIsWhole(killed);
        boolean appeared = Files.exists(killed.edition(2));

        var next = killed.run("maak", "--force");

        assertThat(next.exit()).as(next.err()).isZero();
        if (appeared) {
            assertEditions(killed, "editie-0001", "editie-0002", "editie-0003");
        } else {
            assertEditions(killed, "editie-0001", "editie-0002");
        }
        assertNothingIsLeftStarted(Databank.H2, killed);
    }

    /// And nothing stands beside the editions, not even hidden.
    private static void assertEditions(Installation installation, String... names) throws Exception {
        try (var found = Files.list(installation.edition(1).getParent())) {
            assertThat(found.map(it -> it.getFileName().toString())).containsExactlyInAnyOrder(names);
        }
        assertEveryEditionIsWhole(installation);
    }

    private static void assertEveryEditionIsWhole(Installation installation) throws Exception {
        for (int nummer = 1; Files.exists(installation.edition(nummer)); nummer++) {
            Path edition = installation.edition(nummer);
            var sums = Files.readAllLines(edition.resolve("SHA256SUMS"));
            assertThat(sums).hasSize(Installation.files(edition).size() - 1).hasSizeGreaterThan(13);
            for (String line : sums) {
                byte[] bytes = Files.readAllBytes(edition.resolve(line.substring(66)));
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                        .as(line)
                        .isEqualTo(line.substring(0, 64));
            }
        }
    }

    private static void assertNothingIsLeftStarted(Databank databank, Installation installation) throws Exception {
        try (var connection = databank.open(installation);
                var rows = connection.createStatement().executeQuery("""
                        select status from batch_job_execution union select status from batch_step_execution
                         union select 'STARTED' from uitvoering where geeindigd is null""")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).isIn("COMPLETED", "FAILED");
            }
        }
    }

    private static void assertSameEdition(Path expected, Path actual) throws Exception {
        var files =
                Installation.files(expected).stream().map(expected::relativize).toList();
        assertThat(Installation.files(actual).stream().map(actual::relativize)).containsExactlyElementsOf(files);
        for (Path file : files) {
            assertThat(actual.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
        }
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KillTest {

    /// How many moments, spread evenly over the time that an undisturbed run takes.
    private static final int MOMENTS = 5;

    @TempDir
    Path folder;

    @Test
    void aKilledRunLeavesNoHalfEditionAndTheNextRunCompletesIt() throws Exception {
        var undisturbed = Installation.withSample(Files.createDirectories(folder.resolve("heel")));
        long begun = System.nanoTime();
        assertThat(undisturbed.start("maak").waitFor()).isZero();
        long nanos = System.nanoTime() - begun;

        for (int moment = 1; moment <= MOMENTS; moment++) {
            var killed = Installation.withSample(Files.createDirectories(folder.resolve("gedood-" + moment)));
            Process process = killed.start("maak");
            boolean ended = process.waitFor(nanos * moment / (MOMENTS + 1), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();

            if (!ended) {
                assertThat(killed.edition(1).resolve("SHA256SUMS").toFile().exists())
                        .isEqualTo(killed.edition(1).toFile().exists());
            }
            var next = killed.run("maak");
            assertThat(next.exit())
                    .as("after kill at moment %d: %s", moment, next.err())
                    .isZero();
            assertSameEdition(undisturbed.edition(1), killed.edition(1));
            assertNothingIsLeftStarted(killed);
        }
    }

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
        assertNothingIsLeftStarted(killed);
        assertThat(killed.run("maak").err()).contains("Niets nieuws: editie 1");
    }

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
        assertNothingIsLeftStarted(killed);
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

    private static void assertNothingIsLeftStarted(Installation installation) throws Exception {
        String database = "jdbc:h2:file:" + installation.home().resolve("var/inbreng");
        try (var connection = DriverManager.getConnection(database, "sa", "");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select status, count(*) from batch_job_execution group by status order by status")) {
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

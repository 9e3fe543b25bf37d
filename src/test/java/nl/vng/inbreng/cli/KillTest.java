package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    /// How many moments, spread evenly over the time that an undisturbed run takes.
    private static final int MOMENTS = 8;

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

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// SIGTERM, as a service manager or `kill` sends it.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
@Timeout(240)
class SignalTest {

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.withSample(home);
    }

    @Test
    void endsARunBetweenTwoDocumentsAndTheNextRunCompletesIt() throws Exception {
        var process = installation.start("maak");
        waitFor(process, home.resolve("output/2025-01-30/.editie-0001.tmp"));

        assertThat(terminate(process)).isEqualTo(130);

        assertThat(Files.readString(home.resolve("uitvoer.txt")))
                .contains("De run is onderbroken: er is niets uitgegeven")
                .doesNotContain("Exception");
        assertThat(installation.edition(1)).doesNotExist();
        assertThat(jobStatus()).isEqualTo("STOPPED");
        assertThat(installation.run("status").out()).contains("onderbroken");

        var next = installation.run("maak");

        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(installation.edition(1).resolve("SHA256SUMS")).exists();
        assertThat(home.resolve("output/2025-01-30")).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void endsARunThatHasHardlyBegun() throws Exception {
        var process = installation.start("maak");
        waitFor(process, home.resolve("var/run.eigenaar"));

        assertThat(terminate(process)).isEqualTo(130);

        assertThat(Files.readString(home.resolve("uitvoer.txt"))).contains("De run is onderbroken");
        assertThat(home.resolve("output/2025-01-30")).doesNotExist();
        assertThat(installation.run("maak").exit()).isZero();
    }

    private static void waitFor(Process process, Path sign) throws Exception {
        while (!Files.exists(sign)) {
            assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended before " + sign)
                    .isFalse();
        }
    }

    private static int terminate(Process process) throws Exception {
        process.destroy();
        return process.waitFor();
    }

    private String jobStatus() throws Exception {
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("var/inbreng"), "sa", "");
                var rows = database.createStatement().executeQuery("select status from batch_job_execution")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}

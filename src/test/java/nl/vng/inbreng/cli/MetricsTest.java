package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.vng.inbreng.batch.RunResult;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.domain.Bevindingen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

    private static final Instant BEGUN = Instant.parse("2026-11-24T03:30:00Z");

    @TempDir
    Path varFolder;

    @Test
    void aFailedRunKeepsTheMomentOfTheLastGoodOne() throws Exception {
        Metrics.write(varFolder, 0, result(Uitslag.NIETS_NIEUWS), BEGUN, BEGUN.plusMillis(2500));
        Metrics.write(varFolder, 10, result(Uitslag.AFGEKEURD), BEGUN.plusSeconds(86_400), BEGUN.plusSeconds(86_401));

        Path file = varFolder.resolve("metrics/inbreng.prom");
        assertThat(file)
                .content()
                .contains("inbreng_last_run_exit_code 10\n")
                .contains("inbreng_last_run_timestamp_seconds "
                        + BEGUN.plusSeconds(86_401).getEpochSecond() + "\n")
                .contains("inbreng_last_run_duration_seconds 1.0\n")
                .contains("inbreng_last_success_timestamp_seconds "
                        + BEGUN.plusSeconds(2).getEpochSecond() + "\n")
                .contains("inbreng_findings{ernst=\"fout\"} 0\n");
        assertThat(Files.readAllLines(file))
                .allMatch(it ->
                        it.matches("# (?:HELP|TYPE) inbreng_\\w+ .+|inbreng_\\w+(?:\\{ernst=\"\\w+\"})? [0-9.]+"));
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aNightWithoutAResultIsNoOldGoodNews() throws Exception {
        Metrics.write(varFolder, 0, result(Uitslag.GEREED), BEGUN, BEGUN.plusSeconds(2));
        Metrics.write(varFolder, 75, null, BEGUN.plusSeconds(86_400), BEGUN.plusSeconds(86_401));

        assertThat(varFolder.resolve("metrics/inbreng.prom"))
                .content()
                .contains("inbreng_last_run_exit_code 75\n", "inbreng_documents_made 0\n")
                .contains("inbreng_last_success_timestamp_seconds "
                        + BEGUN.plusSeconds(2).getEpochSecond() + "\n")
                .doesNotContain("inbreng_findings");
    }

    @Test
    void waitingForApprovalIsASuccess() {
        Metrics.write(varFolder, 20, result(Uitslag.GEREED), BEGUN, BEGUN.plusSeconds(2));

        assertThat(varFolder.resolve("metrics/inbreng.prom"))
                .content()
                .contains("inbreng_last_run_exit_code 20\n")
                .contains("inbreng_last_success_timestamp_seconds "
                        + BEGUN.plusSeconds(2).getEpochSecond() + "\n");
    }

    @Test
    void someDocumentsToLookAtAreNoSuccess() {
        var selection =
                new RunResult(Uitslag.GEREED, null, null, null, List.of(), List.of(), new Bevindingen(), "", null);

        Metrics.write(varFolder, 0, selection, BEGUN, BEGUN.plusSeconds(2));

        assertThat(varFolder.resolve("metrics/inbreng.prom"))
                .content()
                .contains("inbreng_last_run_exit_code 0\n", "inbreng_last_success_timestamp_seconds 0\n");
    }

    @Test
    void aNightThatBeganAndNeverEndedIsSeen() throws Exception {
        Metrics.begin(varFolder, BEGUN);

        assertThat(varFolder.resolve("metrics/inbreng-nacht.prom"))
                .content()
                .endsWith("inbreng_last_night_start_timestamp_seconds " + BEGUN.getEpochSecond() + "\n");
    }

    @Test
    void whatCannotBeReplacedIsTakenAway() throws Exception {
        Metrics.write(varFolder, 0, result(Uitslag.GEREED), BEGUN, BEGUN);
        Files.createDirectories(varFolder.resolve("metrics/.inbreng.prom.tmp/in de weg"));

        Metrics.write(varFolder, 10, result(Uitslag.AFGEKEURD), BEGUN, BEGUN);

        assertThat(varFolder.resolve("metrics/inbreng.prom")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsNoReasonToFail() throws Exception {
        Files.writeString(varFolder.resolve("metrics"), "a file where the folder should be");

        Metrics.write(varFolder, 0, result(Uitslag.GEREED), BEGUN, BEGUN);

        assertThat(varFolder.resolve("metrics")).isRegularFile();
    }

    private static RunResult result(Uitslag uitslag) {
        return new RunResult(uitslag, null, 1, null, List.of(), List.of(), new Bevindingen(), "", null);
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Workers that hang, parts that kill who makes them, and what other commands do while documents are handed out.
@Timeout(400)
class WerkerStoringTest {

    @TempDir
    Path folder;

    private Crew crew;
    private Installation installation;

    @BeforeEach
    void install() throws Exception {
        crew = new Crew(folder);
        installation = crew.installation();
    }

    @AfterEach
    void stop() throws Exception {
        crew.stop();
    }

    /// The server ends the connections of who hangs after two minutes.
    @Tag("sweep")
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGSTOP")
    void whatAHangingWorkerHasIsMadeByOthersAndItDoesNoHarmWhenItGoesOn() throws Exception {
        var alone = crew.alone();
        crew.prepare();
        var worker = crew.worker("een");
        var run = installation.start("maak");
        crew.awaitADocument(run);
        stopWithAPart(worker, "een", run);
        awaitOnlyThePartThatHangs();
        assertThat(run.isAlive()).as("it waits").isTrue();

        assertThat(run.waitFor()).as(Crew.output(installation)).isZero();
        signal("CONT", worker);

        Crew.assertSameEdition(alone, installation);
        crew.assertNothingIsBusy();
        assertThat(installation.run("maak", "--force").exit()).isZero();
        worker.destroy();
        assertThat(worker.waitFor()).isEqualTo(130);
        assertThat(Crew.output(crew.home("een"))).doesNotContain("Exception");
        crew.assertNothingIsBusy();
    }

    @Test
    void aPartThatWasBegunThreeTimesAndNeverReadyIsMadeByTheRunItself() throws Exception {
        var alone = crew.alone();
        crew.prepare();
        try (var database = crew.open();
                var sql = database.createStatement()) {
            sql.execute("""
                    create function begun() returns trigger language plpgsql as
                    $$ begin if new.deel = 2 then new.pogingen := 3; end if; return new; end $$""");
            sql.execute("""
                    create trigger begun before insert on verdeeld_document
                       for each row execute function begun()""");
        }

        var ended = installation.run("maak");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(crew.count("select count(*) from batch_step_execution where step_name = 'opmaken-deel:0002'"
                        + " and status = 'FAILED'"))
                .isOne();
        Crew.assertSameEdition(alone, installation);
        crew.assertNothingIsBusy();
    }

    @Tag("sweep")
    @Test
    void documentsThatAreNotReadyInTimeEndTheRunInPlainWordsAndTheNextRunMakesThem() throws Exception {
        Crew.setting(installation, "inbreng.werkers.geduld=10");
        crew.prepare();
        var run = installation.start("maak");
        try (var database = crew.open()) {
            while (crew.count("select count(*) from verdeeld_document") == 0) {
                assertThat(run.waitFor(5, TimeUnit.MILLISECONDS))
                        .as(Crew.output(installation))
                        .isFalse();
            }
            database.setAutoCommit(false);
            database.createStatement().execute("lock table verdeeld_document in exclusive mode"); // nothing gets ready
            TimeUnit.SECONDS.sleep(12);
            database.rollback();
        }

        assertThat(run.waitFor()).as(Crew.output(installation)).isEqualTo(12);
        assertThat(Crew.output(installation))
                .contains("De documenten waren niet klaar in de tijd", "inbreng werker", "er is niets uitgegeven")
                .doesNotContain("onverwachte", "Exception");
        assertThat(installation.edition(1)).doesNotExist();
        for (String table : List.of("batch_job_execution", "batch_step_execution")) {
            assertThat(crew.count(
                            "select count(*) from %s where status not in ('COMPLETED', 'FAILED')".formatted(table)))
                    .as(table)
                    .isZero();
        }
        assertThat(crew.count("select count(*) from int_channel_message"))
                .as("what nobody waits for any more")
                .isZero();
        assertThat(installation.run("status").out()).contains("de documenten waren niet op tijd klaar");
        var next = installation.run("maak");
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(installation.edition(1)).exists();
        crew.assertNothingIsBusy();
    }

    @Test
    void anApprovedEditionAndANightAreHandedOutToo() throws Exception {
        crew.prepare();
        installation.makeReal();
        crew.worker("een");

        assertThat(installation.run("nacht").exit()).isEqualTo(20);
        var approved = Prepared.approve(installation, "2025-01-30/1", "M. Jansen", "gelezen");

        assertThat(approved.exit()).as(approved.err()).isZero();
        assertThat(installation.edition(2).resolve("SHA256SUMS")).exists();
        assertThat(Crew.output(crew.home("een"))).containsPattern("(?s)Werkt mee aan .*Werkt mee aan ");
        crew.assertNothingIsBusy();
    }

    /// Stops a worker while it holds a part: between two parts it would hold up nobody.
    private void stopWithAPart(Process worker, String name, Process run) throws Exception {
        while (true) {
            signal("STOP", worker);
            Thread.sleep(200); // what it sent before is done then
            if (crew.count("""
                    select count(*) from pg_stat_activity
                     where application_name = '%s' and state = 'idle in transaction' and backend_xid is not null""".formatted(name)) > 0) {
                return;
            }
            signal("CONT", worker);
            assertThat(run.waitFor(50, TimeUnit.MILLISECONDS))
                    .as(Crew.output(installation))
                    .isFalse();
        }
    }

    /// Until the run has made what it could take, and nothing moves any more.
    private void awaitOnlyThePartThatHangs() throws Exception {
        int still = 0;
        for (int before = -1; still < 5; ) {
            int now = crew.count("select count(*) from verdeeld_document where uitkomst is not null");
            still = now == before ? still + 1 : 0;
            before = now;
            Thread.sleep(1000);
        }
    }

    private static void signal(String name, Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }
}

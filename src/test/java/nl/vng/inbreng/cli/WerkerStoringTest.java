package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    /// The server ends the connections of who hangs after two minutes: the sweep waits for that, and in every build the
    /// test does it.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGSTOP")
    void whatAHangingWorkerHasIsMadeByOthersAndItDoesNoHarmWhenItGoesOn() throws Exception {
        var alone = crew.alone();
        crew.prepare();
        var worker = crew.worker("een");
        var run = installation.start("maak");
        crew.awaitADocument(run);
        signal("STOP", worker);
        awaitOnlyThePartThatHangs();
        assertThat(run.isAlive()).as("it waits").isTrue();
        if (!Boolean.getBoolean("inbreng.afwachten")) {
            endItsConnections();
        }

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

    private void endItsConnections() throws Exception {
        assertThat(crew.count("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                 where state = 'idle in transaction' and datname = current_database()""")).isPositive();
    }

    private static void signal(String name, Process process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.vng.inbreng.post.Afloop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Documents made by several processes, on a real server.
@Timeout(240)
class WerkerTest {

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

    @Test
    void whateverIsInterruptedOrKilledTheEditionIsInTheEndThatOfOneProcess() throws Exception {
        var alone = crew.alone();
        crew.prepare();
        crew.worker("een");
        crew.worker("twee");
        var stranger = stranger();

        interruptARun();
        assertThat(stranger.waitFor()).isEqualTo(3);
        assertThat(Crew.output(crew.home("vreemd")))
                .contains("deze werker zou andere documenten maken dan de run", "sjabloon style/huisstijl.css")
                .doesNotContain("Exception");
        killARun();
        killAWorkerOfARunThatEndsWell();

        Crew.assertSameEdition(alone, installation);
        crew.assertNothingIsBusy();
        try (var beside = Files.list(installation.edition(1).getParent())) {
            assertThat(beside).containsExactly(installation.edition(1));
        }
        var left = crew.workers().stream().filter(Process::isAlive).toList();
        assertThat(left).hasSize(1);
        left.getFirst().destroy();
        assertThat(left.getFirst().waitFor()).isEqualTo(130);
        assertThat(Crew.output(crew.home("een")) + Crew.output(crew.home("twee")))
                .contains("Wacht op werk in postgresql://localhost", "Werkt mee aan de editie met kenmerk ")
                .containsPattern("Klaar: \\d+ document(en)? gemaakt\\.");
    }

    private void interruptARun() throws Exception {
        var run = installation.start("maak");
        crew.awaitADocument(run);
        run.destroy();

        assertThat(run.waitFor()).as(Crew.output(installation)).isEqualTo(130);
        assertThat(Crew.output(installation)).contains("De run is onderbroken").doesNotContain("Exception");
        assertThat(installation.edition(1)).doesNotExist();
        crew.assertNothingIsBusy();
    }

    private void killARun() throws Exception {
        var run = installation.start("maak");
        crew.awaitADocument(run);
        run.destroyForcibly().waitFor();

        assertThat(crew.workers().stream().filter(Process::isAlive)).hasSize(2);
        assertThat(installation.edition(1)).doesNotExist();
    }

    /// Half-way: after it made a document, and before all are made. The queue then has messages that nobody sent.
    private void killAWorkerOfARunThatEndsWell() throws Exception {
        var run = installation.start("maak");
        crew.awaitADocument(run).destroyForcibly().waitFor();
        int ready = crew.count("select count(*) from verdeeld_document where uitkomst is not null");
        hostileMessages();

        assertThat(ready).isBetween(1, 25);
        assertThat(run.waitFor()).as(Crew.output(installation)).isZero();
    }

    @Test
    void withoutWorkersTheRunMakesAllAndTellsOfWhatFailsAsOneProcessDoes() throws Exception {
        var alone = Installation.withSample(folder.resolve("alleen"));
        String broken = "<#if titel?contains('Zeeland')>${bestaatNiet}</#if>";
        Crew.before(alone, "provincie", broken);
        Crew.before(installation, "provincie", broken);

        var one = alone.run("maak");
        var distributed = installation.run("maak");

        assertThat(one.exit()).as(one.err()).isEqualTo(12);
        assertThat(distributed.exit()).as(distributed.err()).isEqualTo(12);
        assertThat(told(distributed)).isEqualTo(told(one));
        for (Path file : Installation.files(incomplete(alone))) {
            assertThat(incomplete(installation).resolve(incomplete(alone).relativize(file)))
                    .hasSameBinaryContentAs(file);
        }
        crew.assertNothingIsBusy();
    }

    @Test
    void whenWhatIsHandedOutCannotBeWrittenTheDiskIsToBlame() throws Exception {
        Path taken = installation.home().resolve("output/2025-01-30/.werk.tmp");
        Files.createDirectories(taken.getParent());
        Files.createFile(taken);

        var ended = installation.run("maak");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(Afloop.SCHIJF.exitcode());
        assertThat(ended.err()).contains("er kon tijdens de run niet meer worden geschreven", "output/2025-01-30");
        assertThat(installation.edition(1)).doesNotExist();
    }

    @Test
    void aDatabaseInAFileIsRefused() throws Exception {
        var file = Installation.withSample(folder.resolve("bestand"));
        Files.createDirectories(file.home().resolve("config"));
        var worker = file.run("werker");
        Files.writeString(file.home().resolve(Databank.SETTINGS), "inbreng.werkers.aan=true\n");
        var run = file.run("maak");

        for (var ended : List.of(worker, run)) {
            assertThat(ended.exit()).isEqualTo(3);
            assertThat(ended.err())
                    .contains("met deze database kan maar één computer werken", "inbreng.mv.db", "PostgreSQL-server");
        }
        assertThat(run.err()).contains("of zet inbreng.werkers.aan uit");
        assertThat(worker.err())
                .contains("dezelfde als op de computer die de editie maakt")
                .doesNotContain("inbreng.werkers.aan");
    }

    @Test
    void aDatabaseWithoutTablesIsTold() throws Exception {
        var ended = installation.run("werker");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("de database is nog niet klaar voor werkers", "inbreng herstel");
    }

    @Test
    void whatAnOperatorLetsEachConnectionBeginWithIsKept() throws Exception {
        crew.prepare();
        Path secrets = Files.createDirectories(crew.home("een").home().resolve("config/geheim"));
        Files.writeString(
                secrets.resolve("spring.datasource.hikari.connection-init-sql"), "set application_name = 'van ons'");

        crew.worker("een");

        assertThat(crew.count("select count(*) from pg_stat_activity where application_name = 'van ons'"))
                .isPositive();
    }

    /// A worker with a template that is not that of the run.
    private Process stranger() throws Exception {
        Path templates = folder.resolve("andere");
        Installation.copy(installation.home().resolve("templates"), templates);
        Path style = templates.resolve("style/huisstijl.css");
        Files.writeString(style, Files.readString(style) + "\n/* anders */\n");
        return crew.worker("vreemd", "--templates", templates.toString());
    }

    private static Path incomplete(Installation installation) {
        return installation.home().resolve("output/2025-01-30/onvolledig");
    }

    /// What was said, without times and the place of the installation.
    private static String told(Installation.Ended ended) {
        return ended.err().replaceAll("\\(\\d+,\\d s\\)", "").replaceAll("(?m)^.*/(maker|alleen)/.*$", "");
    }

    /// What is in the queue and is no request: it comes first, and nobody can make anything of it.
    private void hostileMessages() throws Exception {
        for (byte[] content : new byte[][] {
            {},
            {(byte) 0xAC, (byte) 0xED, 0, 5, 't', 0, 1, 'x'},
            "deel 999999999 opmaken-deel".getBytes(),
            "deel 1 uitgeven".getBytes()
        }) {
            try (var database = crew.open();
                    var sql = database.prepareStatement("""
                            insert into int_channel_message
                                   (message_id, group_key, created_date, message_content, region)
                            values (?, ?, 0, ?, 'INBRENG')""")) {
                sql.setString(1, UUID.randomUUID().toString());
                sql.setString(2, UUID.nameUUIDFromBytes("delen".getBytes()).toString());
                sql.setBytes(3, content);
                sql.execute();
            }
        }
    }
}

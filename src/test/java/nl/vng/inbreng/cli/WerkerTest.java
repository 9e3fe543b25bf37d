package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Documents made by several processes, on a real server.
@Timeout(240)
class WerkerTest {

    /// Keeps who makes the letter busy for some seconds, so that others get their part; it prints nothing.
    private static final String SLOW = "<#list 1..25000000 as tel></#list>";

    @TempDir
    Path folder;

    private final List<Process> workers = new ArrayList<>();
    private Installation installation;

    @BeforeEach
    void install() throws Exception {
        installation = Databank.POSTGRESQL.withSample(folder.resolve("maker"));
        setting(installation, "inbreng.werkers.aan=true");
    }

    @AfterEach
    void stop() throws Exception {
        for (Process it : workers) {
            it.destroyForcibly().waitFor();
        }
    }

    @Test
    void aKilledWorkersDocumentsAreMadeByAnotherAndTheEditionIsThatOfOneProcess() throws Exception {
        slowLetter(installation.home());
        var alone = Installation.withSample(folder.resolve("alleen"));
        slowLetter(alone.home());
        assertThat(alone.run("maak").exit()).isZero();
        assertThat(installation.run("herstel").exit()).isZero();
        var killed = worker("een");
        worker("twee");

        var run = installation.start("maak");
        awaitDocumentOf(killed, run);
        killed.destroyForcibly().waitFor();
        int ready = count("select count(*) from verdeeld_document where uitkomst is not null");

        assertThat(ready).isBetween(1, 25);
        hostileMessages();
        assertThat(run.waitFor()).as(output(installation)).isZero();
        assertSameEdition(alone, installation);
        assertNothingIsLeft();
        assertThat(Files.readString(folder.resolve("twee/uitvoer.txt"))).contains("Wacht op werk", "Werkt mee");
    }

    private static void slowLetter(Path home) throws IOException {
        Path template = home.resolve("templates/landelijk/document.ftlh");
        Files.writeString(template, SLOW + Files.readString(template));
    }

    private static void setting(Installation installation, String line) throws IOException {
        Files.writeString(
                installation.home().resolve(Databank.SETTINGS), line + "\n", StandardOpenOption.APPEND);
    }

    /// A worker with a home of its own, that waits for work.
    private Process worker(String name) throws Exception {
        var worker = workerHome(name);
        var process = worker.start("werker");
        workers.add(process);
        while (!Files.readString(worker.home().resolve("uitvoer.txt")).contains("Wacht op werk")) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as(output(worker))
                    .isFalse();
        }
        return process;
    }

    private Installation workerHome(String name) throws IOException {
        Path home = folder.resolve(name);
        Databank.write(home, Databank.POSTGRESQL.url(installation.home()));
        var worker = new Installation(home);
        setting(worker, "inbreng.output=" + installation.home().resolve("output"));
        setting(worker, "inbreng.templates=" + installation.home().resolve("templates"));
        return worker;
    }

    private void awaitDocumentOf(Process worker, Process run) throws Exception {
        while (count("select count(*) from verdeeld_document where werker like 'proces %d op %%'".formatted(worker.pid()))
                == 0) {
            assertThat(run.waitFor(5, TimeUnit.MILLISECONDS))
                    .as(output(installation))
                    .isFalse();
        }
    }

    /// What is in the queue and is no request: it comes first, and nobody can make anything of it.
    private void hostileMessages() throws Exception {
        for (byte[] content : new byte[][] {
            {}, {(byte) 0xAC, (byte) 0xED, 0, 5, 't', 0, 1, 'x'}, "deel 999999999 opmaken-deel".getBytes(),
            "deel 1 uitgeven".getBytes()
        }) {
            try (var database = open();
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

    private static void assertSameEdition(Installation one, Installation other) throws IOException {
        assertThat(other.edition(1).resolve("SHA256SUMS"))
                .hasSameTextualContentAs(one.edition(1).resolve("SHA256SUMS"));
        for (Path file : Installation.files(one.edition(1))) {
            assertThat(other.edition(1).resolve(one.edition(1).relativize(file)))
                    .hasSameBinaryContentAs(file);
        }
    }

    private void assertNothingIsLeft() throws Exception {
        assertThat(count("""
                select (select count(*) from verdeling) + (select count(*) from verdeeld_document)
                     + (select count(*) from int_channel_message)
                     + (select count(*) from batch_job_execution where status in ('STARTING', 'STARTED', 'STOPPING'))
                     + (select count(*) from batch_step_execution where status in ('STARTING', 'STARTED', 'STOPPING'))"""))
                .isZero();
        try (var beside = Files.list(installation.edition(1).getParent())) {
            assertThat(beside.map(it -> it.getFileName().toString())).noneMatch(it -> it.startsWith("."));
        }
    }

    private int count(String query) throws Exception {
        try (var database = open();
                var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection open() throws Exception {
        return Databank.POSTGRESQL.open(installation);
    }

    private static String output(Installation installation) throws IOException {
        return Files.readString(installation.home().resolve("uitvoer.txt"));
    }
}

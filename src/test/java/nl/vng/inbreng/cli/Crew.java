package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An installation on a real server that hands documents out, and processes that make them.
final class Crew {

    /// Keeps who makes a document busy for a moment, so that others get their part; it prints nothing.
    private static final String SLOW = "<#list 1..300000 as tel><#if tel == 0></#if></#list>";

    private final Path folder;
    private final List<Process> workers = new ArrayList<>();
    private final Installation installation;

    Crew(Path folder) throws Exception {
        this.folder = folder;
        installation = Databank.POSTGRESQL.withSample(folder.resolve("maker"));
        setting(installation, "inbreng.werkers.aan=true");
    }

    Installation installation() {
        return installation;
    }

    List<Process> workers() {
        return workers;
    }

    /// Ends all workers.
    void stop() throws InterruptedException {
        for (Process it : workers) {
            it.destroyForcibly().waitFor();
        }
    }

    /// An edition that one process made.
    Installation alone() throws IOException {
        var alone = Installation.withSample(folder.resolve("alleen"));
        slow(alone);
        var ended = alone.run("maak");
        assertThat(ended.exit()).as(ended.err()).isZero();
        return alone;
    }

    /// A database that is ready for workers.
    void prepare() throws IOException {
        slow(installation);
        var ended = installation.run("herstel");
        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    private static void slow(Installation installation) throws IOException {
        before(installation, "landelijk", SLOW);
        before(installation, "provincie", SLOW);
    }

    /// Something before the template of a kind of document.
    static void before(Installation installation, String kind, String text) throws IOException {
        Path template = installation.home().resolve("templates").resolve(kind).resolve("document.ftlh");
        Files.writeString(template, text + Files.readString(template));
    }

    static void setting(Installation installation, String line) throws IOException {
        Files.writeString(installation.home().resolve(Databank.SETTINGS), line + "\n", StandardOpenOption.APPEND);
    }

    /// A worker with a home of its own, that waits for work; the server knows its connections by its name.
    Process worker(String name, String... options) throws Exception {
        var worker = home(name);
        Databank.write(worker.home(), Databank.POSTGRESQL.url(installation.home()) + "?ApplicationName=" + name);
        setting(worker, "inbreng.output=" + installation.home().resolve("output"));
        setting(worker, "inbreng.templates=" + installation.home().resolve("templates"));
        var process = worker.start(
                Stream.concat(Stream.of("werker"), Stream.of(options)).toArray(String[]::new));
        workers.add(process);
        while (!output(worker).contains("Wacht op werk")) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as(output(worker))
                    .isFalse();
        }
        return process;
    }

    Installation home(String name) {
        return new Installation(folder.resolve(name));
    }

    /// The worker that made a document of a run.
    Process awaitADocument(Process run) throws Exception {
        try (var database = open();
                var sql = database.createStatement()) {
            while (true) {
                for (Process it : workers) {
                    String made = "select count(*) from verdeeld_document where werker like 'proces %d op %%'";
                    if (it.isAlive() && count(sql, made.formatted(it.pid())) > 0) {
                        return it;
                    }
                }
                assertThat(run.waitFor(5, TimeUnit.MILLISECONDS))
                        .as(output(installation))
                        .isFalse();
            }
        }
    }

    static void assertSameEdition(Installation one, Installation other) throws IOException {
        assertThat(other.edition(1).resolve("SHA256SUMS"))
                .hasSameTextualContentAs(one.edition(1).resolve("SHA256SUMS"));
        for (Path file : Installation.files(one.edition(1))) {
            assertThat(other.edition(1).resolve(one.edition(1).relativize(file)))
                    .hasSameBinaryContentAs(file);
        }
    }

    void assertNothingIsBusy() throws Exception {
        assertThat(count("""
                select (select count(*) from verdeling) + (select count(*) from verdeeld_document)
                     + (select count(*) from int_channel_message)
                     + (select count(*) from batch_job_execution where status in ('STARTING', 'STARTED', 'STOPPING'))
                     + (select count(*) from batch_step_execution where status in ('STARTING', 'STARTED', 'STOPPING'))""")).isZero();
        assertThat(installation.home().resolve("output/2025-01-30/.werk.tmp")).doesNotExist();
    }

    int count(String query) throws Exception {
        try (var database = open();
                var sql = database.createStatement()) {
            return count(sql, query);
        }
    }

    private static int count(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    Connection open() throws Exception {
        return Databank.POSTGRESQL.open(installation);
    }

    static String output(Installation installation) throws IOException {
        return Files.readString(installation.home().resolve("uitvoer.txt"));
    }
}

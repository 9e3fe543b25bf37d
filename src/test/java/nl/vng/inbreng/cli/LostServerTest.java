package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server, or the connection that holds the lock, goes away in the middle of a run.
@Timeout(240)
class LostServerTest {

    private static final String GONE = "de verbinding met de database is tijdens de run verbroken";

    @TempDir
    Path folder;

    @Test
    void aRunWhoseLockIsLostPublishesNothingAndTheNextOneDoes() throws Exception {
        var installation = Databank.POSTGRESQL.withSample(folder);
        var run = installation.start("maak");
        waitForDocuments(run);
        try (var database = Databank.POSTGRESQL.open(installation);
                var ended = database.createStatement().executeQuery("""
                        select pg_terminate_backend(pid) from pg_locks
                         where locktype = 'advisory'
                           and database = (select oid from pg_database where datname = current_database())""")) {
            assertThat(ended.next() && ended.getBoolean(1)).isTrue();
        }

        assertThat(run.waitFor()).isEqualTo(Exit.UNEXPECTED);
        assertThat(output()).contains(GONE).contains("geef de opdracht opnieuw").doesNotContain("Exception");
        assertThat(installation.edition(1)).doesNotExist();

        var next = installation.run("maak");
        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(installation.edition(1)).isDirectory();
    }

    @Test
    void aRunWhoseServerStopsSaysSoAndTheNextOneCompletesIt() throws Exception {
        var installation = Installation.withSample(folder);
        Path data = folder.resolve("server");
        int port;
        Process run;
        try (var server = server(data).start()) {
            port = server.getPort();
            Databank.writeImpatient(folder, "jdbc:postgresql://localhost:%d/postgres".formatted(port));
            run = installation.start("maak");
            waitForDocuments(run);
        }

        assertThat(run.waitFor()).as(output()).isEqualTo(Exit.UNEXPECTED);
        assertThat(output()).contains(GONE).doesNotContain("Exception");
        assertThat(installation.edition(1)).doesNotExist();
        var down = installation.run("maak");
        assertThat(down.exit()).isEqualTo(3);
        assertThat(down.err()).contains("de database is niet bereikbaar");

        try (var _ = server(data).setPort(port).start()) {
            var next = installation.run("maak");
            assertThat(next.exit()).as(next.err()).isZero();
            assertThat(installation.run("status").out()).contains("onderbroken").contains("gereed");
            assertThat(installation.run("herstel").out()).contains("niets te herstellen");
        }
        assertThat(installation.edition(1)).isDirectory();
    }

    private static EmbeddedPostgres.Builder server(Path data) {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
    }

    private void waitForDocuments(Process run) throws Exception {
        while (Files.notExists(folder.resolve("output/2025-01-30/.editie-0001.tmp/landelijk.pdf"))) {
            assertThat(run.waitFor(5, TimeUnit.MILLISECONDS))
                    .as("ended too early")
                    .isFalse();
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("uitvoer.txt"));
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.vng.inbreng.post.MoodyServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The database server stops while letters go out, or just before.
@Timeout(240)
class LostWhileSendingTest {

    private static final String EDITION = "2025-01-30/2";

    @TempDir
    Path folder;

    @Test
    void aNightSaysThatLettersMayBeOutAndTheNextOneEndsItWithoutSendingTwice() throws Exception {
        Path home = folder.resolve("thuis");
        var installation = Prepared.approved(home);
        Prepared.readers(
                installation,
                IntStream.range(0, 400)
                        .mapToObj("good-%03d@kamer.example"::formatted)
                        .toArray(String[]::new));
        try (var mail = new MoodyServer()) {
            Prepared.mail(home, mail.port(), "echt", true);
            int port;
            Process night;
            try (var server = server().start()) {
                port = server.getPort();
                Databank.writeImpatient(home, "jdbc:postgresql://localhost:%d/postgres".formatted(port));
                night = installation.start("nacht");
                while (night.isAlive() && letters(mail) < 5) {
                    Thread.sleep(1);
                }
            }

            int exit = night.waitFor();
            var told = Files.readString(home.resolve("uitvoer.txt"));
            assertThat(exit).as(told).isEqualTo(Exit.SENT_IN_PART);
            assertThat(letters(mail)).isLessThan(400);
            assertThat(told)
                    .contains("Niets nieuws: editie 2", "Het verzenden is afgebroken: de verbinding met de database is")
                    .contains("een deel van de berichten kan al verzonden zijn")
                    .doesNotContain("half uitgegeven", "Exception");
            assertThat(Files.readString(home.resolve("var/verslag.html")))
                    .contains("De editie is goedgekeurd en vrij, maar het verzenden is afgebroken.")
                    .contains("editie 2");

            Path log = home.resolve("var/log/inbreng.log");
            Files.delete(log); // of the night
            try (var server = server().setPort(port).start()) {
                exit = Moment.during(
                        "nl.vng.inbreng.batch.BezorgStore",
                        "of",
                        home,
                        "verzend " + EDITION + " --dry-run",
                        server::close);
                assertThat(exit).isEqualTo(Exit.UNEXPECTED);
                assertThat(Files.readString(log)).contains("the run cannot go on");
            }
            try (var _ = server().setPort(port).start()) {
                var next = installation.run("nacht");
                assertThat(next.exit()).as(next.err()).isIn(Exit.DONE, Exit.SENT_IN_PART);
                assertThat(mail.twice()).isEqualTo(List.of("ik@example.nl"));
                assertThat(letters(mail)).isGreaterThanOrEqualTo(399);
            }
        }
    }

    @Tag("sweep")
    @Test
    void beforeTheFirstLetterNothingIsSentAndNotTheMailServerIsToBlame() throws Exception {
        Path home = folder.resolve("thuis");
        var installation = Prepared.approved(home);
        try (var mail = new MoodyServer()) {
            Prepared.mail(home, mail.port(), "echt", true);
            try (var server = server().start()) {
                Databank.writeImpatient(home, "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()));

                int exit = Moment.during("nl.vng.inbreng.cli.Verzendronde", "forReal", home, "nacht", server::close);

                assertThat(exit).isEqualTo(Exit.NOT_SENT);
            }
            assertThat(Files.readString(home.resolve("var/verslag.html")))
                    .contains("Deze nacht is niets verzonden: het verzenden kon niet beginnen.")
                    .contains(
                            "Niet verzonden: de verbinding met de database is vóór het verzenden verbroken; er is deze")
                    .doesNotContain("mailserver");
            assertThat(letters(mail)).isZero();
        }
    }

    private static long letters(MoodyServer mail) {
        return mail.taken().stream()
                .filter(it -> it.aan().endsWith("@kamer.example"))
                .count();
    }

    private EmbeddedPostgres.Builder server() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .setCleanDataDirectory(false);
    }
}

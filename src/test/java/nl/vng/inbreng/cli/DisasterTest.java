package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Nights that go wrong for real: each ends with its exit code, a sentence and a mail, publishes nothing half, and
/// the next good night makes what an undisturbed one makes.
@Timeout(240)
class DisasterTest {

    private static final String REQUIRED = "INBRENG_SCHIJF_VERPLICHT";
    private static final String STAFF = "medewerker@example.nl";
    private static final String ADMIN = "beheer@example.org";

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final List<Process> started = new ArrayList<>();

    private Path home;
    private Installation installation;

    @BeforeEach
    void install() throws Exception {
        server.start();
        home = folder.resolve("inbreng");
        installation = Installation.withSample(home);
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("application.yaml"), """
                inbreng:
                  post:
                    host: 127.0.0.1
                    poort: %d
                    afzender: Inbreng <inbreng@example.nl>
                    medewerkers: %s
                    beheerder: %s
                """.formatted(
                        server.getSmtp().getPort(), STAFF, ADMIN));
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var it : started) {
            it.destroyForcibly().waitFor();
        }
        server.stop();
    }

    @Test
    void disksThatAreFullOrReadOnlyBeforehandOrHalfway() throws Exception {
        requireDisks();
        Path output = home.resolve("output");
        Path var = home.resolve("var");
        try (var disks = SmallDisks.at(output, var)) {
            disks.fill(output, 0);
            refused(disks, "er kan niet worden geschreven in de map voor de edities", output);
            disks.empty(output);
            disks.remount(output, "ro");
            refused(disks, "er kan niet worden geschreven in de map voor de edities", output);
            disks.remount(output, "rw");
            disks.remount(var, "ro");
            refused(disks, "er kan niet worden geschreven in de map voor de database", var);
            disks.remount(var, "rw");
            disks.fill(var, 0);
            refused(disks, "er kan niet worden geschreven in de map voor de database", var);
            disks.empty(var);

            disks.fill(output, 2_500);
            stopped(disks, output);
            assertThat(Installation.files(disks.seen(output)))
                    .as("what was half made is taken away")
                    .containsExactly(disks.seen(output.resolve("vol")));
            assertThat(disks.seen(var.resolve("metrics/inbreng.prom")))
                    .content()
                    .contains("inbreng_last_run_exit_code 1\n");
            disks.empty(output);

            var filled = fillDuringARun(disks, var);
            stopped(disks, var);
            filled.join();
            disks.empty(var);
            assertGoodNight(installation.on(disks.on(), "nacht"), disks.seen(installation.edition(1)));
        }
    }

    @Test
    void anExportThatIsReplacedWhileItIsRead() throws Exception {
        Path export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        Path again = Files.copy(export, folder.resolve("opnieuw.csv"));

        int exit = Moment.during(
                "nl.vng.inbreng.intake.Intake",
                "changed",
                home,
                "nacht",
                () -> Files.move(again, export, StandardCopyOption.ATOMIC_MOVE));

        assertThat(exit).isEqualTo(10);
        assertThat(part(0))
                .contains(
                        "Fouten waardoor de run stopte\r\n - I105: het bestand veranderde terwijl het gelezen werd (1 keer)");
        assertMailed("gegevens afgekeurd", 10);
        assertThat(installation.edition(1)).doesNotExist();
        assertGoodNight(installation.run("nacht"), installation.edition(1));
    }

    @Test
    void aClockThatIsSetBack() throws Exception {
        Path input = home.resolve("input");
        Files.move(input, folder.resolve("weg"));
        Files.createDirectory(input);
        assertThat(installation.run("nacht").exit()).isEqualTo(10);
        assertMailed("geen volledige levering", 10);
        Files.delete(input);
        Files.move(folder.resolve("weg"), input);
        aYearLater();

        var ended = installation.run("nacht");

        String sentence = "De klok van deze computer loopt achter: de vorige run was op ";
        assertThat(ended.err()).contains(sentence, "Zet de klok goed.");
        assertThat(String.valueOf(part(0))).contains(sentence);
        assertGoodNight(ended, installation.edition(1));
    }

    @Test
    void aLineToTheDatabaseThatGoesDead() throws Exception {
        Databank.POSTGRESQL.prepare(home);
        String url = Databank.POSTGRESQL.url(home);
        int port = Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
        try (var line = new Line(port)) {
            Databank.writeImpatient(home, url.replace(":" + port + "/", ":" + line.port() + "/") + "?socketTimeout=3");
            var run = installation.start("nacht");
            started.add(run);
            while (Files.notExists(home.resolve("output/2025-01-30/.editie-0001.tmp/landelijk.pdf"))) {
                assertThat(run.waitFor(5, TimeUnit.MILLISECONDS))
                        .as("ended too early")
                        .isFalse();
            }
            assertThat(lastStatements(url))
                    .as("the server is told to see that a connection is gone")
                    .anyMatch(it -> it.contains("tcp_keepalives_count = 4"));

            line.cut();

            assertThat(run.waitFor(120, TimeUnit.SECONDS)).as("it hangs").isTrue();
            assertThat(run.exitValue()).isEqualTo(1);
            assertThat(Files.readString(home.resolve("uitvoer.txt")))
                    .contains("de verbinding met de database is tijdens de run verbroken")
                    .doesNotContain("Exception");
        }
        assertMailed("de verbinding met de database brak af", 1);
        assertThat(installation.edition(1)).doesNotExist();
        Databank.write(home, url);
        assertGoodNight(installation.run("nacht"), installation.edition(1));
    }

    private static void requireDisks() throws InterruptedException {
        boolean possible = SmallDisks.possible();
        assertThat(possible || !"true".equals(System.getenv(REQUIRED)))
                .as("small disks can be made here")
                .isTrue();
        assumeTrue(possible, "no root, and no namespaces for others: small disks cannot be made");
    }

    /// Before anything was read.
    private void refused(SmallDisks disks, String sentence, Path where) throws Exception {
        var ended = installation.on(disks.on(), "nacht");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err())
                .contains("Fout: " + sentence, "waar:    " + where, "doe dit: ")
                .doesNotContain("Exception");
        assertMailed("een map is niet te gebruiken", 3);
    }

    /// Fills a disk when the letter of the run that is started next is made.
    private Thread fillDuringARun(SmallDisks disks, Path folder) {
        Path letter = disks.seen(home.resolve("output/2025-01-30/.editie-0001.tmp/landelijk.pdf"));
        return Thread.ofPlatform().start(() -> {
            try {
                while (Files.notExists(letter)) {
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                disks.fill(folder, 0);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// In the middle of its work.
    private void stopped(SmallDisks disks, Path where) throws Exception {
        var ended = installation.on(disks.on(), "nacht");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err())
                .contains("Fout: er kon tijdens de run niet meer worden geschreven", "waar:    " + where)
                .contains("doe dit: maak ruimte vrij")
                .doesNotContain("Exception");
        assertMailed("er kon niet meer worden geschreven", 1);
    }

    /// To staff and to the administrator, in both forms, each once.
    private void assertMailed(String kort, int exit) throws Exception {
        assertThat(server.getReceivedMessages()).hasSize(2);
        for (var mail : server.getReceivedMessages()) {
            assertThat(mail.getSubject()).startsWith("Inbreng: actie nodig – " + kort);
            for (String form : parts(mail)) {
                assertThat(form).contains(kort, "Wat u moet doen").doesNotContain(home.toString());
            }
        }
        assertThat(List.of(part(0), part(1)))
                .anyMatch(it -> it.startsWith("Deze nachtrun heeft geen nieuwe editie uitgegeven: " + kort))
                .anyMatch(it -> it.startsWith("Aan de beheerder: de nachtrun is gestopt met exitcode " + exit));
        server.purgeEmailFromAllMailboxes();
    }

    /// The plain text of a message.
    private String part(int message) throws Exception {
        return parts(server.getReceivedMessages()[message]).getFirst();
    }

    private static List<String> parts(MimeMessage mail) throws Exception {
        var content = (MimeMultipart) mail.getContent();
        var parts = new ArrayList<String>();
        for (int i = 0; i < content.getCount(); i++) {
            parts.add(String.valueOf(content.getBodyPart(i).getContent()));
        }
        assertThat(parts).hasSize(2);
        assertThat(parts.getLast()).startsWith("<!DOCTYPE html>");
        return parts;
    }

    /// Its edition is that of a night that nothing happened to.
    private void assertGoodNight(Installation.Ended night, Path edition) throws Exception {
        assertThat(night.exit()).as(night.err()).isEqualTo(20);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject())
                .startsWith("Inbreng: gelukt, wacht op akkoord – editie 1");
        var undisturbed = Prepared.concept(folder.resolve("ongestoord")).edition(1);
        var names = Installation.files(undisturbed).stream()
                .map(undisturbed::relativize)
                .toList();
        assertThat(Installation.files(edition).stream().map(edition::relativize))
                .containsExactlyElementsOf(names);
        for (Path name : names) {
            assertThat(edition.resolve(name)).hasSameBinaryContentAs(undisturbed.resolve(name));
        }
        assertThat(edition.getParent()).isDirectoryNotContaining("glob:**/.*");
    }

    /// To the program, a clock that is set back a year is one by which all that it did lies a year ahead.
    private void aYearLater() throws Exception {
        try (var database = Databank.H2.open(installation);
                var columns = database.createStatement().executeQuery("""
                        select table_name, column_name from information_schema.columns
                         where table_schema = 'PUBLIC' and data_type like 'TIMESTAMP%' and table_name not like 'flyway%'""")) {
            int moved = 0;
            while (columns.next()) {
                moved += database.createStatement()
                        .executeUpdate("update %1$s set %2$s = dateadd(year, 1, %2$s)"
                                .formatted(columns.getString(1), columns.getString(2)));
            }
            assertThat(moved).isPositive();
        }
        var later = FileTime.from(Instant.now().plus(Duration.ofDays(365)));
        for (Path file : Installation.files(home)) {
            Files.setLastModifiedTime(file, later);
        }
    }

    /// Of all connections of the program.
    private static List<String> lastStatements(String url) throws Exception {
        try (var database = DriverManager.getConnection(url, Databank.USER, "");
                var found = database.createStatement().executeQuery("""
                        select query from pg_stat_activity
                         where datname = current_database() and pid <> pg_backend_pid()""")) {
            var statements = new ArrayList<String>();
            while (found.next()) {
                statements.add(found.getString(1));
            }
            return statements;
        }
    }
}

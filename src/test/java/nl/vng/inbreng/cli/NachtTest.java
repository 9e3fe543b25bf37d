package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.vng.inbreng.batch.FileRunLock;
import nl.vng.inbreng.post.RudeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever happens in a night, the mail that arrives in a real SMTP server says so.
class NachtTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String STAFF = "medewerker@example.nl";
    private static final String OTHER = "ander@example.nl";
    private static final String ADMIN = "beheer@example.org";

    @TempDir
    Path home;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        server.start();
        installation = Installation.withSample(home);
        settings(server.getSmtp().getPort(), "");
    }

    @Test
    void aGoodNightIsFourLinesToStaffAndTheSameAgainIsNothingNew() throws Exception {
        var ended = installation.run("nacht");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(20);
        assertThat(ended.out()).isEqualTo(installation.edition(1).resolve("index.html") + "\n");
        assertThat(ended.err()).contains("Het verslag is verstuurd: 2 berichten.");
        var mail = mailTo(STAFF);
        assertThat(mail.getSubject())
                .isEqualTo("Inbreng: gelukt, wacht op akkoord – editie 1, peildatum 30 januari 2025, 26 documenten");
        assertThat(readers()).containsExactlyInAnyOrder(STAFF, OTHER);
        assertThat(text(mail).lines().takeWhile(it -> !it.isEmpty()))
                .hasSize(4)
                .anyMatch(it -> it.equals("Editie 1 is gereed. Lees de documenten en keur ze goed met inbreng keurgoed"
                        + " 2025-01-30/editie-0001 --naam \"uw naam\" --reden \"waarop u uw akkoord baseert\"."))
                .anyMatch(it -> it.equals("Peildatum 30 januari 2025: 26 documenten, alles nog concept."))
                .anyMatch(it -> it.startsWith("De gegevens: "))
                .anyMatch(it -> it.contains("Map: 2025-01-30/editie-0001."));
        var run = json(home.resolve("var/run.json"));
        assertThat(run.get("schema").asInt()).isEqualTo(1);
        assertThat(run.get("exitcode").asInt()).isEqualTo(20);
        assertThat(run.get("documenten").asInt()).isEqualTo(26);
        assertThat(run.get("post").get("verzonden").asInt()).isEqualTo(2);

        server.purgeEmailFromAllMailboxes();
        var again = installation.run("nightly", "--json");

        assertThat(again.exit()).isEqualTo(20);
        assertThat(mailTo(STAFF).getSubject())
                .isEqualTo("Inbreng: niets nieuws, wacht op akkoord – editie 1, peildatum 30 januari 2025");
        assertThat(text(mailTo(STAFF)))
                .as("nothing was read, so nothing is said of it")
                .contains("De gegevens zijn dezelfde als toen")
                .doesNotContain("geen fouten");
        assertThat(JsonMapper.shared().readTree(again.out())).isEqualTo(json(home.resolve("var/run.json")));
        assertThat(readers()).containsExactlyInAnyOrder(STAFF, OTHER);
    }

    @Test
    void withoutADeliveryBothHearWhatToDoEachInTheirOwnMail() throws Exception {
        noDelivery();

        assertThat(installation.run("nacht").exit()).isEqualTo(10);

        assertThat(readers()).containsExactlyInAnyOrder(STAFF, OTHER, ADMIN);
        assertThat(mailTo(STAFF).getSubject()).isEqualTo("Inbreng: actie nodig – geen volledige levering");
        assertThat(text(mailTo(STAFF)))
                .startsWith("Deze nachtrun heeft geen nieuwe editie uitgegeven: geen volledige levering.")
                .contains("Wat u moet doen\n 1. Kijk welke export ontbreekt");
        assertThat(text(mailTo(ADMIN)))
                .startsWith("Aan de beheerder: de nachtrun is gestopt met exitcode 10 (geen volledige levering).")
                .contains("Ga na of het klaarzetten van de exports");
    }

    @Test
    void rejectedDataAreCountedAndNotQuoted() throws Exception {
        Path export = home.resolve("input/tgo_contracten_2025-01-30.csv");
        var rows = new StringBuilder(Files.readString(export, WINDOWS_1252));
        for (int i = 0; i < 60; i++) {
            rows.append("X-GEHEIM-%d;GM0344;Utrecht;Piet Geheim;31-02-2025;;;12O;;;;;;;\r\n".formatted(i));
        }
        Files.writeString(export, rows, WINDOWS_1252);

        assertThat(installation.run("nacht").exit()).isEqualTo(10);

        assertThat(mailTo(STAFF).getSubject())
                .isEqualTo("Inbreng: actie nodig – gegevens afgekeurd, peildatum 30 januari 2025");
        assertThat(text(mailTo(STAFF))).contains("Fouten in de gegevens").contains("60 keer");
    }

    @Test
    void whatAGuardRefusesIsNamedWithItsLine() throws Exception {
        Path block = home.resolve("templates/tekst/brief-inleiding.md");
        Files.writeString(block, Files.readString(block) + "\nEr zijn ${opvang.tekrt} plekken tekort.\n");

        assertThat(installation.run("nacht").exit()).isEqualTo(11);

        assertThat(mailTo(STAFF).getSubject()).startsWith("Inbreng: actie nodig – een tekst is niet waar");
        assertThat(text(mailTo(STAFF)))
                .contains("Niet gemaakt of niet goed\n - landelijk: ")
                .contains("brief-inleiding.md")
                .contains("opvang.tekrt");
    }

    @Test
    void aDocumentThatCannotBeMadeIsNamed() throws Exception {
        Path template = home.resolve("templates/provincie/document.ftlh");
        Files.writeString(template, "<#if titel?contains('Zeeland')>${bestaatNiet}</#if>" + Files.readString(template));

        assertThat(installation.run("nacht").exit()).isEqualTo(12);

        assertThat(mailTo(STAFF).getSubject())
                .isEqualTo("Inbreng: actie nodig – een document kon niet worden gemaakt, peildatum 30 januari 2025");
        assertThat(text(mailTo(STAFF)))
                .contains("Niet gemaakt of niet goed\n - provincie/zeeland\n")
                .contains("mislukt.txt");
    }

    @Test
    void aDocumentThatIsNotAccessibleIsNamed() throws Exception {
        ControleTest.unfit(home);

        assertThat(installation.run("nacht", "--controle", "vera").exit()).isEqualTo(30);

        assertThat(mailTo(STAFF).getSubject()).startsWith("Inbreng: actie nodig – een document is niet toegankelijk");
        assertThat(text(mailTo(STAFF))).contains("Niet gemaakt of niet goed\n - landelijk\n");
    }

    @Test
    void aBusyRunIsReportedByTheOneThatWasTurnedAway() throws Exception {
        try (var lock = new FileRunLock(home.resolve("var")).take(() -> {}).orElseThrow()) {
            assertThat(lock).isNotNull();

            assertThat(installation.process("nacht").exit()).isEqualTo(75);
        }
        assertThat(metrics()).contains("inbreng_last_run_exit_code 75\n");

        assertThat(mailTo(ADMIN).getSubject()).isEqualTo("Inbreng: actie nodig – er draaide al een run");
    }

    @Test
    void aWrongSettingIsMailedToo() throws Exception {
        settings(server.getSmtp().getPort(), "  thread: 4\n");

        var ended = installation.run("nacht");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("onbekende instelling: inbreng.thread");
        assertThat(mailTo(ADMIN).getSubject()).isEqualTo("Inbreng: actie nodig – het programma kon niet beginnen");
        assertThat(metrics()).contains("inbreng_last_run_exit_code 3\n", "inbreng_documents_made 0\n");
    }

    @Test
    void aWrongMailSettingIsASentenceAndNeverShowsThePassword() throws Exception {
        settings(server.getSmtp().getPort(), "    gebruiker: u\n    wachtwoord: \"geheim\\r\\nX\"\n");

        var ended = installation.run("nacht");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err())
                .contains("inbreng.post.wachtwoord", "Er is geen mail verstuurd")
                .doesNotContain("geheim");
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(home.resolve("var/run.json")).exists();
    }

    @Test
    void aHeaderCannotBeAddedInASetting() throws Exception {
        settings(server.getSmtp().getPort(), "    antwoord-aan: \"a@example.nl\\r\\nBcc: b@example.nl\"\n");

        var ended = installation.run("nacht");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("inbreng.post.antwoord-aan").contains("regeleinde");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatNobodyExpectedIsMailed() throws Exception {
        installation.run("controleer");
        try (var database = Databank.H2.open(installation)) {
            database.createStatement().execute("drop table cijfer");
        }

        assertThat(installation.run("nacht").exit()).isEqualTo(1);

        assertThat(mailTo(ADMIN).getSubject()).startsWith("Inbreng: actie nodig – onverwachte fout");
        assertThat(text(mailTo(ADMIN))).contains("var/log/inbreng.log");
        assertThat(metrics()).contains("inbreng_last_run_exit_code 1\n", "inbreng_last_success_timestamp_seconds 0\n");
    }

    @Test
    void aLogOfApprovalsThatWasChangedIsMailedAsThat() throws Exception {
        installation.run("nacht");
        server.purgeEmailFromAllMailboxes();
        Files.writeString(home.resolve("output/logboek.jsonl"), "geen regel van het logboek\n");

        var ended = installation.run("nacht");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(11);
        assertThat(ended.err()).contains("het logboek van goedkeuringen klopt niet: regel 1 is niet te lezen");
        assertThat(mailTo(STAFF).getSubject())
                .isEqualTo("Inbreng: actie nodig – het logboek van goedkeuringen klopt niet");
        assertThat(text(mailTo(ADMIN))).contains("Zet logboek.jsonl in de map met edities terug");
    }

    @Test
    void whileTheServerIsDownMailIsKeptAndThenSentOnce() throws Exception {
        noDelivery();
        int port = server.getSmtp().getPort();
        settings(free(), "");

        var down = installation.run("nacht");

        assertThat(down.exit()).as("the run's own result stands").isEqualTo(10);
        assertThat(down.err())
                .contains("De post: 0 verstuurd, 3 bewaard in var/post voor de volgende run.")
                .contains("de mailserver is niet bereikbaar");
        assertThat(kept()).hasSize(3);

        settings(port, "");
        installation.run("nacht");
        installation.run("nacht");

        assertThat(kept()).isEmpty();
        assertThat(readers()).as("three nights, each once to each").hasSize(9);
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .map(NachtTest::id)
                        .distinct())
                .hasSize(9);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT_451, 3 bewaard, 3",
        "DATA_452, 3 bewaard, 3",
        "RCPT_550, 3 geweigerd, 0",
        "DATA_554, 3 geweigerd, 0",
        "NEVER_GREETS, 3 bewaard, 3",
        "DROPS_AT_GREETING, 3 bewaard, 3",
        "DROPS_AFTER_DATA, 3 misschien aangekomen, 0",
        "HANGS_AFTER_DATA, 3 misschien aangekomen, 0"
    })
    void aServerThatFailsChangesNoResultAndGetsNothingTwice(RudeServer.Habit habit, String told, int later)
            throws Exception {
        noDelivery();
        int port = server.getSmtp().getPort();
        try (var rude = new RudeServer(habit)) {
            settings(rude.port(), "");

            var ended = installation.run("nacht");

            assertThat(ended.exit()).isEqualTo(10);
            assertThat(ended.err()).contains(told);
        }

        settings(port, "");
        installation.run("nacht");

        assertThat(readers()).hasSize(3 + later);
    }

    @Test
    void withoutAMailServerTheReportIsAFile() throws Exception {
        noDelivery();
        Files.delete(home.resolve("config/application.yaml"));

        var ended = installation.run("nacht");

        assertThat(ended.err()).contains("Er is geen mailserver ingesteld");
        assertThat(home.resolve("var/verslag.html")).content(UTF_8).contains("geen volledige levering");
    }

    @Test
    void aPlanThatRunsOnGivesNoJson() {
        assertThat(installation.run("nacht", "--plan", "0 30 4 * * *", "--json").exit())
                .isEqualTo(2);
        assertThat(installation.run("nacht", "--plan", "0 30 2 * * *").err())
                .contains("tussen 02.00 en 03.00 uur")
                .contains("--ook-om-twee");
    }

    /// Nothing that was mailed, of whatever happened, may hold these.
    @AfterEach
    void noMailHoldsAPersonACellOrAPath() throws Exception {
        var all = server.getReceivedMessages();
        server.stop();
        for (var mail : all) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(text(mail) + html(mail) + mail.getSubject())
                    .doesNotContain(home.toString(), "/home/", System.getProperty("user.home") + "/")
                    .doesNotContain("Geheim", "GEHEIM", "Voorbeeld Contactpersoon", "12O", "31-02")
                    .doesNotContain("@");
            assertThat(((MimeMultipart) mail.getContent()).getCount())
                    .as("no attachments")
                    .isEqualTo(2);
            assertThat(html(mail)).doesNotContain("http", "<img", "<script", "<link");
            assertThat(words(html(mail).replaceAll("(?s)<title>.*?</title>", "")))
                    .as("both forms say the same")
                    .isEqualTo(words(mail.getSubject() + " " + text(mail).replaceAll("(?m)^ (?:-|\\d+\\.) ", "")));
        }
    }

    private void noDelivery() throws IOException {
        for (Path file : Installation.files(home.resolve("input"))) {
            Files.delete(file);
        }
    }

    private void settings(int port, String more) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("application.yaml"),
                """
                inbreng:
                  post:
                    host: 127.0.0.1
                    poort: %d
                    geduld: 1
                    afzender: Inbreng <inbreng@example.nl>
                    medewerkers: [%s, %s]
                    beheerder: %s
                """.formatted(port, STAFF, OTHER, ADMIN) + more);
    }

    private MimeMessage mailTo(String reader) throws MessagingException {
        for (var mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(reader)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + reader);
    }

    private List<String> readers() throws MessagingException {
        var readers = new ArrayList<String>();
        for (var mail : server.getReceivedMessages()) {
            readers.add(mail.getAllRecipients()[0].toString());
        }
        return readers;
    }

    private List<Path> kept() throws IOException {
        return Installation.files(home.resolve("var/post")).stream()
                .filter(it -> it.toString().endsWith(".eml"))
                .toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return part(mail, 0);
    }

    private static String html(MimeMessage mail) throws Exception {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    private static String words(String text) {
        return text.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", "")
                .strip();
    }

    private String metrics() throws IOException {
        return Files.readString(home.resolve("var/metrics/inbreng.prom"));
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

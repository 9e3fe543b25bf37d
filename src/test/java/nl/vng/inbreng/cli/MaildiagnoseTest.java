package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.vng.inbreng.cli.Installation.Ended;
import nl.vng.inbreng.post.RudeServer;
import nl.vng.inbreng.post.StarttlsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// `diagnose mail` shows the conversation, never the password, and what to do.
@Timeout(240)
class MaildiagnoseTest {

    private static final String PASSWORD = "geheim-woord";

    /// This computer by a name that does not say so: the line must be encrypted.
    private static final String ELSEWHERE = "127.1";

    @TempDir
    Path home;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Installation installation;

    @BeforeEach
    void begin() {
        server.start();
        server.setUser("inbreng@example.nl", "inbreng", PASSWORD);
        installation = new Installation(home);
    }

    @AfterEach
    void end() {
        server.stop();
    }

    @Test
    void theConversationIsShownToWhereAMessageWouldBeHandedOverAndNothingIsSent() throws Exception {
        settings("127.0.0.1", server.getSmtp().getPort(), PASSWORD);

        var ended = installation.run("diagnose", "mail");

        assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out().lines().map(String::strip))
                .containsSubsequence(
                        "> EHLO example.nl",
                        "> AUTH LOGIN ********",
                        "< (aangenomen)",
                        "> MAIL FROM:<inbreng@example.nl>",
                        "> RCPT TO:<ik@example.nl>",
                        "> RSET",
                        "> QUIT")
                .anyMatch(it -> it.startsWith("< 220 "))
                .contains("De mailserver is te gebruiken.");
        requireNoPassword(ended, PASSWORD);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void onlyWhenThatIsAskedOneTrialGoesToOneself() throws Exception {
        settings("127.0.0.1", server.getSmtp().getPort(), PASSWORD);

        var ended = installation.run("diagnose", "mail", "--stuur");

        assertThat(ended.exit()).as(ended.out()).isZero();
        assertThat(ended.out()).contains("Het proefbericht aan ik@example.nl is aangenomen.");
        assertThat(server.getReceivedMessages()).singleElement().satisfies(it -> {
            assertThat(it.getSubject()).isEqualTo("Proefbericht van Inbreng");
            assertThat(it.getAllRecipients()).singleElement().hasToString("ik@example.nl");
        });
        assertThat(installation.run("diagnose", "--stuur").exit()).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsASentenceWithoutThePassword() throws Exception {
        settings("127.0.0.1", server.getSmtp().getPort(), "fout-woord");

        var ended = installation.run("diagnose", "mail", "--json");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(JsonMapper.shared()
                        .readTree(ended.out())
                        .get("bevindingen")
                        .get(0)
                        .asString())
                .contains("de mailserver weigert de gebruikersnaam of het wachtwoord", "inbreng.post.wachtwoord");
        requireNoPassword(ended, "fout-woord");
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER_GREETS, de mailserver antwoordt niet op tijd",
        "DROPS_AT_GREETING, de mailserver brak het gesprek af",
        "RCPT_451, de mailserver neemt niets aan voor dit adres",
        "RCPT_550, de mailserver neemt niets aan voor dit adres",
    })
    void whatAServerDoesWrongIsASentence(RudeServer.Habit habit, String sentence) throws IOException {
        try (var rude = new RudeServer(habit)) {
            settings("127.0.0.1", rude.port(), null);

            var ended = installation.run("diagnose", "mail");

            assertThat(ended.exit()).isEqualTo(3);
            assertThat(ended.out()).contains("FOUT: " + sentence, "doe dit: ", "zo niet te gebruiken");
            assertThat(rude.read()).isZero();
        }
    }

    @Test
    void aClosedPortIsASentence() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        settings("127.0.0.1", free, null);

        assertThat(installation.run("diagnose", "mail").out()).contains("FOUT: op die poort antwoordt niemand");
    }

    @Test
    void withoutEncryptionNothingIsSaidToAnotherComputer() throws Exception {
        settings(ELSEWHERE, server.getSmtp().getPort(), PASSWORD);

        var ended = installation.run("diagnose", "mail");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out())
                .contains("FOUT: de mailserver biedt geen versleutelde verbinding aan")
                .doesNotContain("AUTH LOGIN ***", "MAIL FROM");
        requireNoPassword(ended, PASSWORD);
    }

    @Test
    void overAnEncryptedLineTheCertificateIsHeldToTheName() throws Exception {
        var keys = StarttlsServer.keys(home.resolve("own.p12"), "ip:127.0.0.1");
        try (var front = new StarttlsServer(server.getSmtp().getPort(), keys)) {
            settings(ELSEWHERE, front.port(), PASSWORD);

            assertThat(installation.run("diagnose", "mail").out())
                    .contains(
                            "> STARTTLS",
                            "FOUT: het certificaat van de mailserver is van een uitgever die Java niet kent")
                    .doesNotContain("AUTH LOGIN ***");

            var trusted = installation.process(trust(keys), "diagnose", "mail");
            assertThat(trusted.exit()).as(trusted.out() + trusted.err()).isZero();
            assertThat(trusted.out().lines().map(String::strip))
                    .containsSubsequence("> STARTTLS", "> AUTH LOGIN ********", "> RSET");
            requireNoPassword(trusted, PASSWORD);
        }
        var others = StarttlsServer.keys(home.resolve("other.p12"), "dns:mail.example.org");
        try (var front = new StarttlsServer(server.getSmtp().getPort(), others)) {
            settings(ELSEWHERE, front.port(), PASSWORD);

            assertThat(installation.process(trust(others), "diagnose", "mail").out())
                    .contains("FOUT: het certificaat is van een andere server dan die is ingesteld")
                    .doesNotContain("AUTH LOGIN ***");
        }
    }

    @Test
    void withoutAServerItSaysWhichSettingIsMissing() {
        var ended = installation.run("diagnose", "mail");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("er is geen mailserver ingesteld", "inbreng.post.host");
    }

    private static List<String> trust(Path keys) {
        return List.of("-Djavax.net.ssl.trustStore=" + keys, "-Djavax.net.ssl.trustStorePassword=changeit");
    }

    private static void requireNoPassword(Ended ended, String password) {
        for (var form : List.of(password, base64(password), base64("\0inbreng\0" + password))) {
            assertThat(ended.out() + ended.err()).doesNotContain(form);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void settings(String host, int port, String password) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("application.yml"), """
                inbreng:
                  post:
                    host: "%s"
                    poort: %d
                    geduld: 1
                %s    afzender: VNG <inbreng@example.nl>
                    medewerkers: [ik@example.nl]
                  verzenden:
                    eigen-adres: ik@example.nl
                """.formatted(
                host, port, password == null ? "" : "    gebruiker: inbreng\n    wachtwoord: " + password + "\n"));
    }
}

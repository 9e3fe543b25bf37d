package nl.vng.inbreng.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.post.Antwoord.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    @Test
    void aMessageArrivesAsTextAndHtmlWithItsOwnHeaders() throws Exception {
        var server = greenMail();
        try {
            var bericht = Berichten.bericht("nacht-1");

            assertThat(offer(server.getSmtp().getPort(), bericht).soort()).isEqualTo(Soort.AANGENOMEN);

            var received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("Inbreng: gelukt – editie 4");
            assertThat(received.getHeader("Message-ID")).containsExactly("<nacht-1@example.nl>");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(Arrays.toString(received.getAllRecipients())).contains("zoe@example.org");
            assertThat(received.getAllRecipients()).hasSize(1);
            assertThat(received.getReplyTo()[0]).hasToString("hulp@example.nl");
            assertThat(received.getSentDate()).isEqualTo("2026-11-24T03:30:00Z");
            var parts = (MimeMultipart) received.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("Alles in orde – één editie.");
            assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
            assertThat(parts.getBodyPart(1).getContent().toString()).contains("<p>Alles in orde – één editie.</p>");
            assertThat(GreenMailUtil.getWholeMessage(received).lines())
                    .as("no line is too long for a server")
                    .allMatch(it -> it.length() <= 998);
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER_GREETS, ONBEREIKBAAR",
        "DROPS_AT_GREETING, ONBEREIKBAAR",
        "RCPT_451, LATER",
        "RCPT_550, ADRES_ONGELDIG",
        "DATA_452, LATER",
        "DATA_554, GEWEIGERD",
        "DROPS_IN_DATA, ONZEKER",
        "DROPS_AFTER_DATA, ONZEKER",
        "HANGS_AFTER_DATA, ONZEKER"
    })
    void whatAServerDoesWrongDecidesWhatBecomesOfTheMessage(RudeServer.Habit habit, Soort expected) throws IOException {
        try (var server = new RudeServer(habit)) {
            var answer = offer(server.port(), Berichten.bericht("nacht-1"));

            assertThat(answer.soort()).isEqualTo(expected);
            assertThat(answer.uitleg()).isNotBlank().doesNotContain("@");
        }
    }

    @Test
    void aServerThatIsDownIsAnAnswerAndNoException() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(offer(free, Berichten.bericht("nacht-1")).soort()).isEqualTo(Soort.ONBEREIKBAAR);
    }

    @Test
    void mailToAnotherComputerIsNeverSentOverAnOpenLine() {
        var elsewhere = new Mailserver("mail.example.nl", 587, "u", "geheim", SHORT);
        var onTls = new Mailserver("mail.example.nl", 465, null, null, SHORT);
        var here = new Mailserver("127.0.0.1", 25, null, null, SHORT);
        var van = Adres.of("inbreng@example.nl");

        assertThat(elsewhere.properties(van))
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.connectiontimeout", "400")
                .containsEntry("mail.smtp.timeout", "400")
                .containsEntry("mail.smtp.writetimeout", "400");
        assertThat(onTls.protocol()).isEqualTo("smtps");
        assertThat(here.properties(van)).containsEntry("mail.smtp.starttls.required", "false");
        assertThat(elsewhere.toString()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.9.10", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
    void thisComputerIsKnownByItsNames(String host) {
        assertThat(new Mailserver(host, 25, null, null, SHORT).loopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1.example.nl", "localhost.example.nl", "10.0.0.1", "::2", "mail.example.nl", "0.0.0.0"})
    void anotherComputerIsNotThisOne(String host) {
        assertThat(new Mailserver(host, 25, null, null, SHORT).loopback()).isFalse();
    }

    private static GreenMail greenMail() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static Antwoord offer(int port, Bericht bericht) {
        return new Smtp(new Mailserver("127.0.0.1", port, null, null, SHORT))
                .bezorg(Eml.of(bericht), bericht.van(), bericht.aan());
    }
}

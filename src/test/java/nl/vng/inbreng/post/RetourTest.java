package nl.vng.inbreng.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class RetourTest {

    @ParameterizedTest
    @CsvSource({
        "5.1.1, ADRES_ONGELDIG, teruggekomen: dit adres bestaat niet (code 5.1.1)",
        "5.2.2, GEWEIGERD, teruggekomen: niet bezorgd (code 5.2.2)",
        "5.7.26, GEWEIGERD, teruggekomen: niet bezorgd (code 5.7.26)"
    })
    void theCodeOfAFailureSaysWhatItMakesOfTheMessage(String code, Bezorgstaat staat, String uitleg) {
        var retour = Retour.of(report("failed", code, "message/rfc822").getBytes(UTF_8));

        assertThat(retour).contains(new Retour("2025-01-30-editie-0002-abc", staat, uitleg));
    }

    @Test
    void theHeadersAloneSayEnough() {
        assertThat(Retour.of(report("failed", "5.1.1", "text/rfc822-headers").getBytes(UTF_8)))
                .isPresent();
    }

    @Test
    void aDelayIsNoFailure() {
        assertThat(Retour.of(report("delayed", "4.4.1", "message/rfc822").getBytes(UTF_8)))
                .isEmpty();
        assertThat(Retour.of(report("delayed", "5.1.1", "message/rfc822").getBytes(UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Subject: hallo\r\n\r\nDit is geen retour.",
                "Content-Type: multipart/report\r\n\r\nzonder delen",
                "Content-Type: multipart/report; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n",
                "\u0000\u0001\u0002"
            })
    void whatIsNoReportIsNone(String eml) {
        assertThat(Retour.of(eml.getBytes(UTF_8))).isEmpty();
    }

    /// A report of a mail server, as mail programs get it.
    public static String report(String action, String status, String original) {
        return """
                From: MAILER-DAEMON@kamer.example
                To: inbreng@example.nl
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

                --grens
                Content-Type: text/plain

                This is the mail system.

                --grens
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.kamer.example

                Final-Recipient: rfc822; noor@kamer.example
                Action: %s
                Status: %s

                --grens
                Content-Type: %s

                From: VNG <inbreng@example.nl>
                To: noor@kamer.example
                Message-ID:
                 <2025-01-30-editie-0002-abc@example.nl>
                Subject: VNG

                Geachte

                --grens--
                """.formatted(action, status, original).replace("\n", "\r\n");
    }
}

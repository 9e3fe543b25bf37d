package nl.vng.inbreng.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailstoringTest {

    @Test
    void theDeepestCauseSaysWhatIsWrongWithACertificate() {
        assertThat(Mailstoring.of(handshake(new CertPathValidatorException(
                        "validity check failed", new CertificateExpiredException("NotAfter")))))
                .isEqualTo(Mailstoring.CERTIFICAAT_VERLOPEN);
        assertThat(Mailstoring.of(handshake(new CertificateNotYetValidException("NotBefore"))))
                .isEqualTo(Mailstoring.CERTIFICAAT_TE_VROEG);
        assertThat(Mailstoring.of(handshake(new IllegalStateException("no common protocol"))))
                .isEqualTo(Mailstoring.VERSLEUTELING);
    }

    @Test
    void aNameThatNobodyHasIsToldApartFromAClosedPort() {
        assertThat(Mailstoring.of(new MessagingException("x", new UnknownHostException("mail.invalid"))))
                .isEqualTo(Mailstoring.ONBEKENDE_NAAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geheim+woord",
                "AGluYnJlbmcAZ2VoZWltK3dvb3Jk", // \0inbreng\0geheim+woord
                "aW5icmVuZwBpbmJyZW5nAGdlaGVpbSt3b29yZA==", // inbreng\0inbreng\0geheim+woord
                "Z2VoZWltK3dvb3Jk" // geheim+woord
            })
    void aPasswordIsMaskedInEveryFormInWhichAServerCouldRepeatIt(String form) {
        assertThat(new Geheim("inbreng", "geheim+woord").masked("535 no: " + form + " is wrong"))
                .isEqualTo("535 no: ******** is wrong");
    }

    @Test
    void whatCouldSteerATerminalIsTakenOut() {
        assertThat(new Geheim(null, null).masked("220 \u001b[2Jhi")).isEqualTo("220 ?[2Jhi");
    }

    private static MessagingException handshake(Exception cause) {
        var handshake = new SSLHandshakeException("handshake");
        handshake.initCause(cause);
        return new MessagingException("Could not convert socket to TLS", handshake);
    }
}

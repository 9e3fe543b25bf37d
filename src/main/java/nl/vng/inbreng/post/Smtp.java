package nl.vng.inbreng.post;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Adres;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands messages to a mail server, each in a conversation of its own.
public final class Smtp implements Bezorger {

    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);

    private static final Set<Integer> UNKNOWN_READER = Set.of(550, 551, 553);
    private static final Pattern RULE = Pattern.compile("\\b5\\.7\\.\\d");

    private final Mailserver server;

    public Smtp(Mailserver server) {
        this.server = server;
    }

    @Override
    public Antwoord bezorg(byte[] eml, Adres van, Adres aan) {
        try {
            var session = Session.getInstance(server.properties(van));
            var message = new Counted(session, eml);
            var transport = session.getTransport(server.protocol());
            try {
                transport.connect(server.host(), server.poort(), server.gebruiker(), server.wachtwoord());
            } catch (AuthenticationFailedException e) {
                return unreachable("de mailserver weigert de gebruikersnaam of het wachtwoord", e);
            } catch (MessagingException e) {
                return unreachable("de mailserver is niet bereikbaar of antwoordt niet goed", e);
            }
            return offer(transport, message, aan);
        } catch (MessagingException e) {
            return unreachable("het bericht is niet te lezen", e);
        }
    }

    private Antwoord offer(Transport transport, Counted message, Adres aan) throws MessagingException {
        try {
            transport.sendMessage(message, new Address[] {new InternetAddress(aan.email())});
            return new Antwoord(Antwoord.Soort.AANGENOMEN, "");
        } catch (MessagingException e) {
            return refused(e, message.handedOver);
        } finally {
            close(transport);
        }
    }

    private Antwoord refused(MessagingException e, boolean handedOver) {
        int code = chain(e).mapToInt(Smtp::code)
                .filter(it -> it >= 400)
                .findFirst()
                .orElse(0);
        log("did not take a message, answer " + code, e);
        if (chain(e).anyMatch(Smtp::isUnknownReader)) {
            return new Antwoord(
                    Antwoord.Soort.ADRES_ONGELDIG, "de mailserver kent dit adres niet (code %d)".formatted(code));
        }
        if (code >= 500) {
            return new Antwoord(Antwoord.Soort.GEWEIGERD, "de mailserver weigert het (code %d)".formatted(code));
        }
        if (code >= 400) {
            return new Antwoord(Antwoord.Soort.LATER, "de mailserver vraagt het later (code %d)".formatted(code));
        }
        return handedOver
                ? new Antwoord(Antwoord.Soort.ONZEKER, "de verbinding brak af toen het bericht al was overgedragen")
                : new Antwoord(Antwoord.Soort.ONBEREIKBAAR, "de verbinding met de mailserver brak af");
    }

    private Antwoord unreachable(String uitleg, MessagingException e) {
        log("cannot be used", e);
        return new Antwoord(Antwoord.Soort.ONBEREIKBAAR, uitleg);
    }

    /// What the library and the server say may hold an address: only the kinds of failure are kept.
    private void log(String wat, MessagingException e) {
        var kinds = chain(e).map(it -> it.getClass().getSimpleName()).toList();
        LOG.warn("mail server {}:{} {}: {}", server.host(), server.poort(), wat, kinds);
    }

    /// Mailbox unknown, or its name not possible (RFC 5321), unless the reason is a rule of the server (RFC 3463: 5.7).
    private static boolean isUnknownReader(Throwable e) {
        return e instanceof SMTPAddressFailedException it
                && UNKNOWN_READER.contains(it.getReturnCode())
                && !RULE.matcher(String.valueOf(it.getMessage())).find();
    }

    private static int code(Throwable e) {
        return switch (e) {
            case SMTPAddressFailedException it -> it.getReturnCode();
            case SMTPSenderFailedException it -> it.getReturnCode();
            case SMTPSendFailedException it -> it.getReturnCode();
            default -> 0;
        };
    }

    private static Stream<Throwable> chain(MessagingException e) {
        return Stream.<Throwable>iterate(
                e, Objects::nonNull, it -> it instanceof MessagingException m ? m.getNextException() : it.getCause());
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException _) {
            // the answer is known; how the line ends does not change it
        }
    }

    /// Knows whether it was written to its end: before that no server can have taken it.
    private static final class Counted extends MimeMessage {

        private boolean handedOver;

        Counted(Session session, byte[] eml) throws MessagingException {
            super(session, new ByteArrayInputStream(eml));
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            handedOver = true;
        }
    }
}

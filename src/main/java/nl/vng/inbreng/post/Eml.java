package nl.vng.inbreng.post;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import nl.vng.inbreng.domain.Adres;

/// A message as the bytes of an `.eml` file, which any mail program opens.
public final class Eml {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Eml() {}

    /// `bericht` as MIME: plain text, and for who can show it HTML.
    public static byte[] of(Bericht bericht) {
        try {
            var message = new Identified(bericht.messageId());
            message.setFrom(address(bericht.van()));
            if (bericht.antwoordAan() != null) {
                message.setReplyTo(new InternetAddress[] {address(bericht.antwoordAan())});
            }
            message.setRecipient(MimeMessage.RecipientType.TO, address(bericht.aan()));
            message.setSubject(bericht.onderwerp(), UTF_8);
            message.setSentDate(Date.from(bericht.moment().toInstant()));
            message.setHeader("Auto-Submitted", "auto-generated"); // no automatic answer, no out-of-office
            message.setHeader("Content-Language", "nl");
            message.setContent(bericht.bijlagen().isEmpty() ? alternatives(bericht) : mixed(bericht));
            message.saveChanges();
            return bytes(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("a message could not be written as MIME", e);
        }
    }

    /// Reads back what [#of] wrote.
    ///
    /// @throws MessagingException if it is no message
    static MimeMessage read(byte[] eml) throws MessagingException {
        return new MimeMessage(session(), new ByteArrayInputStream(eml));
    }

    private static MimeMultipart mixed(Bericht bericht) throws MessagingException {
        var words = new MimeBodyPart();
        words.setContent(alternatives(bericht));
        var all = new MimeMultipart("mixed", words);
        for (var bijlage : bericht.bijlagen()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(bijlage.pdf(), "application/pdf")));
            part.setFileName(bijlage.naam());
            all.addBodyPart(part);
        }
        return all;
    }

    private static MimeMultipart alternatives(Bericht bericht) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(bericht.tekst(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(bericht.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html); // the last one that a reader can show is shown
    }

    private static InternetAddress address(Adres adres) throws UnsupportedEncodingException {
        return new InternetAddress(adres.email(), adres.naam().isEmpty() ? null : adres.naam(), UTF_8);
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException {
        var out = new ByteArrayOutputStream();
        try {
            message.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    /// Keeps the Message-ID that it is given; the library would make one with the name of this computer in it.
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(String id) {
            super(session());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}

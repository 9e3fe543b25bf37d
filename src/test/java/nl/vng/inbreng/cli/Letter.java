package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// A message to one person, as tests read it.
final class Letter {

    private Letter() {}

    static MimeMessage message(Path file) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    static List<String> attachments(MimeMessage message) throws Exception {
        var all = (MimeMultipart) message.getContent();
        var names = new ArrayList<String>();
        for (int i = 1; i < all.getCount(); i++) {
            names.add(all.getBodyPart(i).getFileName());
        }
        return names;
    }

    static String words(MimeMessage message) throws Exception {
        var all = (MimeMultipart) message.getContent();
        var alternatives = (MimeMultipart) all.getBodyPart(0).getContent();
        return alternatives.getBodyPart(0).getContent().toString();
    }

    static String to(MimeMessage message) {
        return address(message).getAddress();
    }

    static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String toName(MimeMessage message) {
        return address(message).getPersonal();
    }

    private static InternetAddress address(MimeMessage message) {
        try {
            assertThat(message.getAllRecipients()).hasSize(1);
            return (InternetAddress) message.getAllRecipients()[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

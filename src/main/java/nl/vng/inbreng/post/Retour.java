package nl.vng.inbreng.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a mail server tells of a message that it took and could not deliver (RFC 3464).
///
/// @param id unique part of the Message-ID of the message that it is about
/// @param staat what that makes of it: [Bezorgstaat#ADRES_ONGELDIG] or [Bezorgstaat#GEWEIGERD]
/// @param uitleg Dutch, without an address: why
public record Retour(String id, Bezorgstaat staat, String uitleg) {

    private static final Pattern ACTION = Pattern.compile("(?mi)^Action:\\s*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?mi)^Status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern ID = Pattern.compile("<([A-Za-z0-9.-]+)@[^>\\s]+>");
    private static final int ENOUGH = 64 * 1024;

    /// Reads a message; empty when it is no report of a failure, or does not say of which message.
    public static Optional<Retour> of(byte[] eml) {
        try {
            var message = Eml.read(eml);
            if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
                return Optional.empty();
            }
            String status = null;
            String id = null;
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.isMimeType("message/delivery-status")) {
                    status = failure(part);
                } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                    id = id(part);
                }
            }
            return status == null || id == null ? Optional.empty() : Optional.of(of(id, status));
        } catch (MessagingException | IOException | ClassCastException _) {
            return Optional.empty(); // not a message that can be read is no report either
        }
    }

    private static Retour of(String id, String status) {
        boolean unknown = status.startsWith("5.1.");
        return new Retour(
                id,
                unknown ? Bezorgstaat.ADRES_ONGELDIG : Bezorgstaat.GEWEIGERD,
                "teruggekomen: %s (code %s)".formatted(unknown ? "dit adres bestaat niet" : "niet bezorgd", status));
    }

    /// The code of a failure; `null` when it is a delay or a success.
    private static @Nullable String failure(BodyPart part) throws MessagingException, IOException {
        var text = text(part);
        var status = STATUS.matcher(text);
        return ACTION.matcher(text).find() && status.find() ? status.group(1) : null;
    }

    private static @Nullable String id(BodyPart part) throws MessagingException, IOException {
        String header = part.getContent() instanceof MimeMessage original
                ? original.getMessageID()
                : new InternetHeaders(part.getInputStream()).getHeader("Message-ID", null);
        var id = ID.matcher(header == null ? "" : header);
        return id.find() ? id.group(1) : null;
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1);
        }
    }
}

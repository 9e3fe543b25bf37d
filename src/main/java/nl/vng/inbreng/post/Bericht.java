package nl.vng.inbreng.post;

import java.time.ZonedDateTime;
import java.util.List;
import nl.vng.inbreng.domain.Adres;
import org.jspecify.annotations.Nullable;

/// One message to one reader: nobody sees who else gets it.
///
/// @param van who sends it
/// @param antwoordAan who reads answers; `null` is who sends it
/// @param aan who gets it
/// @param onderwerp subject, one line
/// @param tekst the message as plain text: all that the HTML says
/// @param html the same as a page of its own, without anything from elsewhere
/// @param id unique part of its Message-ID: letters, digits, points and hyphens
/// @param moment when it was written
/// @param bijlagen the documents that go with it
public record Bericht(
        Adres van,
        @Nullable Adres antwoordAan,
        Adres aan,
        String onderwerp,
        String tekst,
        String html,
        String id,
        ZonedDateTime moment,
        List<Bijlage> bijlagen) {

    /// @throws IllegalArgumentException if the subject is more than one line, or the id holds anything else
    public Bericht {
        bijlagen = List.copyOf(bijlagen);
        if (Adres.steers(onderwerp)) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (!id.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("an id is letters, digits, points and hyphens");
        }
    }

    /// `<id@domain of the sender>`.
    public String messageId() {
        return "<%s@%s>".formatted(id, van.domein());
    }
}

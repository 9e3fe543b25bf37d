package nl.vng.inbreng.post;

import java.util.List;

/// What became of the messages that waited.
///
/// @param verzonden taken by the server
/// @param bewaard still waiting, for the next run
/// @param geweigerd never taken; kept beside
/// @param onzeker perhaps taken; kept beside and never offered again
/// @param redenen Dutch, without addresses: why some were not taken
public record Verzending(int verzonden, int bewaard, int geweigerd, int onzeker, List<String> redenen) {

    public Verzending {
        redenen = List.copyOf(redenen);
    }

    /// Whether each message was taken.
    public boolean alles() {
        return bewaard + geweigerd + onzeker == 0;
    }
}

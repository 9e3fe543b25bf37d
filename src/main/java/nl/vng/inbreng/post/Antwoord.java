package nl.vng.inbreng.post;

/// What a mail server made of one message.
///
/// @param soort what to do with the message now
/// @param uitleg Dutch, without an address or anything that the server wrote: why
public record Antwoord(Soort soort, String uitleg) {

    /// What to do with a message now.
    public enum Soort {
        /// The server has taken it: it must never be offered again.
        AANGENOMEN,
        /// The server asks to offer it again later.
        LATER,
        /// The server never takes it.
        GEWEIGERD,
        /// The server knows no such reader.
        ADRES_ONGELDIG,
        /// There was no conversation: no message can be offered now.
        ONBEREIKBAAR,
        /// The line broke after the whole message was handed over: it may have been taken.
        ONZEKER
    }
}

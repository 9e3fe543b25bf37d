package nl.vng.inbreng.post;

import nl.vng.inbreng.domain.Adres;

/// Offers messages to a mail server.
public interface Bezorger {

    /// Offers one message to one reader. Failures are answers; nothing is thrown.
    ///
    /// @param eml the message
    /// @param van address of the sender, told to the server
    /// @param aan address of the reader, told to the server
    Antwoord bezorg(byte[] eml, Adres van, Adres aan);
}

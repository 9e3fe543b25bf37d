package nl.vng.inbreng.post;

/// The ledger as who sends sees it. Each call is on disk when it returns.
public interface Verzendregister {

    /// Notes that a message is going to be offered, before a word is said to the server.
    void begin(Zending zending);

    /// Notes what became of it.
    ///
    /// @param uitleg Dutch: why it was not taken; empty when it was
    void einde(Zending zending, Bezorgstaat staat, String uitleg);
}

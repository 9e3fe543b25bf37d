package nl.vng.inbreng.domain;

/// A text is no address that mail can be sent to.
public final class AdresException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String reden;

    AdresException(String reden) {
        super("no mail can be sent to this text");
        this.reden = reden;
    }

    /// Dutch, without the address: why not.
    public String reden() {
        return reden;
    }
}

package nl.vng.inbreng.domain;

/// How serious a finding is.
public enum Ernst {
    FOUT("fout"),
    WAARSCHUWING("waarschuwing"),
    MELDING("melding");

    private final String naam;

    Ernst(String naam) {
        this.naam = naam;
    }

    /// The word in messages.
    public String naam() {
        return naam;
    }
}

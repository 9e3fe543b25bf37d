package nl.vng.inbreng.domain;

/// How far a reception location is.
public enum Status {
    IN_GEBRUIK("in gebruik"),
    GEREALISEERD_LEEG("gerealiseerd (leeg)"),
    VASTGESTELD("vastgesteld"),
    IN_PROCEDURE("in procedure"),
    IN_VERKENNING("in verkenning"),
    GESLOTEN("gesloten"),
    VERVALLEN("vervallen");

    private final String naam;

    Status(String naam) {
        this.naam = naam;
    }

    /// The word in the export.
    public String naam() {
        return naam;
    }
}

package nl.vng.inbreng.domain;

/// The kinds of document that someone can ask for.
public enum Documentsoort {
    LANDELIJK("landelijk"),
    PROVINCIE("provincie"),
    SPREEKKAART("spreekkaart");

    private final String naam;

    Documentsoort(String naam) {
        this.naam = naam;
    }

    /// As it is written in `ontvangers.csv`, and as the file or folder in an edition is called.
    public String naam() {
        return naam;
    }
}

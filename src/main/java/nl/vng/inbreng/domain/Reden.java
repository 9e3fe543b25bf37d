package nl.vng.inbreng.domain;

/// Why a figure has no value.
public enum Reden {
    NVT("n.v.t."),
    ONBEKEND("onbekend"),
    ONDERDRUKT("onderdrukt"),
    VERTROUWELIJK("vertrouwelijk"),
    GEEN_LVV("geen LVV");

    private final String naam;

    Reden(String naam) {
        this.naam = naam;
    }

    /// The word in `cijfers.json`.
    public String naam() {
        return naam;
    }
}

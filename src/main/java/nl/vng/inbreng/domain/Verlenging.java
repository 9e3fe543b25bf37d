package nl.vng.inbreng.domain;

/// How far the extension of a TGO contract is.
public enum Verlenging {
    GEEN("geen"),
    IN_ONDERHANDELING("in onderhandeling"),
    TOEGEZEGD("toegezegd"),
    ONDERTEKEND("ondertekend"),
    AFGEWEZEN("afgewezen");

    private final String naam;

    Verlenging(String naam) {
        this.naam = naam;
    }

    /// The word in the export.
    public String naam() {
        return naam;
    }
}

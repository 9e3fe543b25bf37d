package nl.vng.inbreng.domain;

/// What holds a planned location up.
public enum Belemmering {
    NETCONGESTIE("netcongestie"),
    STIKSTOF("stikstof"),
    GELUIDSCONTOUREN("geluidscontouren"),
    OMGEVINGSVERGUNNING("omgevingsvergunning"),
    BEZWAAR("bezwaar"),
    COA_CAPACITEIT("COA-capaciteit"),
    ZORG("zorg"),
    FINANCIERING("financiering"),
    DRAAGVLAK("draagvlak");

    private final String naam;

    Belemmering(String naam) {
        this.naam = naam;
    }

    /// The word in the export and in the figure id `opvang.belemmerd.<naam>`.
    public String naam() {
        return naam;
    }
}

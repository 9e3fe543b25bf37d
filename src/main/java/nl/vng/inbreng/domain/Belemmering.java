package nl.vng.inbreng.domain;

/// What holds a planned location up.
public enum Belemmering {
    NETCONGESTIE("netcongestie", "netcongestie"),
    STIKSTOF("stikstof", "stikstofregels"),
    GELUIDSCONTOUREN("geluidscontouren", "geluidscontouren"),
    OMGEVINGSVERGUNNING("omgevingsvergunning", "de omgevingsvergunning"),
    BEZWAAR("bezwaar", "bezwaarprocedures"),
    COA_CAPACITEIT("COA-capaciteit", "de capaciteit van het COA"),
    ZORG("zorg", "de zorg voor bewoners"),
    FINANCIERING("financiering", "de financiering"),
    DRAAGVLAK("draagvlak", "gebrek aan draagvlak");

    private final String naam;
    private final String inZin;

    Belemmering(String naam, String inZin) {
        this.naam = naam;
        this.inZin = inZin;
    }

    /// The word in the export and in the figure id `opvang.belemmerd.<naam>`.
    public String naam() {
        return naam;
    }

    /// As part of a sentence: `de omgevingsvergunning`.
    public String inZin() {
        return inZin;
    }
}

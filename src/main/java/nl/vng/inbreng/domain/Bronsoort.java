package nl.vng.inbreng.domain;

/// The kinds of file that come in; `input/README.md` describes each.
public enum Bronsoort {
    OPVANGCAPACITEIT("opvangcapaciteit"),
    TGO_CONTRACTEN("tgo_contracten"),
    LVV_ZAKEN("lvv_zaken"),
    OPGAVE_GEMEENTE("opgave_gemeente"),
    KENGETALLEN("kengetallen"),
    DEBAT("debat"),
    /// No part of a delivery: who gets the documents changes nothing in them, and is about people.
    ONTVANGERS("ontvangers");

    private final String naam;

    Bronsoort(String naam) {
        this.naam = naam;
    }

    /// The name that the file names begin with, and that `afgekeurd/<naam>.csv` has.
    public String naam() {
        return naam;
    }
}

package nl.vng.inbreng.keuring;

/// What a person did with an edition.
public enum Handeling {
    /// Says yes to a concept; an edition needs as many as are configured.
    AKKOORD("akkoord"),
    /// The approved edition was made from the concept.
    GOEDGEKEURD("goedgekeurd"),
    /// The approval of another edition stays valid for this one, which differs in figures only; no person did it.
    BEHOUDEN("goedkeuring behouden"),
    /// Takes back what was said of an edition.
    INGETROKKEN("ingetrokken"),
    /// Begins to send the approved edition to who should get it; once more after each round of sending, with what the
    /// ledger knows by then.
    VERZONDEN("verzonden");

    private final String naam;

    Handeling(String naam) {
        this.naam = naam;
    }

    public String naam() {
        return naam;
    }
}

package nl.vng.inbreng.batch;

/// How a run ended, with the exit code that a scheduler sees.
public enum Uitslag {
    GEREED(0, "gereed"),
    NIETS_NIEUWS(0, "niets nieuws"),
    ONVERWACHT(1, "onverwachte fout"),
    ONSCHRIJFBAAR(1, "er kon niet worden geschreven"),
    AFGEKEURD(10, "gegevens afgekeurd"),
    GEWEIGERD(11, "een tekst is niet waar of niet te lezen"),
    LOGBOEK(11, "het logboek van goedkeuringen klopt niet"),
    ONVOLLEDIG(12, "een document kon niet worden gemaakt"),
    TE_LAAT(12, "de documenten waren niet op tijd klaar"),
    ONTOEGANKELIJK(30, "een document is niet toegankelijk of niet te archiveren"),
    ONDERBROKEN(130, "onderbroken");

    private final int code;
    private final String naam;

    Uitslag(int code, String naam) {
        this.code = code;
        this.naam = naam;
    }

    public int code() {
        return code;
    }

    /// Dutch words for it, as `status` shows them.
    public String naam() {
        return naam;
    }
}

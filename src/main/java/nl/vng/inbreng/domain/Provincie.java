package nl.vng.inbreng.domain;

import java.util.Arrays;
import java.util.Optional;

/// One of the twelve provincies, in the order of their CBS codes.
public enum Provincie {
    GRONINGEN("PV20", "Groningen", "groningen"),
    FRYSLAN("PV21", "Fryslân", "fryslan"),
    DRENTHE("PV22", "Drenthe", "drenthe"),
    OVERIJSSEL("PV23", "Overijssel", "overijssel"),
    FLEVOLAND("PV24", "Flevoland", "flevoland"),
    GELDERLAND("PV25", "Gelderland", "gelderland"),
    UTRECHT("PV26", "Utrecht", "utrecht"),
    NOORD_HOLLAND("PV27", "Noord-Holland", "noord-holland"),
    ZUID_HOLLAND("PV28", "Zuid-Holland", "zuid-holland"),
    ZEELAND("PV29", "Zeeland", "zeeland"),
    NOORD_BRABANT("PV30", "Noord-Brabant", "noord-brabant"),
    LIMBURG("PV31", "Limburg", "limburg");

    private final String code;
    private final String naam;
    private final String slug;

    Provincie(String code, String naam, String slug) {
        this.code = code;
        this.naam = naam;
        this.slug = slug;
    }

    /// CBS code, `PV20` to `PV31`.
    public String code() {
        return code;
    }

    /// Official name as printed, for example `Fryslân`.
    public String naam() {
        return naam;
    }

    /// Name in file names and options: lower case, no diacritics, for example `fryslan`.
    public String slug() {
        return slug;
    }

    /// The provincie with CBS code `code`, or empty.
    public static Optional<Provincie> ofCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}

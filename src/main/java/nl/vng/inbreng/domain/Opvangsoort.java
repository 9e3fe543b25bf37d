package nl.vng.inbreng.domain;

import java.util.EnumSet;
import java.util.Set;

/// The kind of reception at a location.
public enum Opvangsoort {
    COL("col"),
    POL("pol"),
    AZC("azc"),
    GLO("glo"),
    KWV("kwv"),
    POA("poa"),
    NOODOPVANG("noodopvang"),
    CRISISNOODOPVANG("crisisnoodopvang"),
    SATELLIET("satelliet"),
    HOTEL("hotel"),
    DOORSTROOMLOCATIE("doorstroomlocatie"),
    VBL("vbl"),
    HTL("htl"),
    GOO("GOO");

    private static final Set<Opvangsoort> UITGESLOTEN =
            EnumSet.of(CRISISNOODOPVANG, GOO, DOORSTROOMLOCATIE, HOTEL, VBL, HTL);

    private final String naam;

    Opvangsoort(String naam) {
        this.naam = naam;
    }

    /// The word in the export.
    public String naam() {
        return naam;
    }

    /// Whether places of this kind never count for the Spreidingswet.
    public boolean uitgesloten() {
        return UITGESLOTEN.contains(this);
    }
}

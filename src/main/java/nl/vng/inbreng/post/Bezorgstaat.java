package nl.vng.inbreng.post;

import java.util.Arrays;

/// How far one document is on its way to one person.
public enum Bezorgstaat {
    /// Not yet offered, or not taken and to be offered again.
    OPEN("nog niet verzonden"),
    /// Being offered now. When nobody offers: the process died meanwhile, and it is [#ONBEKEND].
    BEZIG("wordt nu verzonden"),
    /// The server has taken it.
    VERZONDEN("verzonden"),
    /// The server keeps asking for later; the next time it is offered again.
    UITGESTELD("uitgesteld"),
    /// By the list the person does not get it any more; offered again only when the list says so again.
    VERVALLEN("vervallen"),
    /// The server does not take it.
    GEWEIGERD("geweigerd"),
    /// There is no such address.
    ADRES_ONGELDIG("adres ongeldig"),
    /// Perhaps taken: only a person may decide to offer it again.
    ONBEKEND("onbekend");

    private final String naam;

    Bezorgstaat(String naam) {
        this.naam = naam;
    }

    /// As people read it.
    public String naam() {
        return naam;
    }

    /// The state that is called `naam`; any form of capitals.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Bezorgstaat of(String naam) {
        return Arrays.stream(values())
                .filter(it -> it.naam.equalsIgnoreCase(naam.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state: " + naam));
    }

    /// Whether it may be offered to who is on the list, without a person saying so.
    public boolean isOpen() {
        return this == OPEN || this == UITGESTELD || this == VERVALLEN;
    }

    /// Whether the sending that it belongs to is not at its end.
    public boolean isOnaf() {
        return this == OPEN || this == UITGESTELD || this == BEZIG;
    }

    /// Whether it ended in another way than well.
    public boolean isMislukt() {
        return this == GEWEIGERD || this == ADRES_ONGELDIG || this == ONBEKEND;
    }

    /// What an answer of the server makes of it.
    static Bezorgstaat of(Antwoord.Soort soort) {
        return switch (soort) {
            case AANGENOMEN -> VERZONDEN;
            case LATER -> UITGESTELD;
            case ONBEREIKBAAR -> OPEN;
            case GEWEIGERD -> GEWEIGERD;
            case ADRES_ONGELDIG -> ADRES_ONGELDIG;
            case ONZEKER -> ONBEKEND;
        };
    }
}

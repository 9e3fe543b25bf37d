package nl.vng.inbreng.aggregate;

import java.util.function.Function;
import nl.vng.inbreng.domain.Locatie;
import org.jspecify.annotations.Nullable;

/// What is added up over locations.
enum Grootheid {
    CAPACITEIT("capaciteit", Locatie::capaciteit),
    BEZETTING("bezetting", Locatie::bezetting),
    STATUSHOUDERS("statushouders", Locatie::statushouders),
    LANGER_14_WEKEN("statushouders langer dan 14 weken", Locatie::langer14Weken);

    private final String naam;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
    private final Function<Locatie, @Nullable Integer> getal;

    Grootheid(String naam, Function<Locatie, @Nullable Integer> getal) {
        this.naam = naam;
        this.getal = getal;
    }

    String naam() {
        return naam;
    }

    /// The number of one location; `null` when the export does not know it.
    @Nullable
    Integer van(Locatie locatie) {
        return getal.apply(locatie);
    }
}

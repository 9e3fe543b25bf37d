package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Asks 5a and 5b: doorstroomlocaties, and the ban on priority housing.
final class DoorstroomVragen {

    /// Kengetal with the day on which the scheme was published: from then on nobody can ask for it.
    private static final String PUBLICATIE = "regeling_doorstroomlocaties";

    private static final BigDecimal TWENTY_PERCENT = new BigDecimal("20");

    private DoorstroomVragen() {}

    static Vraag regeling(Situatie situatie) {
        boolean voor = situatie.voor(situatie.datum(PUBLICATIE));
        var kern = voor
                ? situatie.zin("basis").build()
                : situatie.zin("opvolger").kengetal(PUBLICATIE).build();
        return new Vraag("5a", 5, kern, voor ? toezegging(situatie) : vergoeding(situatie));
    }

    static Vraag voorrang(Situatie situatie) {
        return new Vraag("5b", 5, situatie.zin("basis").build(), voorrangAanvulling(situatie));
    }

    private static @Nullable Zin toezegging(Situatie situatie) {
        if (!situatie.dekking().voldoende() || !situatie.heeftKengetal("doorstroomplekken_maximum")) {
            return null;
        }
        boolean inGebruik = situatie.bekend("doorstroom.plekken");
        return situatie.zin("scherp")
                .cijfer(inGebruik, "doorstroom.plekken")
                .kengetal("doorstroomplekken_maximum")
                .waarde("inGebruik", inGebruik)
                .build();
    }

    private static @Nullable Zin vergoeding(Situatie situatie) {
        if (!situatie.dekking().voldoende() || !situatie.bekend("doorstroom.plekken")) {
            return null;
        }
        return situatie.zin("in_gebruik", "doorstroom.plekken").build();
    }

    private static @Nullable Zin voorrangAanvulling(Situatie situatie) {
        if (!situatie.dekking().voldoende()
                || !situatie.bekend("doorstroom.aandeel", "doorstroom.statushouders")
                || situatie.getal("doorstroom.aandeel").compareTo(TWENTY_PERCENT) < 0) {
            return null;
        }
        boolean rekensom = situatie.bekend("doorstroom.rekensom", "doorstroom.taakstelling");
        return situatie.zin("scherp", "doorstroom.aandeel", "doorstroom.statushouders")
                .cijfer(rekensom, "doorstroom.taakstelling")
                .cijfer(rekensom, "doorstroom.rekensom")
                .kengetal("wachttijd_sociale_huur")
                .waarde("rekensom", rekensom)
                .build();
    }
}

package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.vng.inbreng.domain.Belemmering;
import org.jspecify.annotations.Nullable;

/// Asks 1a and 1b: the Spreidingswet, and what holds plans up.
final class SpreidingswetVragen {

    private static final BigDecimal TEN_PERCENT = new BigDecimal("0.10");

    private SpreidingswetVragen() {}

    static Vraag handhaving(Situatie situatie) {
        var kern = situatie.zin("basis")
                .kengetal("realisatiedatum")
                .waarde("voor", situatie.voor(situatie.datum("realisatiedatum")))
                .build();
        return new Vraag("1a", 1, kern, handhavingAanvulling(situatie));
    }

    static Vraag uitvoerbaarheid(Situatie situatie) {
        return new Vraag("1b", 1, situatie.zin("basis").build(), uitvoerbaarheidAanvulling(situatie));
    }

    private static @Nullable Zin handhavingAanvulling(Situatie situatie) {
        if (!situatie.dekking().voldoende()) {
            return null;
        }
        if (situatie.nul("opvang.tekort")) {
            return voldoet(situatie);
        }
        if (!situatie.positief("opvang.tekort")
                || !situatie.bekend("opvang.gemeenten_met_tekort", "opvang.gemeenten_met_opgave")) {
            return null;
        }
        boolean elders = situatie.positief("opvang.overschot");
        boolean voor = situatie.voor(situatie.datum("realisatiedatum"));
        boolean dagen = voor && situatie.bekend("opvang.dagen_tot_realisatie");
        return situatie.zin(
                        voor ? "scherp" : "voorbij",
                        "opvang.tekort",
                        "opvang.gemeenten_met_tekort",
                        "opvang.gemeenten_met_opgave")
                .cijfer(elders, "opvang.overschot")
                .cijfer(dagen, "opvang.dagen_tot_realisatie")
                .kengetal("realisatiedatum")
                .waarde("elders", elders)
                .waarde("dagen", dagen)
                .build();
    }

    /// "Voldoet" speaks of every gemeente, so every gemeente must be known.
    private static @Nullable Zin voldoet(Situatie situatie) {
        if (!situatie.dekking().volledig() || !situatie.bekend("opvang.overschot", "opvang.opgave")) {
            return null;
        }
        var naam = situatie.positief("opvang.overschot") ? "voldoet_ruim" : "voldoet";
        return situatie.zin(naam, "opvang.tekort", "opvang.overschot", "opvang.opgave")
                .build();
    }

    private static @Nullable Zin uitvoerbaarheidAanvulling(Situatie situatie) {
        if (!situatie.dekking().voldoende()
                || !situatie.positief("opvang.belemmerd")
                || !situatie.bekend("opvang.tekort")
                || situatie.getal("opvang.belemmerd")
                                .compareTo(situatie.getal("opvang.tekort").multiply(TEN_PERCENT))
                        < 0) {
            return null;
        }
        var grootste = grootste(situatie);
        return situatie.zin("scherp", "opvang.belemmerd")
                .cijfers(grootste.stream().map(SpreidingswetVragen::id).toList())
                .waarde("grootste", grootste.stream().map(Belemmering::naam).toList())
                .build();
    }

    /// The two that hold up most places; of equals, the one that the export's word list names first.
    private static List<Belemmering> grootste(Situatie situatie) {
        return Arrays.stream(Belemmering.values())
                .filter(it -> situatie.positief(id(it)))
                .sorted(Comparator.comparing((Belemmering it) -> situatie.getal(id(it)))
                        .reversed())
                .limit(2)
                .toList();
    }

    private static String id(Belemmering belemmering) {
        return "opvang.belemmerd." + belemmering.naam();
    }
}

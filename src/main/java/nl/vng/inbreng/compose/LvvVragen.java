package nl.vng.inbreng.compose;

import nl.vng.inbreng.domain.Reden;
import org.jspecify.annotations.Nullable;

/// Asks 6a and 6b: people without a right to stay, in the LVV.
final class LvvVragen {

    private LvvVragen() {}

    static Vraag verantwoordelijkheid(Situatie situatie) {
        return new Vraag("6a", 6, situatie.zin("basis").build(), zonderPlek(situatie));
    }

    static Vraag gesprek(Situatie situatie) {
        return new Vraag("6b", 6, situatie.zin("basis").build(), nietGedekt(situatie));
    }

    /// "Geen LVV" is a fact about the provincie, not about the exports: it needs no coverage.
    private static @Nullable Zin zonderPlek(Situatie situatie) {
        if (situatie.reden("lvv.zonder_plek", Reden.GEEN_LVV)) {
            return situatie.zin("geen_lvv").build();
        }
        if (!situatie.dekking().voldoende() || !situatie.bekend("lvv.zonder_plek")) {
            return null;
        }
        return situatie.zin(situatie.nul("lvv.zonder_plek") ? "iedereen_plek" : "scherp", "lvv.zonder_plek")
                .build();
    }

    private static @Nullable Zin nietGedekt(Situatie situatie) {
        if (!situatie.dekking().voldoende() || !situatie.positief("lvv.niet_gedekt")) {
            return null;
        }
        return situatie.zin("scherp", "lvv.niet_gedekt").build();
    }
}

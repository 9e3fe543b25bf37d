package nl.vng.inbreng.compose;

import org.jspecify.annotations.Nullable;

/// Ask 4: small-scale reception.
final class KleinschaligVraag {

    private KleinschaligVraag() {}

    static Vraag of(Situatie situatie) {
        return new Vraag(
                "4", 4, situatie.zin("basis").kengetal("grens_kleinschalig").build(), aanvulling(situatie));
    }

    private static @Nullable Zin aanvulling(Situatie situatie) {
        if (!situatie.dekking().voldoende() || !situatie.positief("opvang.gemeenten_met_opgave")) {
            return null;
        }
        if (situatie.nul("klein.gemeenten") && situatie.dekking().volledig()) {
            return situatie.zin("geen_kleine_opgave", "klein.gemeenten")
                    .kengetal("grens_kleinschalig")
                    .build();
        }
        if (!situatie.positief("klein.gemeenten") || !situatie.bekend("klein.zonder_locatie")) {
            return null;
        }
        return situatie.zin("scherp", "klein.gemeenten", "opvang.gemeenten_met_opgave", "klein.zonder_locatie")
                .kengetal("grens_kleinschalig")
                .build();
    }
}

package nl.vng.inbreng.compose;

import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Reden;

/// The figures at the top of a gemeente sheet, and its sentences.
final class GemeenteSecties {

    private GemeenteSecties() {}

    /// Opgave, gerealiseerd, and the overschot of a gemeente that has one; else its tekort.
    static List<String> kerncijfers(Situatie gemeente) {
        return List.of(
                "opvang.opgave",
                "opvang.gerealiseerd",
                gemeente.positief("opvang.overschot") ? "opvang.overschot" : "opvang.tekort");
    }

    /// The sentences that are true, by name of the section.
    static Map<String, List<Zin>> of(Situatie gemeente) {
        return Map.of("stand", stand(gemeente));
    }

    private static List<Zin> stand(Situatie gemeente) {
        boolean voor = gemeente.voor(gemeente.datum("tgo_bekostiging_tot"));
        return new Zinnen(gemeente)
                .bekend(gemeente.nul("opvang.opgave"), "geen_opgave", "opvang.opgave")
                .bekend(
                        gemeente.positief("opvang.gemeenten_zonder_locatie"),
                        "zonder_locatie",
                        "opvang.gemeenten_zonder_locatie")
                .add(gemeente.reden("opvang.gerealiseerd", Reden.VERTROUWELIJK), () -> gemeente.zin("vertrouwelijk"))
                .add(
                        gemeente.positief("tgo.risico_plekken"),
                        () -> gemeente.zin(voor ? "tgo" : "tgo_voorbij", "tgo.risico_plekken")
                                .kengetal("tgo_bekostiging_tot"))
                .list();
    }
}

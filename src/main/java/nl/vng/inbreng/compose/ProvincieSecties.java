package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Reden;

/// The sentences of a province briefing outside its asks.
final class ProvincieSecties {

    /// The three figures at the top of page 1.
    static final List<String> KERNCIJFERS = List.of("opvang.realisatie", "opvang.tekort", "tgo.risico_plekken");

    private ProvincieSecties() {}

    /// The sentences that are true, by name of the section.
    static Map<String, List<Zin>> of(Situatie provincie, Situatie land) {
        var secties = new LinkedHashMap<String, List<Zin>>();
        secties.put("stand", stand(provincie, land));
        secties.put("voorlezen", List.of(voorlezen(provincie)));
        secties.put("tgo", tgo(provincie));
        secties.put("lvv", lvv(provincie));
        return secties;
    }

    private static List<Zin> stand(Situatie provincie, Situatie land) {
        return new Zinnen(provincie)
                .bekend("opgave", "opvang.opgave", "opvang.gerealiseerd")
                .add(
                        land.bekend("opvang.realisatie") && provincie.bekend("opvang.realisatie"),
                        () -> provincie
                                .zin("vergelijking", "opvang.realisatie")
                                .waarde("land", Weergave.of(land.cijfer("opvang.realisatie"))))
                .list();
    }

    private static Zin voorlezen(Situatie provincie) {
        var handhaving = SpreidingswetVragen.handhaving(provincie).aanvulling();
        if (handhaving != null) {
            boolean tekort =
                    handhaving.naam().equals("scherp") || handhaving.naam().equals("voorbij");
            return tekort
                    ? provincie
                            .zin(
                                    "tekort",
                                    "opvang.tekort",
                                    "opvang.gemeenten_met_tekort",
                                    "opvang.gemeenten_met_opgave")
                            .build()
                    : provincie.zin("voldoet", "opvang.tekort").build();
        }
        return provincie.zin("algemeen").build();
    }

    private static List<Zin> tgo(Situatie provincie) {
        boolean voor = provincie.voor(provincie.datum("tgo_bekostiging_tot"));
        return new Zinnen(provincie)
                .bekend(provincie.nul("tgo.lopend"), "geen", "tgo.lopend")
                .bekend(provincie.positief("tgo.lopend"), "lopend", "tgo.lopend", "tgo.lopend_plekken")
                .bekend(
                        voor && provincie.positief("tgo.risico_telt_mee"),
                        "tekort_na",
                        "tgo.tekort_na",
                        "opvang.tekort")
                .list();
    }

    private static List<Zin> lvv(Situatie provincie) {
        if (provincie.reden("lvv.actief", Reden.GEEN_LVV)) {
            return List.of(provincie.zin("geen_lvv").build());
        }
        var zinnen = new Zinnen(provincie)
                .bekend("actief", "lvv.actief")
                .bekend("in_opvang", "lvv.in_opvang")
                .bekend("zonder_plek", "lvv.zonder_plek")
                .add(
                        !provincie.bekend("lvv.zonder_plek")
                                && provincie.cijfer("lvv.zonder_plek").klein(),
                        () -> provincie
                                .zin("minder_dan_tien")
                                .waarde(
                                        "tekst",
                                        Weergave.of(provincie.cijfer("lvv.zonder_plek"))
                                                .tekst())
                                .waarde(
                                        "peildatum",
                                        Weergave.of(provincie.cijfer("lvv.zonder_plek"))
                                                .peildatum()))
                .list();
        return zinnen.isEmpty() ? List.of(provincie.zin("niet_getoond").build()) : zinnen;
    }
}

package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The sentences with figures in each section of the letter.
final class LandelijkSecties {

    private LandelijkSecties() {}

    /// The sentences that are true, by name of the section: `nu`, `inleiding`, then `1` to `6` as the topics are
    /// numbered.
    static Map<String, List<Zin>> of(Situatie land) {
        var secties = new LinkedHashMap<String, List<Zin>>();
        secties.put("nu", nu(land));
        secties.put("inleiding", inleiding(land));
        secties.put("1", spreidingswet(land));
        secties.put("2", exploitatie(land));
        secties.put("3", tgo(land));
        secties.put("4", kleinschalig(land));
        secties.put("5", doorstroom(land));
        secties.put("6", lvv(land));
        return secties;
    }

    /// Why now: only as long as both dates are still to come.
    private static List<Zin> nu(Situatie land) {
        boolean voor = land.voor(land.datum("realisatiedatum")) && land.voor(land.datum("tgo_bekostiging_tot"));
        return new Zinnen(land)
                .add(voor, () -> land.zin("haast").kengetal("realisatiedatum").kengetal("tgo_bekostiging_tot"))
                .list();
    }

    private static List<Zin> inleiding(Situatie land) {
        boolean voor = land.voor(land.datum("realisatiedatum"));
        return new Zinnen(land)
                .add(
                        land.bekend("opvang.opgave"),
                        () -> land.zin(voor ? "opgave" : "opgave_was", "opvang.opgave")
                                .kengetal("realisatiedatum"))
                .bekend("realisatie", "opvang.gerealiseerd", "opvang.realisatie")
                .bekend(
                        land.positief("opvang.tekort"),
                        "tekort",
                        "opvang.tekort",
                        "opvang.gemeenten_met_tekort",
                        "opvang.gemeenten_met_opgave")
                .bekend(land.nul("opvang.tekort") && land.dekking().volledig(), "voldoet", "opvang.tekort")
                .bekend(
                        land.positief("opvang.overschot") && land.positief("opvang.tekort"),
                        "overschot",
                        "opvang.overschot")
                .add(
                        voor && land.positief("opvang.tempo"),
                        () -> land.zin("tempo", "opvang.tempo").kengetal("realisatiedatum"))
                .add(ramingIsHoger(land), () -> land.zin("raming").kengetal("raming_behoefte_2026"))
                .list();
    }

    private static boolean ramingIsHoger(Situatie land) {
        return land.bekend("opvang.opgave")
                && land.heeftKengetal("raming_behoefte_2026")
                && land.uitgave().kengetallen().getal("raming_behoefte_2026").compareTo(land.getal("opvang.opgave"))
                        > 0;
    }

    private static List<Zin> spreidingswet(Situatie land) {
        return new Zinnen(land)
                .bekend(
                        land.positief("opvang.gemeenten_op_schema"),
                        "op_schema",
                        "opvang.gemeenten_op_schema",
                        "opvang.gemeenten_met_opgave")
                .bekend("plannen", "opvang.gepland_hard", "opvang.gepland_zacht")
                .bekend(
                        land.positief("opvang.gemeenten_zonder_locatie"),
                        "zonder_locatie",
                        "opvang.gemeenten_zonder_locatie")
                .list();
    }

    private static List<Zin> exploitatie(Situatie land) {
        return new Zinnen(land)
                .bekend("vormen", "exploitatie.plekken.TGO", "exploitatie.plekken.DGO", "exploitatie.plekken.VGE")
                .list();
    }

    private static List<Zin> tgo(Situatie land) {
        boolean voor = land.voor(land.datum("tgo_bekostiging_tot"));
        return new Zinnen(land)
                .add(true, () -> land.zin(voor ? "onzeker" : "voorbij").kengetal("tgo_bekostiging_tot"))
                .bekend(land.positief("tgo.lopend"), "lopend", "tgo.lopend", "tgo.lopend_plekken")
                .bekend(land.positief("tgo.bedrag_gemiddeld"), "bedrag", "tgo.bedrag_gemiddeld")
                .add(
                        land.positief("tgo.kosten_halfjaar"),
                        () -> land.zin("kosten", "tgo.kosten_halfjaar").kengetal("tgo_bekostiging_tot"))
                .bekend(voor && tekortNeemtToe(land), "tekort_na", "tgo.tekort_na", "opvang.tekort")
                .list();
    }

    private static boolean tekortNeemtToe(Situatie land) {
        return land.bekend("tgo.tekort_na", "opvang.tekort")
                && land.getal("tgo.tekort_na").compareTo(land.getal("opvang.tekort")) > 0;
    }

    private static List<Zin> kleinschalig(Situatie land) {
        return new Zinnen(land)
                .add(true, () -> land.zin("grens").kengetal("grens_kleinschalig"))
                .bekend(land.positief("klein.opgave"), "opgave", "klein.opgave")
                .bekend("locaties", "klein.locaties", "klein.plekken")
                .list();
    }

    private static List<Zin> doorstroom(Situatie land) {
        return new Zinnen(land)
                .bekend("statushouders", "doorstroom.statushouders")
                .add(
                        land.positief("doorstroom.statushouders")
                                && land.positief("doorstroom.langer_14_weken")
                                && land.heeftKengetal("statushouder_termijn_weken"),
                        () -> land.zin("langer", "doorstroom.langer_14_weken").kengetal("statushouder_termijn_weken"))
                .list();
    }

    private static List<Zin> lvv(Situatie land) {
        return new Zinnen(land)
                .add(
                        land.heeftKengetal("lvv_rijksbijdrage_tot") && !land.voor(land.datum("lvv_rijksbijdrage_tot")),
                        () -> land.zin("bijdrage").kengetal("lvv_rijksbijdrage_tot"))
                .bekend("opvang", "lvv.actief", "lvv.in_opvang")
                .bekend(
                        land.positief("lvv.uitgestroomd"),
                        "uitkomst",
                        "lvv.uitgestroomd",
                        "lvv.uitkomst.bestendig",
                        "lvv.uitkomst.semi-bestendig",
                        "lvv.uitkomst.geen oplossing")
                .list();
    }
}

package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Reden;

/// The figures of a gemeente beside those of its provincie and the country.
///
/// @param rijen a row per figure
/// @param peildatum of the figures
/// @param peildatumTgo of those about TGO
/// @param peildatumLvv of those about the LVV; empty when the gemeente has no LVV
public record Vergelijking(List<Rij> rijen, String peildatum, String peildatumTgo, String peildatumLvv) {

    private static final List<String> CIJFERS = List.of(
            "opvang.opgave",
            "opvang.gerealiseerd",
            "opvang.realisatie",
            "opvang.tekort",
            "opvang.overschot",
            "opvang.gepland_hard",
            "opvang.gepland_zacht",
            "opvang.belemmerd",
            "opvang.capaciteit_in_gebruik",
            "opvang.bezetting",
            "opvang.bezettingsgraad",
            "tgo.lopend_plekken",
            "tgo.risico_plekken",
            "doorstroom.statushouders",
            "doorstroom.aandeel",
            "doorstroom.taakstelling");
    private static final List<String> LVV = List.of("lvv.actief", "lvv.in_opvang", "lvv.zonder_plek");

    /// A percentage of a group of people tells how many they are, to who knows the group.
    private static final Map<String, String> DEEL_VAN = Map.of(
            "opvang.bezettingsgraad", "opvang.bezetting",
            "doorstroom.aandeel", "doorstroom.statushouders");

    /// @param id the figure
    /// @param titel name of the figure
    /// @param eenheid its unit
    /// @param cellen as printed: gemeente, provincie, Nederland
    public record Rij(String id, String titel, String eenheid, List<String> cellen) {}

    static Vergelijking of(Situatie gemeente, Situatie provincie, Situatie land) {
        boolean lvv = !gemeente.reden("lvv.actief", Reden.GEEN_LVV);
        var ids = new ArrayList<>(CIJFERS);
        if (lvv) {
            ids.addAll(LVV);
        }
        return new Vergelijking(
                ids.stream().map(it -> rij(it, gemeente, provincie, land)).toList(),
                peildatum(gemeente, "opvang.gerealiseerd"),
                peildatum(gemeente, "tgo.lopend_plekken"),
                lvv ? peildatum(gemeente, "lvv.actief") : "");
    }

    private static Rij rij(String id, Situatie gemeente, Situatie provincie, Situatie land) {
        var definitie = gemeente.cijfer(id).definitie();
        return new Rij(
                id,
                definitie.titel(),
                definitie.eenheid(),
                Stream.of(gemeente, provincie, land).map(it -> cel(id, it)).toList());
    }

    /// A sheet lies on the table of one gemeente, where a small number of residents is a few known people.
    private static String cel(String id, Situatie situatie) {
        var cijfer = situatie.cijfer(id);
        if (weinigMensen(cijfer, situatie)) {
            return cijfer.tenMinste()
                    ? "niet getoond"
                    : "minder dan " + situatie.figures().drempel();
        }
        var groep = DEEL_VAN.get(id);
        return groep != null && weinigMensen(situatie.cijfer(groep), situatie) ? "niet getoond" : Dutch.cell(cijfer);
    }

    private static boolean weinigMensen(Cijfer cijfer, Situatie situatie) {
        var getal = cijfer.getal();
        return getal != null
                && cijfer.definitie().eenheid().equals("bewoners")
                && getal.signum() > 0
                && getal.intValue() < situatie.figures().drempel();
    }

    private static String peildatum(Situatie gemeente, String id) {
        return Dutch.peildatum(gemeente.cijfer(id).peildatum());
    }
}

package nl.vng.inbreng.check;

import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Kengetallen;
import nl.vng.inbreng.domain.Snapshot;

/// Compares what the export says of the Spreidingswet with what the program computes.
final class Locaties {

    private Locaties() {}

    static void check(Snapshot snapshot, Bevindingen bevindingen) {
        var kengetallen = snapshot.kengetallen();
        if (!known(kengetallen, "realisatiedatum") || !known(kengetallen, "meettermijn_tot")) {
            return;
        }
        var realisatiedatum = kengetallen.datum("realisatiedatum");
        var meettermijnTot = kengetallen.datum("meettermijn_tot");
        for (var locatie : snapshot.locaties()) {
            var said = locatie.teltMeeVolgensBron();
            var computed = locatie.teltMee(realisatiedatum, meettermijnTot) ? JaNee.JA : JaNee.NEE;
            if (said != JaNee.ONBEKEND && said != computed) {
                var bevinding = new Bevinding(
                        BevindingSoort.TELT_MEE_WIJKT_AF,
                        locatie.bron(),
                        "Telt mee Spreidingswet",
                        said == JaNee.JA ? "J" : "N",
                        "berekend is " + (computed == JaNee.JA ? "J" : "N") + ", de export zegt");
                bevindingen.add(locatie.vertrouwelijk() ? bevinding.withoutValues() : bevinding);
            }
        }
    }

    private static boolean known(Kengetallen kengetallen, String sleutel) {
        return kengetallen.find(sleutel).isPresent();
    }
}

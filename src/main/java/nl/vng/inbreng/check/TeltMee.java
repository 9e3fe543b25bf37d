package nl.vng.inbreng.check;

import java.util.Comparator;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Kengetallen;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Snapshot;

/// Compares what the export says of the Spreidingswet with what the program computes.
final class TeltMee {

    private TeltMee() {}

    static void check(Snapshot snapshot, Bevindingen bevindingen) {
        var kengetallen = snapshot.kengetallen();
        if (!known(kengetallen, "realisatiedatum") || !known(kengetallen, "meettermijn_tot")) {
            return;
        }
        var realisatiedatum = kengetallen.datum("realisatiedatum");
        var meettermijnTot = kengetallen.datum("meettermijn_tot");
        snapshot.locaties().stream()
                .filter(it -> it.teltMeeVolgensBron() != JaNee.ONBEKEND)
                .filter(it -> (it.teltMeeVolgensBron() == JaNee.JA) != it.teltMee(realisatiedatum, meettermijnTot))
                .sorted(Comparator.comparing(Locatie::id))
                .map(TeltMee::bevinding)
                .forEach(bevindingen::add);
    }

    private static Bevinding bevinding(Locatie locatie) {
        boolean said = locatie.teltMeeVolgensBron() == JaNee.JA;
        var bevinding = new Bevinding(
                BevindingSoort.TELT_MEE_WIJKT_AF,
                locatie.bron(),
                "Telt mee Spreidingswet",
                said ? "J" : "N",
                "berekend is " + (said ? "N" : "J") + ", de export zegt");
        return locatie.vertrouwelijk() ? bevinding.withoutValues() : bevinding;
    }

    private static boolean known(Kengetallen kengetallen, String sleutel) {
        return kengetallen.find(sleutel).isPresent();
    }
}

package nl.vng.inbreng.batch;

import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;

/// The findings as text: per kind the number, the first ones, and what to do.
public final class BevindingenText {

    private BevindingenText() {}

    /// All kinds, each with its first findings.
    public static String full(Bevindingen bevindingen) {
        var text = new StringBuilder();
        for (BevindingSoort soort : bevindingen.soorten()) {
            text.append("%s %s: %s (%d keer)%n"
                    .formatted(soort.code(), soort.ernst().naam(), soort.regel(), bevindingen.aantal(soort)));
            for (Bevinding it : bevindingen.voorbeelden(soort)) {
                text.append("    ").append(it.bron().bestand());
                if (it.bron().rij() > 0) {
                    text.append(", rij ").append(it.bron().rij());
                }
                text.append(": ").append(it.wat()).append('\n');
            }
            text.append("    doe dit: ").append(soort.doeDit()).append("\n\n");
        }
        return text.toString();
    }
}

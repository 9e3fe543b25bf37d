package nl.vng.inbreng.batch;

import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Dutch;

/// The findings as text: per kind the number, the first ones, and what to do.
public final class BevindingenText {

    private BevindingenText() {}

    /// All kinds, each with its first findings.
    public static String full(Bevindingen bevindingen) {
        var text = new StringBuilder();
        for (BevindingSoort soort : bevindingen.soorten()) {
            text.append("%s %s: %s (%s keer)%n"
                    .formatted(
                            soort.code(),
                            soort.ernst().naam(),
                            soort.regel(),
                            Dutch.number(bevindingen.aantal(soort))));
            bevindingen
                    .voorbeelden(soort)
                    .forEach(it -> text.append("    ").append(it.line()).append('\n'));
            long more =
                    bevindingen.aantal(soort) - bevindingen.voorbeelden(soort).size();
            if (more > 0) {
                text.append("    en nog %s%n".formatted(Dutch.number(more)));
            }
            text.append(
                    "    doe dit: %s%n    meer:    docs/bevindingen/%s.md%n%n".formatted(soort.doeDit(), soort.code()));
        }
        return text.toString();
    }
}

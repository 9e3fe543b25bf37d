package nl.vng.inbreng.batch;

import java.util.Comparator;
import java.util.List;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Dutch;

/// The findings as text: per kind the number, the first ones, and what to do.
public final class BevindingenText {

    private BevindingenText() {}

    /// All kinds, the serious ones first, each with its first findings.
    public static String full(Bevindingen bevindingen) {
        var text = new StringBuilder();
        for (BevindingSoort soort : bySeverity(bevindingen)) {
            text.append("%s %s: %s (%s keer)\n"
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
                text.append("    en nog %s\n".formatted(Dutch.number(more)));
            }
            text.append(
                    "    doe dit: %s\n    meer:    docs/bevindingen/%s.md\n\n".formatted(soort.doeDit(), soort.code()));
        }
        return text.toString();
    }

    /// What stops the run first, then by severity, then by code.
    private static List<BevindingSoort> bySeverity(Bevindingen bevindingen) {
        return bevindingen.soorten().stream()
                .sorted(Comparator.comparing((BevindingSoort it) -> !it.blokkeert())
                        .thenComparing(BevindingSoort::ernst)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}

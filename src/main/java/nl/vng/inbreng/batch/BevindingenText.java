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

    /// What stops the run once more, to be read below a long list; empty when the list holds nothing else.
    public static String blocking(Bevindingen bevindingen) {
        var blocking =
                bevindingen.soorten().stream().filter(BevindingSoort::blokkeert).toList();
        if (blocking.size() == bevindingen.soorten().size()) {
            return "";
        }
        var text = new StringBuilder();
        for (BevindingSoort soort : blocking) {
            text.append(bevindingen.voorbeelden(soort).getFirst().text()).append('\n');
            long more = bevindingen.aantal(soort) - 1;
            if (more > 0) {
                text.append("    en nog %s keer; zie boven\n".formatted(Dutch.number(more)));
            }
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

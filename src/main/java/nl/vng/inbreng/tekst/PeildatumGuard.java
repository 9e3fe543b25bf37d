package nl.vng.inbreng.tekst;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Cijfer;

/// Each figure has its date in the same paragraph, and figures of different dates in one sentence get a note.
final class PeildatumGuard {

    /// @param cijfer a figure that the paragraph uses
    /// @param waarde whether its value is printed
    /// @param plaats where in the paragraph
    record Printed(Cijfer cijfer, boolean waarde, int plaats) {}

    private PeildatumGuard() {}

    /// A message per figure whose date is not in the paragraph.
    static List<String> undated(String alinea, List<Printed> figures) {
        return figures.stream()
                .map(Printed::cijfer)
                .filter(it -> !alinea.contains(Values.peildatum(it)))
                .map(it -> "bij het cijfer " + it.id() + " staat in deze alinea geen datum; zet er bijvoorbeeld (${"
                        + it.id() + ":stand}) achter")
                .distinct()
                .toList();
    }

    /// `(Stand opvangcapaciteit: …; TGO: ….)`, when a sentence mixes dates and does not say so itself.
    static Optional<String> note(String alinea, List<Printed> figures) {
        var mixed = new LinkedHashMap<String, String>();
        for (var sentence : Sentences.of(alinea)) {
            var here = figures.stream()
                    .filter(it -> sentence.holds(it.plaats()))
                    .map(Printed::cijfer)
                    .collect(Collectors.toMap(
                            it -> it.definitie().titel(),
                            Values::peildatum,
                            (one, _) -> one,
                            LinkedHashMap<String, String>::new));
            boolean different = here.values().stream().distinct().count() > 1;
            if (different && !here.values().stream().allMatch(sentence.tekst()::contains)) {
                mixed.putAll(here);
            }
        }
        return mixed.isEmpty()
                ? Optional.empty()
                : Optional.of("(De peildata verschillen: "
                        + mixed.entrySet().stream()
                                .map(it -> it.getKey().toLowerCase(Locale.ROOT) + " " + it.getValue())
                                .collect(Collectors.joining(", "))
                        + ".)");
    }
}

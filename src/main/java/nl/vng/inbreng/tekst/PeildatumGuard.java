package nl.vng.inbreng.tekst;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;

/// Each figure has its date in the same paragraph, and figures of different dates in one sentence get a note.
final class PeildatumGuard {

    /// @param cijfer a figure that the paragraph uses
    /// @param waarde whether its value is printed
    /// @param plaats where in the paragraph
    record Printed(Cijfer cijfer, boolean waarde, int plaats) {}

    private PeildatumGuard() {}

    /// A message per figure whose date is not in the paragraph.
    static List<Remark> undated(String alinea, List<Printed> figures) {
        var undated = new LinkedHashMap<String, Remark>();
        figures.stream()
                .filter(it -> !names(alinea, Values.peildatum(it.cijfer())))
                .forEach(it -> undated.putIfAbsent(
                        it.cijfer().id(), undated(it.cijfer().id(), it.plaats())));
        return List.copyOf(undated.values());
    }

    /// Whether `text` has this date itself, not a day of this month, nor 31 juli for 1 juli.
    private static boolean names(String text, String date) {
        return Pattern.compile("(?<!\\d|\\d\\s)" + Pattern.quote(date) + "(?!\\d)")
                .matcher(text)
                .find();
    }

    private static Remark undated(String id, int plaats) {
        return new Remark(
                plaats,
                "bij het cijfer " + id + " staat in deze alinea geen datum; zet er bijvoorbeeld (${" + id
                        + ":stand}) achter");
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
            if (different && !here.values().stream().allMatch(it -> names(sentence.tekst(), it))) {
                mixed.putAll(here);
            }
        }
        return mixed.isEmpty()
                ? Optional.empty()
                : Optional.of("(De peildata verschillen: "
                        + mixed.entrySet().stream()
                                .map(it -> Dutch.inSentence(it.getKey()) + " " + it.getValue())
                                .collect(Collectors.joining(", "))
                        + ".)");
    }
}

package nl.vng.inbreng.preview;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vng.inbreng.compose.Verantwoording;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.verschil.CijferVerschil;

/// "Cijfers": the figures that the document prints, and the others that a text about the area may use.
final class FiguresPanel {

    private FiguresPanel() {}

    static String of(View view) {
        var exports = view.exports();
        if (exports == null) {
            return "<p>De exports zijn nog niet te gebruiken; er zijn geen cijfers.</p>\n";
        }
        var all = exports.figures().cijfers().of(view.entry().gebied());
        var printed = printed(view);
        var here = all.stream()
                .filter(it -> printed.contains(it.definitie().nummer()))
                .toList();
        var others = all.stream()
                .filter(it -> !printed.contains(it.definitie().nummer()))
                .toList();
        return (here.isEmpty()
                        ? "<p>Dit document noemt geen cijfers van dit gebied.</p>\n"
                        : table("Cijfers in dit document", here, exports))
                + (others.isEmpty()
                        ? ""
                        : "<details id=\"andere-cijfers\">\n<summary>Andere cijfers van dit gebied (%d)</summary>\n%s</details>\n"
                                .formatted(others.size(), table("Cijfers die u ook kunt gebruiken", others, exports)));
    }

    /// Numbers of the definitions that the document accounts for.
    private static Set<Integer> printed(View view) {
        var made = view.made();
        return made != null && made.document().model().get("verantwoording") instanceof Verantwoording it
                ? it.definities().stream()
                        .map(Verantwoording.Definitieregel::nummer)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static String table(String caption, Collection<Cijfer> cijfers, Exports exports) {
        return List.copyOf(cijfers).stream()
                .map(it -> row(it, exports))
                .collect(Collectors.joining("", """
                                <div class="kader" role="region" tabindex="0" aria-label="%s">
                                <table>
                                <caption>%s</caption>
                                <thead><tr><th scope="col">Cijfer</th><th scope="col" class="getal">Waarde</th>\
                                <th scope="col" class="getal">Was</th><th scope="col">Bron</th><th scope="col">Peildatum</th></tr></thead>
                                <tbody>
                                """.formatted(caption, caption), "</tbody>\n</table>\n</div>\n"));
    }

    private static String row(Cijfer it, Exports exports) {
        var value = Dutch.figure(it);
        return "<tr><th scope=\"row\">%s <code>${%s}</code></th><td class=\"getal\">%s</td><td class=\"getal\">%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.text(it.definitie().titel()),
                        Html.text(it.id()).replace(".", ".<wbr>").replace("_", "_<wbr>"),
                        Html.text(value),
                        was(it, value, exports),
                        Html.text(it.levering().bestand()).replace("_", "_<wbr>"), // may break there
                        Html.text(Dutch.peildatum(it.peildatum())));
    }

    private static String was(Cijfer it, String value, Exports exports) {
        var verschil = exports.verschil(it);
        if (exports.vorige() != null && verschil.isEmpty()) {
            return Html.text(value);
        }
        return verschil.map(CijferVerschil::was)
                .map(was -> "<strong>" + Html.text(was) + "</strong>")
                .orElse("–<span class=\"alleen-voorlezen\"> niet eerder uitgegeven, of nu niet meer getoond</span>");
    }
}

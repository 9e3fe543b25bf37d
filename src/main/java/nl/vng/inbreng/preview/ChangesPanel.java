package nl.vng.inbreng.preview;

import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.domain.Dutch;

/// "Wijzigingen": which figures of the area differ from the previous edition.
final class ChangesPanel {

    private ChangesPanel() {}

    static String of(View view) {
        var exports = view.exports();
        if (exports == null || exports.vorige().editie() == null) {
            return "<p>Er is nog geen eerdere editie om mee te vergelijken.</p>\n";
        }
        var edition = Html.text(exports.vorige().editie());
        var changes = changes(view, exports);
        if (changes.isEmpty()) {
            return "<p>Alle cijfers van dit gebied zijn gelijk aan die van de vorige editie (%s).</p>\n"
                    .formatted(edition);
        }
        var html = new StringBuilder("<p>Vergeleken met de vorige editie (%s):</p>\n<ul>\n".formatted(edition));
        changes.forEach(it -> html.append("<li>").append(Html.text(it)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    private static List<String> changes(View view, Exports exports) {
        var changes = new ArrayList<String>();
        for (var cijfer : exports.figures().cijfers().of(view.entry().gebied())) {
            var value = Dutch.figure(cijfer);
            var titel = cijfer.definitie().titel();
            exports.vorige()
                    .was(cijfer)
                    .filter(it -> !it.equals(value))
                    .ifPresent(it -> changes.add("%s: was %s, wordt %s".formatted(titel, it, value)));
            if (exports.vorige().was(cijfer).isEmpty()) {
                changes.add("%s: nieuw, %s".formatted(titel, value));
            }
        }
        return changes;
    }
}

package nl.vng.inbreng.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.vng.inbreng.verschil.Deel;
import nl.vng.inbreng.verschil.DocumentInhoud;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.TekstVerschil;
import nl.vng.inbreng.verschil.VraagVerschil;

/// "Wijzigingen": what the document says otherwise than the previous edition: figures of its area, asks and texts.
final class ChangesPanel {

    private ChangesPanel() {}

    static String of(View view) {
        var exports = view.exports();
        if (exports == null || exports.vorige() == null) {
            return "<p>Er is nog geen eerdere editie om mee te vergelijken.</p>\n";
        }
        var changes = changes(view, exports, exports.vorige());
        var edition = Html.text(exports.vorige().naam());
        if (changes.isEmpty()) {
            return "<p>Er is niets veranderd sinds %s.</p>\n".formatted(edition);
        }
        return "<p>Vergeleken met %s:</p>\n<ul>\n%s</ul>\n"
                .formatted(
                        edition,
                        changes.stream().map(it -> "<li>" + it + "</li>\n").collect(Collectors.joining()));
    }

    private static List<String> changes(View view, Exports exports, Inhoud vorige) {
        var changes = new ArrayList<String>();
        for (var cijfer : exports.figures().cijfers().of(view.entry().gebied())) {
            exports.verschil(cijfer)
                    .ifPresent(it -> changes.add(Html.text(cijfer.definitie().titel() + ": " + it.zin())));
        }
        now(view)
                .ifPresent(nu -> vorige.document(nu.bestand()).ifPresent(was -> {
                    VraagVerschil.between(was, nu)
                            .forEach(it -> changes.add(Html.text("Vraag %s, %s: %s"
                                    .formatted(
                                            it.vraag(), it.titel(), it.soort().naam()))));
                    TekstVerschil.between(was, nu, exports::isHidden).forEach(it -> changes.add(text(it)));
                }));
        return changes;
    }

    private static Optional<DocumentInhoud> now(View view) {
        return Optional.ofNullable(view.made())
                .flatMap(it -> Optional.ofNullable(it.document().inhoud()));
    }

    private static String text(TekstVerschil it) {
        return "<code>%s</code>: %s"
                .formatted(
                        Html.text(it.bron()),
                        it.delen().stream().map(ChangesPanel::part).collect(Collectors.joining()));
    }

    private static String part(Deel it) {
        var words = Html.text(it.tekst());
        return switch (it.soort()) {
            case GELIJK -> words;
            case WEG -> "<del>" + words + "</del>";
            case NIEUW -> "<ins>" + words + "</ins>";
        };
    }
}

package nl.vng.inbreng.preview;

import java.util.stream.Collectors;
import nl.vng.inbreng.render.Spoken;

/// "Voorgelezen": the document as a screen reader reads it.
final class SpokenPanel {

    /// Deeper is shown no further to the right.
    private static final int DEEPEST = 3;

    private SpokenPanel() {}

    static String of(View view) {
        var made = view.made();
        if (made == null) {
            return "<p>Er is nog geen document om voor te lezen.</p>\n";
        }
        return "<p>Zo leest hulpsoftware het document voor, van boven naar beneden.</p>\n"
                + made.spoken().stream()
                        .map(SpokenPanel::line)
                        .collect(Collectors.joining("", "<ol class=\"voorgelezen\">\n", "</ol>\n"));
    }

    private static String line(Spoken it) {
        return "<li class=\"diep-%d\"><span class=\"rol\">%s</span> %s</li>\n"
                .formatted(Math.min(it.diepte(), DEEPEST), Html.text(it.rol()), Html.text(it.tekst()));
    }
}

package nl.vng.inbreng.preview;

import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Ernst;

/// "Controles": what is wrong, at its line; else what was looked at and is right.
final class ChecksPanel {

    private ChecksPanel() {}

    static String of(View view) {
        var html = new StringBuilder("<h2 id=\"kop-controles\">Controles</h2>\n");
        if (view.mistakes().isEmpty()) {
            html.append("<p class=\"goed\"><strong>Alles is in orde.</strong> Dit document kan worden gemaakt.</p>\n");
        } else {
            html.append(
                    "<div class=\"fout\">\n<p><strong>Dit document kan zo niet worden gemaakt</strong>: %s.</p>\n%s</div>\n"
                            .formatted(
                                    view.mistakes().size() == 1
                                            ? "1 fout"
                                            : view.mistakes().size() + " fouten",
                                    Html.mistakes(view.mistakes())));
        }
        html.append("<details id=\"bekeken\">\n<summary>Wat is gecontroleerd</summary>\n<ul>\n");
        sentences(view).forEach(it -> html.append("<li>").append(Html.text(it)).append("</li>\n"));
        return html.append("</ul>\n</details>\n").toString();
    }

    private static List<String> sentences(View view) {
        var sentences = new ArrayList<String>();
        var made = view.made();
        if (made != null && !view.isOld()) {
            int paginas = made.report().paginas();
            sentences.add("Elke tekst is te lezen, elke voorwaarde klopt, en bij elk cijfer staat een datum.");
            sentences.add("Het document heeft %s; het mag er %d hebben."
                    .formatted(
                            paginas == 1 ? "1 pagina" : paginas + " pagina’s",
                            made.document().maxPaginas()));
            sentences.add("Koppen, tabellen, afbeeldingen en links zijn in orde voor wie het document laat voorlezen.");
            sentences.add("Elke tekst past op de pagina, en elk teken staat in het lettertype.");
        }
        var exports = view.exports();
        if (exports != null) {
            long hidden = exports.figures().cijfers().of(view.entry().gebied()).stream()
                    .filter(Cijfer::onderdrukt)
                    .count();
            sentences.add(
                    hidden == 0
                            ? "Van dit gebied hoeft geen cijfer verborgen te blijven."
                            : "Van dit gebied blijven %s verborgen, omdat het om kleine aantallen, kleine bedragen of vertrouwelijke locaties gaat."
                                    .formatted(hidden == 1 ? "1 cijfer" : hidden + " cijfers"));
            sentences.add("In de exports: %s, %s, %s. Alle bevindingen ziet u met “inbreng controleer”."
                    .formatted(
                            counted(exports, Ernst.FOUT, "fout", "fouten"),
                            counted(exports, Ernst.WAARSCHUWING, "waarschuwing", "waarschuwingen"),
                            counted(exports, Ernst.MELDING, "melding", "meldingen")));
        }
        sentences.add("Nog niet gecontroleerd: de toets van veraPDF. Die doet u met “inbreng maak --controle vera”.");
        return sentences;
    }

    private static String counted(Exports exports, Ernst ernst, String een, String meer) {
        long n = exports.bevindingen().aantal(ernst);
        return Dutch.number(n) + " " + (n == 1 ? een : meer);
    }
}

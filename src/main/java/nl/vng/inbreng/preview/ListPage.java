package nl.vng.inbreng.preview;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Provincie;

/// `/`: all documents, and which of them cannot be made.
final class ListPage {

    private ListPage() {}

    static String of(Workshop workshop, long version) {
        var entries = workshop.entries();
        var mistakes = workshop.mistakes();
        var body = """
                <header>
                <h1>Documenten bekijken</h1>
                <p>%s</p>
                <p id="stand" role="status" data-versie="%d">De pagina ververst zichzelf als u een tekst bewaart.</p>
                </header>
                <main id="lijst" data-ververs>
                %s<h2>Landelijke brief</h2>
                %s<h2>Briefings per provincie</h2>
                %s<h2>Spreekkaarten</h2>
                %s%s</main>
                """.formatted(
                workshop.exports()
                        .map(it -> "Concept, met de exports van peildatum "
                                + Dutch.peildatum(it.uitgave().peildatum())
                                + (it.uitgave().voorbeeld() ? ". De cijfers zijn verzonnen." : "."))
                        .orElse("De exports zijn nog niet te gebruiken."),
                version,
                mistakes.isEmpty()
                        ? ""
                        : "<h2>Eerst oplossen</h2>\n<div class=\"fout\">" + Html.mistakes(mistakes) + "</div>\n",
                list(workshop, entries, it -> it.bestand().equals("landelijk")),
                list(workshop, entries, it -> it.bestand().startsWith("provincie/")),
                list(workshop, entries, it -> it.bestand().startsWith("spreekkaart/")),
                gemeenten(entries));
        return Html.page("Documenten", body);
    }

    private static String list(Workshop workshop, List<Entry> entries, Predicate<Entry> which) {
        return entries.stream()
                .filter(which)
                .map(it -> "<li>" + link(it) + verdict(workshop.mistakesOf(it)) + "</li>\n")
                .collect(Collectors.joining("", "<ul class=\"documenten\">\n", "</ul>\n"));
    }

    private static String link(Entry it) {
        return "<a href=\"/document/%s\">%s</a>".formatted(it.bestand(), Html.text(it.naam()));
    }

    private static String verdict(List<Mistake> mistakes) {
        return mistakes.isEmpty()
                ? ""
                : " <strong class=\"nee\">%s</strong>"
                        .formatted(mistakes.size() == 1 ? "1 fout" : mistakes.size() + " fouten");
    }

    private static String gemeenten(List<Entry> entries) {
        var html = new StringBuilder();
        for (Provincie provincie : Provincie.values()) {
            var here =
                    entries.stream().filter(it -> it.provincie() == provincie).toList();
            if (!here.isEmpty()) {
                html.append(here.stream()
                        .map(it -> "<li>" + link(it) + "</li>\n")
                        .collect(Collectors.joining(
                                "",
                                "<details id=\"gemeenten-%s\">\n<summary>%s, %d gemeenten</summary>\n<ul class=\"documenten\">\n"
                                        .formatted(provincie.slug(), Html.text(provincie.naam()), here.size()),
                                "</ul>\n</details>\n")));
            }
        }
        return html.isEmpty() ? "" : "<h2>Gemeentebladen</h2>\n" + html;
    }
}

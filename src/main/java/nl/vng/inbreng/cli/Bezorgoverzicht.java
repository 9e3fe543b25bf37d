package nl.vng.inbreng.cli;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.intake.ExcelCell;
import nl.vng.inbreng.post.Bezorgstaat;
import nl.vng.inbreng.post.Opmaak;
import nl.vng.inbreng.publish.ExcelCsv;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;

/// Who was sent what of an edition, and how that ended: for a terminal, a spreadsheet, a browser or a program.
///
/// @param editie which edition
/// @param bezorgingen all of it, by person and document
record Bezorgoverzicht(PublishedEdition editie, List<Bezorging> bezorgingen) {

    private static final String GONE = "(gegevens verwijderd)";
    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d-M-yyyy HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));
    private static final List<String> KOP =
            List.of("naam", "e-mail", "document", "staat", "pogingen", "laatste wijziging", "uitleg");

    Bezorgoverzicht {
        bezorgingen = List.copyOf(bezorgingen);
    }

    /// How many people have a document in each state.
    static Map<Bezorgstaat, Long> mensen(List<Bezorging> bezorgingen) {
        return bezorgingen.stream()
                .collect(Collectors.groupingBy(
                        Bezorging::staat,
                        TreeMap::new,
                        Collectors.mapping(Bezorging::sleutel, Collectors.collectingAndThen(Collectors.toSet(), it ->
                                (long) it.size()))));
    }

    boolean alles() {
        return bezorgingen.stream()
                .allMatch(it -> it.staat() == Bezorgstaat.VERZONDEN || it.staat() == Bezorgstaat.VERVALLEN);
    }

    boolean iets() {
        return bezorgingen.stream().anyMatch(it -> it.staat() == Bezorgstaat.VERZONDEN);
    }

    /// `12 mensen verzonden, 1 adres ongeldig`.
    String telling() {
        return telling(bezorgingen);
    }

    /// The same, of some of them.
    static String telling(List<Bezorging> bezorgingen) {
        return mensen(bezorgingen).entrySet().stream()
                .map(it -> "%d %s: %s"
                        .formatted(
                                it.getValue(),
                                it.getValue() == 1 ? "ontvanger" : "ontvangers",
                                it.getKey().naam()))
                .collect(Collectors.joining("; "));
    }

    /// Per person a line, and below it what did not end well.
    String text() {
        if (bezorgingen.isEmpty()) {
            return "Van editie %s is nog niets verzonden.\n".formatted(editie.map());
        }
        var text = new StringBuilder();
        perMens().forEach((_, all) -> {
            text.append(wie(all.getFirst())).append('\n');
            all.forEach(it -> text.append("    %-28s %s%s\n"
                    .formatted(
                            it.bestand(), it.staat().naam(), it.uitleg().isEmpty() ? "" : " (" + it.uitleg() + ")")));
        });
        return text.append("Editie %s: %s.\n".formatted(editie.map(), telling()))
                .toString();
    }

    /// For a Dutch Excel; names and addresses cannot run as a formula.
    byte[] csv() {
        return ExcelCsv.of(
                KOP,
                bezorgingen.stream()
                        .map(it -> cells(it).stream().map(ExcelCell::harmless).toList())
                        .toList());
    }

    /// A page of its own, for staff.
    byte[] html() {
        var rows = bezorgingen.stream()
                .map(it -> cells(it).stream()
                        .map(cell -> "<td>" + Opmaak.text(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        var head = KOP.stream().map("<th scope=\"col\">%s</th>"::formatted).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Bezorging van editie %1$s</title>
                <style>
                body { margin: 16px; color: #1a1a1a; background: #ffffff; font: 16px/1.5 Arial, Helvetica, sans-serif; }
                .tabel { overflow-x: auto; }
                table { border-collapse: collapse; }
                th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid #767676; text-align: left; vertical-align: top; }
                </style>
                </head>
                <body>
                <main>
                <h1>Bezorging van editie %1$s</h1>
                <p>%2$s.</p>
                <p>Alleen voor medewerkers: op deze bladzijde staan namen en adressen.</p>
                <div class="tabel" tabindex="0" role="region" aria-label="Tabel met ontvangers">
                <table>
                <thead><tr>%3$s</tr></thead>
                <tbody>
                %4$s</tbody>
                </table>
                </div>
                </main>
                </body>
                </html>
                """.formatted(editie.map(), Opmaak.text(telling()), head, rows).getBytes(StandardCharsets.UTF_8);
    }

    String json(int exit) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("exitcode", exit);
        model.put("editie", editie.map());
        var telling = new LinkedHashMap<String, Object>();
        mensen(bezorgingen).forEach((staat, aantal) -> telling.put(staat.naam(), aantal));
        model.put("ontvangers", telling);
        model.put(
                "bezorgingen", bezorgingen.stream().map(Bezorgoverzicht::model).toList());
        return Json.text(model);
    }

    static Map<String, @Nullable Object> model(Bezorging it) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("editie", PublishedEdition.map(it.peildatum(), it.nummer()));
        model.put("naam", it.naam());
        model.put("email", it.email());
        model.put("document", it.bestand());
        model.put("staat", it.staat().naam());
        model.put("pogingen", it.pogingen());
        model.put("moment", it.moment().toString());
        model.put("uitleg", it.uitleg());
        return model;
    }

    private Map<String, List<Bezorging>> perMens() {
        return bezorgingen.stream()
                .collect(Collectors.groupingBy(Bezorging::sleutel, LinkedHashMap::new, Collectors.toList()));
    }

    private static String wie(Bezorging it) {
        return it.email() == null ? GONE : "%s <%s>".formatted(it.naam(), it.email());
    }

    private static List<String> cells(Bezorging it) {
        var cells = new ArrayList<String>();
        cells.add(Objects.requireNonNullElse(it.naam(), GONE));
        cells.add(Objects.requireNonNullElse(it.email(), ""));
        cells.add(it.bestand());
        cells.add(it.staat().naam());
        cells.add(String.valueOf(it.pogingen()));
        cells.add(MOMENT.format(it.moment()));
        cells.add(it.uitleg());
        return cells;
    }
}

package nl.vng.inbreng.cli;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.cli.FouteVersies.Regel;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;

/// Who has a wrong edition, for a person and for a program.
///
/// @param editie which edition
/// @param fout who has it
/// @param rectificatie an edition that corrects it and was not sent yet; `null` when there is none
/// @param ook the other editions that were sent on the same approval
record FouteVersiesPrinter(
        PublishedEdition editie,
        FouteVersies fout,
        @Nullable PublishedEdition rectificatie,
        List<String> ook) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d-M-yyyy HH:mm", Locale.ROOT).withZone(Plan.HERE);

    String print(boolean json) {
        return json ? json() : text();
    }

    private String text() {
        var text = new StringBuilder();
        for (var all : fout.perMens().values()) {
            text.append(wie(all)).append('\n');
            all.forEach(it -> text.append("    %-28s %s, %s%s\n"
                    .formatted(
                            it.bestand(),
                            it.schakel().editie().map(),
                            staat(it),
                            it.misschien() ? "" : " " + MOMENT.format(it.moment()))));
        }
        long mensen = fout.perMens().size();
        long misschien = fout.perMens().values().stream()
                .filter(it -> it.stream().allMatch(Regel::misschien))
                .count();
        return text.append("Editie %s: %d %s deze versie%s.\n"
                        .formatted(
                                editie.map(),
                                mensen,
                                mensen == 1 ? "ontvanger heeft" : "ontvangers hebben",
                                misschien == 0 ? "" : ", van wie %d misschien".formatted(misschien)))
                .append(ook(ook))
                .append(rectificatie == null ? make() : send(rectificatie))
                .toString();
    }

    /// Dutch: that who has another of these editions is not reached by correcting this one.
    static String ook(List<String> ook) {
        return ook.isEmpty()
                ? ""
                : "Let op: op dezelfde goedkeuring is ook verzonden: %s. Klopt die ook niet, rectificeer die dan apart; wie die heeft, krijgt deze rectificatie niet.\n"
                        .formatted(String.join(", ", ook));
    }

    private String make() {
        return """
                Doe nu dit: verbeter de export of de tekst, en maak dan de rectificatie:
                    inbreng rectificeer %s/%d --naam "uw naam" --reden "wat er fout was"
                """.formatted(editie.peildatum(), editie.nummer());
    }

    private static String send(PublishedEdition rectificatie) {
        return "Er is een rectificatie, nog niet verzonden: %s. Doe nu dit: lees haar, keur haar goed en verzend haar.\n"
                .formatted(rectificatie.map());
    }

    private static String wie(List<Regel> all) {
        return FouteVersies.adres(all)
                .map(it -> "%s <%s>".formatted(it.naam(), it.email()))
                .orElse("(gegevens verwijderd: krijgt geen bericht)");
    }

    private static String staat(Regel it) {
        return it.misschien() ? "misschien (onbekend)" : "verzonden";
    }

    private String json() {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("exitcode", Exit.DONE);
        model.put("editie", editie.map());
        model.put("rectificatie", rectificatie == null ? null : rectificatie.map());
        model.put("ook_verzonden", ook);
        model.put(
                "regels", fout.regels().stream().map(FouteVersiesPrinter::model).toList());
        return Json.text(model);
    }

    private static Map<String, @Nullable Object> model(Regel it) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("naam", it.adres() == null ? null : it.adres().naam());
        model.put("email", it.adres() == null ? null : it.adres().email());
        model.put("document", it.bestand());
        model.put("editie", it.schakel().editie().map());
        model.put("staat", it.misschien() ? "misschien" : "verzonden");
        model.put("moment", it.moment().toString());
        return model;
    }
}

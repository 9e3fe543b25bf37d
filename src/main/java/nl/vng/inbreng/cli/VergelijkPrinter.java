package nl.vng.inbreng.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.vng.inbreng.compose.Bestanden;
import nl.vng.inbreng.compose.VergelijkPage;
import nl.vng.inbreng.publish.Json;
import nl.vng.inbreng.verschil.CijferVerschil;
import nl.vng.inbreng.verschil.Deel;
import nl.vng.inbreng.verschil.EditieVerschil;
import nl.vng.inbreng.verschil.TekstVerschil;
import nl.vng.inbreng.verschil.VraagVerschil;
import org.jspecify.annotations.Nullable;

/// The differences between two editions, for a terminal or a program.
final class VergelijkPrinter {

    /// Of words that stayed, as many characters are shown beside words that changed.
    private static final int AROUND = 40;

    private VergelijkPrinter() {}

    static String text(EditieVerschil verschil, UnaryOperator<String> gebieden) {
        var text = new StringBuilder("Van %s naar %s.\n"
                .formatted(verschil.oud().naam(), verschil.nieuw().naam()));
        VergelijkPage.warnings(verschil).forEach(it -> text.append(it).append('\n'));
        if (verschil.isEmpty()) {
            return text.append("Er is geen verschil in cijfers, vragen of teksten.\n")
                    .toString();
        }
        section(
                text,
                "Cijfers",
                verschil.cijfers().stream().map(it -> figure(it, gebieden)).toList());
        section(
                text,
                "Vragen",
                verschil.vragen().entrySet().stream()
                        .map(it -> ask(it.getKey(), it.getValue()))
                        .toList());
        section(
                text,
                "Teksten",
                verschil.gelijk().stream().map(VergelijkPrinter::words).toList());
        section(text, "Documenten erbij", verschil.erbij());
        section(text, "Documenten weg", verschil.weg());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n%s (%d)\n".formatted(title, lines.size()));
            lines.forEach(it -> text.append("    ").append(it).append('\n'));
        }
    }

    private static String figure(CijferVerschil it, UnaryOperator<String> gebieden) {
        return "%s, %s (%s): %s"
                .formatted(gebieden.apply(it.gebied()), VergelijkPage.titel(it.cijfer()), it.cijfer(), it.zin());
    }

    private static String ask(VraagVerschil it, List<String> documenten) {
        return "%s, %s: %s in %s".formatted(it.vraag(), it.titel(), it.soort().naam(), Bestanden.names(documenten));
    }

    private static String words(EditieVerschil.Gelijk gelijk) {
        var it = gelijk.tekst();
        var delen = it.delen();
        var words = new StringBuilder();
        for (int i = 0; i < delen.size(); i++) {
            var deel = delen.get(i);
            words.append(
                    switch (deel.soort()) {
                        case GELIJK -> around(deel.tekst(), i == 0, i == delen.size() - 1);
                        case WEG -> "[-" + deel.tekst() + "-]";
                        case NIEUW -> "{+" + deel.tekst() + "+}";
                    });
        }
        return "%s, %s: %s%s"
                .formatted(
                        Bestanden.names(gelijk.documenten()),
                        it.bron(),
                        words.toString().replace('\n', ' '),
                        it.verzwegen() ? " (de oude tekst noemde een cijfer dat nu niet wordt getoond)" : "");
    }

    private static String around(String same, boolean first, boolean last) {
        var begin = first ? "" : same.substring(0, Math.min(AROUND, same.length()));
        var end = last ? "" : same.substring(Math.max(0, same.length() - AROUND));
        return begin.length() + end.length() >= same.length() ? same : begin + "…" + end;
    }

    static String json(EditieVerschil verschil) {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("exitcode", Exit.DONE);
        model.put("oud", verschil.oud().map());
        model.put("nieuw", verschil.nieuw().map());
        model.put("let_op", VergelijkPage.warnings(verschil));
        model.put("cijfers", verschil.cijfers());
        model.put(
                "vragen",
                verschil.vragen().entrySet().stream()
                        .map(it -> Map.of(
                                "vraag", it.getKey().vraag(),
                                "titel", it.getKey().titel(),
                                "wat", it.getKey().soort().naam(),
                                "documenten", it.getValue()))
                        .toList());
        model.put(
                "teksten",
                verschil.teksten().stream().map(VergelijkPrinter::model).toList());
        model.put("documenten_erbij", verschil.erbij());
        model.put("documenten_weg", verschil.weg());
        return Json.text(model);
    }

    private static Map<String, Object> model(TekstVerschil it) {
        var model = new LinkedHashMap<String, Object>();
        model.put("document", it.document());
        model.put("bron", it.bron());
        model.put("deel", it.deel());
        model.put("oud", joined(it, Deel.Soort.NIEUW));
        model.put("nieuw", joined(it, Deel.Soort.WEG));
        model.put("oud_verzwegen", it.verzwegen());
        return model;
    }

    private static String joined(TekstVerschil it, Deel.Soort without) {
        return it.delen().stream()
                .filter(deel -> deel.soort() != without)
                .map(Deel::tekst)
                .collect(Collectors.joining());
    }
}

package nl.vng.inbreng.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.batch.BevindingenText;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;

/// What would be sent now, and what was offered before.
///
/// @param open who would get what
/// @param eerder what will not be offered by itself again: it was taken, or ended in another way
record Vooruitblik(List<Toewijzing> open, List<Bezorging> eerder) {

    Vooruitblik {
        open = List.copyOf(open);
        eerder = List.copyOf(eerder);
    }

    /// @param bevindingen what is wrong with the list
    String text(Bevindingen bevindingen) {
        var text = new StringBuilder(BevindingenText.full(bevindingen));
        for (var it : open) {
            var adres = it.ontvanger().adres();
            text.append("%s <%s>\n".formatted(adres.naam(), adres.email()));
            if (it.stukken().isEmpty()) {
                text.append("    krijgt niets\n");
            }
            it.stukken().forEach(stuk -> text.append("    %-28s %s\n".formatted(stuk.bestand(), stuk.waarom())));
        }
        if (!eerder.isEmpty()) {
            text.append("Eerder al aangeboden: %s.\n".formatted(Bezorgoverzicht.telling(eerder)));
        }
        long some = open.stream().filter(it -> !it.stukken().isEmpty()).count();
        return text.append("%d %s een bericht krijgen. Er is nu niets verzonden.\n"
                        .formatted(some, some == 1 ? "ontvanger zou" : "ontvangers zouden"))
                .toString();
    }

    String json() {
        var model = new LinkedHashMap<String, @Nullable Object>();
        model.put("schema", 1);
        model.put("exitcode", Exit.DONE);
        model.put("ontvangers", open.stream().map(Vooruitblik::model).toList());
        var before = new LinkedHashMap<String, Long>();
        Bezorgoverzicht.mensen(eerder).forEach((staat, aantal) -> before.put(staat.naam(), aantal));
        model.put("eerder", before);
        return Json.text(model);
    }

    private static Map<String, Object> model(Toewijzing it) {
        var model = new LinkedHashMap<String, Object>();
        model.put("naam", it.ontvanger().adres().naam());
        model.put("email", it.ontvanger().adres().email());
        model.put("documenten", it.stukken());
        return model;
    }
}

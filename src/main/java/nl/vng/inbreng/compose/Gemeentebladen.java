package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;

/// The sheets of the gemeenten in a list of documents: too many to name among the others, so apart and per provincie.
final class Gemeentebladen {

    private static final String MAP = "gemeente/";

    private Gemeentebladen() {}

    /// File of the sheet in the edition, without extension.
    static String bestand(Gemeente gemeente) {
        return MAP + gemeente.slug();
    }

    /// Only the documents that are no sheets.
    static List<Onderdeel> without(List<Onderdeel> onderdelen) {
        return onderdelen.stream().filter(it -> !it.bestand().startsWith(MAP)).toList();
    }

    /// Each provincie that has sheets, with its sheets by name of the gemeente; empty when none was made.
    static List<Map<String, Object>> perProvincie(List<Onderdeel> onderdelen, List<Gemeente> gemeenten) {
        var made = onderdelen.stream()
                .filter(it -> it.bestand().startsWith(MAP))
                .collect(Collectors.toMap(Onderdeel::bestand, Function.identity()));
        var groups = new ArrayList<Map<String, Object>>();
        for (Provincie provincie : Provincie.values()) {
            var bladen = gemeenten.stream()
                    .filter(it -> it.provincie() == provincie && made.containsKey(bestand(it)))
                    .sorted(Comparator.comparing(GemeenteTabel::sortKey))
                    .map(it -> Map.of("naam", it.naam(), "bestand", bestand(it)))
                    .toList();
            if (!bladen.isEmpty()) {
                groups.add(Map.of("provincie", provincie.naam(), "bladen", bladen));
            }
        }
        return groups;
    }
}

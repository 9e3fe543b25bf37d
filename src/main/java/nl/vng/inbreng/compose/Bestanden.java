package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Dutch;

/// Names of documents in a sentence: by name when they are few, else how many of a kind.
public final class Bestanden {

    private static final int FEW = 3;

    private static final Map<String, String> PLURALS = Map.of(
            "provincie", "provinciebriefings",
            "spreekkaart", "spreekkaarten",
            "gemeente", "gemeentebladen");

    private Bestanden() {}

    /// `provincie/utrecht`, or `landelijk, 12 provinciebriefings en 13 spreekkaarten`.
    ///
    /// @param bestanden files in an edition, without extension
    public static String names(List<String> bestanden) {
        var byKind = bestanden.stream()
                .collect(Collectors.groupingBy(
                        it -> it.replaceFirst("/.*", ""), LinkedHashMap::new, Collectors.toList()));
        return Dutch.list(byKind.entrySet().stream()
                .flatMap(it -> names(it.getKey(), it.getValue()))
                .toList());
    }

    private static Stream<String> names(String kind, List<String> bestanden) {
        return bestanden.size() <= FEW
                ? bestanden.stream()
                : Stream.of(bestanden.size() + " " + PLURALS.getOrDefault(kind, kind));
    }
}

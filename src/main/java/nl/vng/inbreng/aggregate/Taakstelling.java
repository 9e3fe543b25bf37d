package nl.vng.inbreng.aggregate;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;

/// Divides the national taakstelling by inhabitants, so that every level adds up exactly.
final class Taakstelling {

    private Taakstelling() {}

    /// People to house in a year, per area; empty when no inhabitants are known.
    static Map<Gebied, Long> perGebied(Snapshot snapshot, long landelijk) {
        var inwoners = new TreeMap<>(snapshot.gemeenten().stream()
                .collect(groupingBy(Gemeente::provincie, summingLong(Gemeente::inwoners))));
        var taakstelling = new LinkedHashMap<Gebied, Long>();
        if (inwoners.values().stream().mapToLong(it -> it).sum() == 0) {
            return taakstelling;
        }
        taakstelling.put(Gebied.NEDERLAND, landelijk);
        divide(landelijk, inwoners).forEach((provincie, deel) -> {
            taakstelling.put(Gebied.of(provincie), deel);
            divide(deel, inwonersOf(provincie, snapshot))
                    .forEach((gemeente, stuk) -> taakstelling.put(Gebied.of(gemeente), stuk));
        });
        return taakstelling;
    }

    private static SortedMap<Gemeente, Long> inwonersOf(Provincie provincie, Snapshot snapshot) {
        var inwoners = new TreeMap<Gemeente, Long>();
        snapshot.gemeenten().stream()
                .filter(it -> it.provincie() == provincie)
                .forEach(it -> inwoners.put(it, (long) it.inwoners()));
        return inwoners;
    }

    /// Largest remainder; of equal remainders the first key gets the unit.
    static <K extends Comparable<? super K>> SortedMap<K, Long> divide(long totaal, SortedMap<K, Long> gewichten) {
        long som = gewichten.values().stream().mapToLong(it -> it).sum();
        var delen = new TreeMap<K, Long>();
        if (som == 0) {
            gewichten.keySet().forEach(key -> delen.put(key, 0L));
            return delen;
        }
        gewichten.forEach((key, gewicht) -> delen.put(key, totaal * gewicht / som));
        long rest = totaal - delen.values().stream().mapToLong(it -> it).sum();
        gewichten.entrySet().stream()
                .sorted(comparingLong((Map.Entry<K, Long> it) -> -(totaal * it.getValue() % som))
                        .thenComparing(Map.Entry::getKey))
                .limit(rest)
                .forEach(it -> delen.merge(it.getKey(), 1L, Long::sum));
        return delen;
    }
}

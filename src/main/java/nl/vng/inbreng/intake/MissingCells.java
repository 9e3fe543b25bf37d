package nl.vng.inbreng.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.vng.inbreng.domain.BevindingSoort;

/// Counts per column how often and in which way values are missing: missing is never 0. Has state.
final class MissingCells {

    private final Map<Missing, int[]> counts = new EnumMap<>(Missing.class);

    /// @param kolommen how many columns there are
    MissingCells(int kolommen) {
        for (var way : Missing.values()) {
            counts.put(way, new int[kolommen]);
        }
    }

    /// Whether `text` says that there is no value; then it is counted.
    boolean isOne(Kolom kolom, String text) {
        var way = Missing.of(text);
        if (way == null) {
            return false;
        }
        Objects.requireNonNull(counts.get(way))[kolom.ordinal()]++;
        return true;
    }

    /// Tells what was counted, unless the export is secret.
    void find(Source source, List<? extends Kolom> kolommen) {
        for (var kolom : kolommen) {
            var ways = ways(kolom);
            if (!ways.isEmpty() && !source.geheim()) {
                source.find(
                        BevindingSoort.WAARDEN_ONTBREKEN,
                        0,
                        kolom.naam(),
                        null,
                        "waarden ontbreken: " + String.join(", ", ways));
            }
        }
    }

    private List<String> ways(Kolom kolom) {
        var ways = new ArrayList<String>();
        counts.forEach((way, perKolom) -> {
            int count = perKolom[kolom.ordinal()];
            if (count > 0) {
                ways.add(way.naam() + " " + count + " keer");
            }
        });
        return ways;
    }
}

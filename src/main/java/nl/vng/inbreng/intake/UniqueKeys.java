package nl.vng.inbreng.intake;

import java.util.HashMap;
import java.util.Map;
import nl.vng.inbreng.domain.BevindingSoort;

/// Rejects every row whose key occurs more than once, the first too: which of them is right cannot be known.
///
/// A row that was rejected for something else counts as well.
final class UniqueKeys {

    private final Source source;
    private final BevindingSoort soort;
    private final Kolom kolom;
    private final Map<String, Integer> rijen = new HashMap<>();

    UniqueKeys(Source source, BevindingSoort soort, Kolom kolom) {
        this.source = source;
        this.soort = soort;
        this.kolom = kolom;
    }

    /// Notes the key of a row; an empty key is none.
    void check(Cells row, String key) {
        var earlier = key.isEmpty() ? null : rijen.putIfAbsent(key, row.rij());
        if (earlier == null) {
            return;
        }
        row.reject(soort, kolom, "staat ook op rij " + Math.abs(earlier));
        if (earlier > 0) {
            source.reject(soort, earlier, kolom, row.text(kolom), "staat ook op rij " + row.rij());
            rijen.put(key, -earlier);
        }
    }
}

package nl.vng.inbreng.intake;

import java.util.BitSet;
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
    private final Map<String, Integer> keys = new HashMap<>();
    private final BitSet told = new BitSet();

    UniqueKeys(Source source, BevindingSoort soort, Kolom kolom) {
        this.source = source;
        this.soort = soort;
        this.kolom = kolom;
    }

    /// Notes the key of a row; an empty key is none.
    void check(Cells row, String key) {
        var earlier = key.isEmpty() ? null : keys.putIfAbsent(key, row.rij());
        if (earlier == null) {
            return;
        }
        row.reject(soort, kolom, "staat ook op rij " + earlier);
        if (!told.get(earlier)) {
            source.reject(soort, earlier, kolom, row.text(kolom), "staat ook op rij " + row.rij());
            told.set(earlier);
        }
    }
}

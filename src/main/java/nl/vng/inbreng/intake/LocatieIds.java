package nl.vng.inbreng.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.vng.inbreng.domain.Spelling;

/// Which rows have one Locatie-id, to the letter or in another spelling.
///
/// In memory that does not grow with the rows, but for a few bytes a row of those that have an id together.
final class LocatieIds {

    /// Bytes of the filter, at most; a file has an eighth of its size.
    private static final long MOST = 32L << 20;

    /// Ids that are compared exactly in one reading.
    private static final int PART = 1 << 16;

    private final Kolom kolom;
    private final Doubles doubles;

    /// Rows whose ids are the same but for their spelling.
    ///
    /// @param perId the rows of each id to the letter, in their order
    record Groep(Map<String, Rijen> perId) {

        private void add(String id, int rij) {
            perId.computeIfAbsent(id, _ -> new Rijen()).add(rij);
        }

        /// All rows of the group.
        IntStream rijen() {
            return perId.values().stream().flatMapToInt(Rijen::stream);
        }

        private boolean isMany() {
            return perId.size() > 1 || perId.values().iterator().next().size() > 1;
        }
    }

    /// What is done with the rows of a group.
    interface Visitor {
        void visit(Groep groep);
    }

    /// @param size of the file in bytes
    LocatieIds(Kolom kolom, long size) {
        this.kolom = kolom;
        this.doubles = new Doubles(Math.min(size / 8, MOST), PART);
    }

    /// Notes the id of a row; an empty one is none.
    void note(String id) {
        if (!id.isEmpty()) {
            doubles.note(hash(key(id)));
        }
    }

    /// After the last row: shows every group of more than one row, for which it reads the table again when there may be
    /// any.
    void forEachGroup(Table table, Visitor visitor) throws IOException {
        for (int part = 0; part < doubles.parts(); part++) {
            var groepen = new LinkedHashMap<String, Groep>();
            int current = part;
            table.again(row -> {
                var id = row.required(kolom);
                var key = key(id);
                if (!id.isEmpty() && doubles.perhaps(hash(key), current)) {
                    groepen.computeIfAbsent(key, _ -> new Groep(new LinkedHashMap<>()))
                            .add(id, row.rij());
                }
            });
            groepen.values().stream().filter(Groep::isMany).forEach(visitor::visit);
        }
    }

    /// An id of signs alone is spelled in one way.
    private static String key(String id) {
        var plain = Spelling.plain(id);
        return plain.isEmpty() ? id : plain;
    }

    private static long hash(String key) {
        long hash = key.length();
        for (int i = 0; i < key.length(); i++) {
            hash = KeyFilter.mix(hash ^ key.charAt(i));
        }
        return hash;
    }
}

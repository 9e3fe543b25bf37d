package nl.vng.inbreng.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.BevindingSoort;

/// Which rows of a file were rejected and why: one bit a row for each reason that occurs, so that millions of bad rows
/// take a few megabytes. Also of rows that are rejected long after they were read.
final class Rejections {

    private final BitSet rijen = new BitSet();
    private final Map<Reason, BitSet> perReason = new HashMap<>();

    /// Why a row was rejected.
    ///
    /// @param kolom number of the column, -1 for the row as a whole
    record Reason(BevindingSoort soort, int kolom) {}

    void add(int rij, BevindingSoort soort, int kolom) {
        rijen.set(rij);
        perReason.computeIfAbsent(new Reason(soort, kolom), _ -> new BitSet()).set(rij);
    }

    boolean contains(int rij) {
        return rijen.get(rij);
    }

    /// Rejected rows; a row with two reasons is one row.
    int rows() {
        return rijen.cardinality();
    }

    /// The first rejected row from `rij` on, -1 when there is none.
    int next(int rij) {
        return rijen.nextSetBit(rij);
    }

    /// Why row `rij` was rejected, in no order.
    List<Reason> reasons(int rij) {
        var reasons = new ArrayList<Reason>();
        perReason.forEach((reason, rows) -> {
            if (rows.get(rij)) {
                reasons.add(reason);
            }
        });
        return reasons;
    }
}

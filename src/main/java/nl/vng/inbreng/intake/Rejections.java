package nl.vng.inbreng.intake;

import java.util.Arrays;
import java.util.BitSet;
import nl.vng.inbreng.domain.BevindingSoort;

/// Which rows of a file were rejected and why, in eight bytes a reason; also rows rejected long after they were read.
final class Rejections {

    private static final BevindingSoort[] SOORTEN = BevindingSoort.values();

    private final BitSet rijen = new BitSet();
    private long[] reasons = new long[16];
    private int size;

    /// Why a row was rejected.
    ///
    /// @param kolom number of the column, -1 for the row as a whole
    record Reason(int rij, BevindingSoort soort, int kolom) {}

    @SuppressWarnings("EnumOrdinal") // packed for the time of one run, never stored
    void add(int rij, BevindingSoort soort, int kolom) {
        rijen.set(rij);
        if (size == reasons.length) {
            reasons = Arrays.copyOf(reasons, size * 2);
        }
        reasons[size++] = (long) rij << 16 | (long) soort.ordinal() << 8 | kolom + 1;
    }

    boolean contains(int rij) {
        return rijen.get(rij);
    }

    /// Rejected rows; a row with two reasons is one row.
    int rows() {
        return rijen.cardinality();
    }

    /// How many reasons there are, once in order.
    int sort() {
        Arrays.sort(reasons, 0, size);
        return size;
    }

    /// Reason number `i`, by row, then by code, after [#sort].
    Reason get(int i) {
        long packed = reasons[i];
        return new Reason((int) (packed >>> 16), SOORTEN[(int) (packed >>> 8) & 0xFF], (int) (packed & 0xFF) - 1);
    }
}

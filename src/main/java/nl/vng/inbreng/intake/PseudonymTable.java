package nl.vng.inbreng.intake;

/// On which row pseudonyms were seen first and in which class that row was counted: 24 bytes a place in a table.
///
/// Open addressing over the 128 bits of a [Pseudonym].
final class PseudonymTable {

    private static final int SMALLEST = 1 << 12;

    /// Three numbers a place, side by side because each lookup is a jump in memory: the upper and the lower half of
    /// the pseudonym, then row (upper 32 bits) and class. Row 0 is a free place, a negative row was taken out.
    private long[] places = new long[3 * SMALLEST];

    private int size;
    private int place;

    /// Notes a pseudonym.
    ///
    /// @param klasse the class it is counted in, -1 for none
    /// @return whether it was not seen before
    boolean add(Pseudonym pseudonym, int rij, int klasse) {
        place = find(pseudonym.high(), pseudonym.low());
        if (rij(place) != 0) {
            return false;
        }
        places[place] = pseudonym.high();
        places[place + 1] = pseudonym.low();
        put(place, rij, klasse);
        if (++size * 6L > places.length) {
            grow();
        }
        return true;
    }

    /// After [#add] said no: the row of the first occurrence when it was not taken out yet, else 0. It is then out.
    int takeOut() {
        int first = rij(place);
        put(place, -Math.abs(first), takenOutOf());
        return Math.max(first, 0);
    }

    /// The class in which that first occurrence was counted, -1 for none.
    int takenOutOf() {
        return (int) places[place + 2];
    }

    private int rij(int place) {
        return (int) (places[place + 2] >> 32);
    }

    private void put(int place, int rij, int klasse) {
        places[place + 2] = (long) rij << 32 | (klasse & 0xFFFF_FFFFL);
    }

    private int find(long high, long low) {
        int mask = places.length / 3 - 1;
        int i = (int) KeyFilter.mix(low ^ KeyFilter.mix(high)) & mask;
        while (rij(3 * i) != 0 && (places[3 * i] != high || places[3 * i + 1] != low)) {
            i = i + 1 & mask;
        }
        return 3 * i;
    }

    private void grow() {
        var old = places;
        places = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 3) {
            if (old[i + 2] >> 32 != 0) {
                System.arraycopy(old, i, places, find(old[i], old[i + 1]), 3);
            }
        }
    }
}

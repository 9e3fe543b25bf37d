package nl.vng.inbreng.intake;

/// Which pseudonyms have been seen, on which row and counted in which class: 24 bytes a place in a table.
///
/// Open addressing over 128 bits per pseudonym. Up to 30 hex characters, or up to 32 when all are equally long, the
/// bits are the pseudonym itself. Longer ones are mixed into 128 bits, where a chance meeting is out of the question.
final class PseudonymTable {

    private static final int SMALLEST = 1 << 12;

    /// Three numbers a place, side by side because each lookup is a jump in memory: the upper and the lower half of
    /// the pseudonym, then row (upper 32 bits) and class. Row 0 is a free place, a negative row was taken out.
    private long[] places = new long[3 * SMALLEST];

    private int size;
    private long keyHigh;
    private long keyLow;
    private int place;

    /// Takes `text` as the current pseudonym; false when it is not 16 or more hex characters.
    boolean take(String text) {
        int length = text.length();
        if (length < 16) {
            return false;
        }
        long above = 0;
        long below = 0;
        for (int i = 0; i < length; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return false;
            }
            if (i > 0 && i % 32 == 0) {
                long mixed = mix(above ^ mix(below));
                below = mix(below + mixed);
                above = mixed;
            }
            above = above << 4 ^ below >>> 60;
            below = below << 4 ^ digit;
        }
        keyHigh = above ^ (long) length << 56;
        keyLow = below;
        return true;
    }

    /// Notes the current pseudonym.
    ///
    /// @param klasse the class it is counted in, -1 for none
    /// @return whether it was not seen before
    boolean add(int rij, int klasse) {
        place = find(keyHigh, keyLow);
        if (rij(place) != 0) {
            return false;
        }
        places[place] = keyHigh;
        places[place + 1] = keyLow;
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
        int i = (int) mix(low ^ mix(high)) & mask;
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

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }
}

package nl.vng.inbreng.intake;

import java.util.Arrays;

/// Which pseudonyms have been seen, on which row and counted in which class: 24 bytes a place in a table.
///
/// Open addressing over 128 bits per pseudonym. Up to 30 hex characters, or when all are equally long up to 32, the
/// bits
/// are the pseudonym itself; longer ones are mixed into 128 bits, where a chance meeting is out of the question.
final class PseudonymTable {

    private static final int SMALLEST = 1 << 12;

    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    /// Row of the first occurrence; 0 is a free place, negative when a second one has been seen.
    private int[] rij = new int[SMALLEST];

    private int[] klasse = new int[SMALLEST];
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
        if (this.rij[place] != 0) {
            return false;
        }
        high[place] = keyHigh;
        low[place] = keyLow;
        this.rij[place] = rij;
        this.klasse[place] = klasse;
        if (++size * 2 > this.rij.length) {
            grow();
        }
        return true;
    }

    /// After [#add] said no: the row of the first occurrence when it was not taken out yet, else 0. It is then out.
    int takeOut() {
        int first = rij[place];
        rij[place] = -Math.abs(first);
        return Math.max(first, 0);
    }

    /// The class in which that first occurrence was counted, -1 for none.
    int takenOutOf() {
        return klasse[place];
    }

    private int find(long high, long low) {
        int mask = rij.length - 1;
        int i = (int) mix(low ^ mix(high)) & mask;
        while (rij[i] != 0 && (this.high[i] != high || this.low[i] != low)) {
            i = i + 1 & mask;
        }
        return i;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldRij = rij;
        var oldKlasse = klasse;
        int length = oldRij.length * 2;
        high = new long[length];
        low = new long[length];
        rij = new int[length];
        klasse = Arrays.copyOf(oldKlasse, length);
        for (int i = 0; i < oldRij.length; i++) {
            if (oldRij[i] != 0) {
                int to = find(oldHigh[i], oldLow[i]);
                high[to] = oldHigh[i];
                low[to] = oldLow[i];
                rij[to] = oldRij[i];
                klasse[to] = oldKlasse[i];
            }
        }
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }
}

package nl.vng.inbreng.intake;

import org.jspecify.annotations.Nullable;

/// Which keys of a file may occur more than once, in memory that does not grow with the rows.
///
/// First every key is noted, in a filter that is sometimes wrong in one way: it takes a key for one that was seen
/// before. What it says so of is looked at again with [#perhaps], in a second reading of the file that keeps those keys
/// only and is exact. Without doubles there is no second reading. When there are very many, each reading takes a part
/// of them.
final class Doubles {

    private static final long MOST_AGAIN = 16L << 20;
    private static final int LEAST = 1 << 10;

    private @Nullable KeyFilter seen;
    private @Nullable KeyFilter again;
    private final long bytes;
    private final long[] waiting = new long[256];
    private int waits;
    private final int part;
    private int count;

    /// @param bytes of the filter; a hundred bits a key are enough to be hardly ever wrong
    /// @param part keys that are compared exactly in one reading
    Doubles(long bytes, int part) {
        this.part = part;
        this.bytes = Math.max(bytes, LEAST);
        seen = new KeyFilter(this.bytes);
    }

    /// Notes the key of a row by its hash; not after [#parts].
    void note(long hash) {
        waiting[waits++] = hash;
        if (waits == waiting.length) {
            noteWaiting();
        }
    }

    /// After the last row: how many times the file has to be read again.
    int parts() {
        noteWaiting();
        seen = null;
        return count == 0 ? 0 : 1 + count / part;
    }

    /// Whether a key may occur more than once and belongs to this reading, of 0 up to [#parts].
    boolean perhaps(long hash, int reading) {
        return again != null
                && again.mayHold(hash)
                && Long.remainderUnsigned(KeyFilter.mix(~hash), 1 + count / part) == reading;
    }

    private void noteWaiting() {
        if (seen != null) {
            seen.fetch(waiting, waits);
            for (int i = 0; i < waits; i++) {
                if (!seen.add(waiting[i])) {
                    noteAgain(waiting[i]);
                }
            }
        }
        waits = 0;
    }

    private void noteAgain(long hash) {
        if (again == null) {
            again = new KeyFilter(Math.min(bytes, MOST_AGAIN));
        }
        if (again.add(hash)) {
            count++;
        }
    }
}

package nl.vng.inbreng.intake;

import org.jspecify.annotations.Nullable;

/// Which pseudonyms may occur more than once, in memory that does not grow with the rows.
///
/// First every pseudonym is noted, in a filter that is sometimes wrong in one way: it takes a pseudonym for one that
/// was seen before. What it says of is looked at again with [#perhaps], in a second reading of the file that keeps
/// those
/// pseudonyms only and is exact. Without doubles there is no second reading. When there are very many, each reading
/// takes a part of them.
final class Doubles {

    /// Bytes of the filters, at most; a file has a quarter of its size.
    private static final long MOST = 128L << 20;

    private static final long MOST_AGAIN = 16L << 20;
    private static final int LEAST = 1 << 10;

    /// Pseudonyms that are compared exactly in one reading.
    private static final int PART = 1 << 19;

    private @Nullable PseudonymFilter seen;
    private @Nullable PseudonymFilter again;
    private final long bytes;
    private final long[] waiting = new long[256];
    private int waits;
    private final int part;
    private int count;

    /// @param size of the file in bytes
    Doubles(long size) {
        this(size, PART);
    }

    /// @param part pseudonyms that are compared exactly in one reading
    Doubles(long size, int part) {
        this.part = part;
        bytes = Math.max(size / 4, LEAST);
        seen = new PseudonymFilter(Math.min(bytes, MOST));
    }

    /// Notes the pseudonym of a row by its hash; not after [#parts].
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

    /// Whether a pseudonym may occur more than once and belongs to this reading, of 0 up to [#parts].
    boolean perhaps(long hash, int reading) {
        return again != null
                && again.mayHold(hash)
                && Long.remainderUnsigned(Pseudonym.mix(~hash), 1 + count / part) == reading;
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
            again = new PseudonymFilter(Math.min(bytes, MOST_AGAIN));
        }
        if (again.add(hash)) {
            count++;
        }
    }
}

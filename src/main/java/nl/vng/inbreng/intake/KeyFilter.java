package nl.vng.inbreng.intake;

/// Tells of each key that it was surely not seen before, or that it perhaps was, in memory that does not grow.
///
/// A Bloom filter: each key sets eight bits, one in each of eight numbers that lie together. When not one of its
/// bits is new it was perhaps seen before. At 100 bits a key one in a hundred million is thought so for nothing.
final class KeyFilter {

    private static final int BLOCK = 8;

    private final long[] bits;

    /// Read by no one: without it the compiler would leave the fetching out.
    @SuppressWarnings("UnusedVariable")
    private long fetched;

    /// @param bytes how large it is, about; a power of two is used whole
    KeyFilter(long bytes) {
        bits = new long[(int) Math.max(BLOCK, Long.highestOneBit(bytes) / Long.BYTES)];
    }

    /// Fetches what [#add] needs of `count` of the `hashes`: all at once is much faster than one after another.
    void fetch(long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            int first = block(hashes[i]);
            fetched ^= bits[first] ^ bits[first + BLOCK - 1]; // they may lie in two lines of the cache
        }
    }

    /// Notes the key with this hash; true when it was surely not noted before.
    boolean add(long hash) {
        long choice = mix(hash);
        int first = block(hash);
        long fresh = 0;
        for (int i = 0; i < BLOCK; i++) {
            long bit = 1L << (int) (choice >>> (6 * i));
            fresh |= bit & ~bits[first + i];
            bits[first + i] |= bit;
        }
        return fresh != 0;
    }

    /// Whether the key with this hash was perhaps noted; surely not when false.
    boolean mayHold(long hash) {
        long choice = mix(hash);
        int first = block(hash);
        for (int i = 0; i < BLOCK; i++) {
            if ((bits[first + i] >>> (int) (choice >>> (6 * i)) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /// A number that depends on every bit of another.
    static long mix(long bits) {
        long mixed = (bits ^ bits >>> 32) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }

    private int block(long hash) {
        return (int) (hash >>> 32) & bits.length - 1 & -BLOCK;
    }
}

package nl.vng.inbreng.domain;

import java.util.Arrays;

/// Numbers and texts one behind another, each in as few bytes as it needs: what a million rows are kept in.
///
/// A number up to 127 takes one byte, up to 16,383 two; a text takes one byte a letter, and one or two for its length.
/// It grows by a piece at a time, so that growing copies nothing. Has state: it is only added to.
public final class Packed {

    private static final int BITS = 14;
    private static final int PIECE = 1 << BITS;

    private byte[][] pieces = new byte[4][];
    private byte[] last = new byte[0];
    private int size;

    /// Where the next number or text will stand.
    public int size() {
        return size;
    }

    /// Adds a number of 0 or more; below 0 it is kept too, in ten bytes.
    public void put(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    /// Adds a text of any characters, half a surrogate pair too.
    public void put(String text) {
        put(text.length());
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    /// Reads what was put, in the same order, from `place` on.
    public Reader at(int place) {
        return new Reader(place);
    }

    private void put(byte part) {
        int within = size & PIECE - 1;
        if (within == 0) {
            grow();
        }
        last[within] = part;
        size++;
    }

    /// @throws IllegalStateException at two gigabytes, where a place is no number any more
    private void grow() {
        if (size < 0) {
            throw new IllegalStateException("more rows than can be kept");
        }
        int count = size >>> BITS;
        if (count == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * count);
        }
        last = new byte[PIECE];
        pieces[count] = last;
    }

    /// A place that moves on with everything that is read.
    public final class Reader {

        private int place;

        private Reader(int place) {
            this.place = place;
        }

        /// Goes to another place.
        public void go(int place) {
            this.place = place;
        }

        /// Whether something stands here.
        public boolean hasMore() {
            return place < size;
        }

        public long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = pieces[place >>> BITS][place & PIECE - 1];
                place++;
                number |= (part & 0x7FL) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }

        public String text() {
            var text = new char[(int) number()];
            for (int i = 0; i < text.length; i++) {
                text[i] = (char) number();
            }
            return new String(text);
        }

        /// Whether the text here is `text`; it may be read by half.
        boolean is(String text) {
            if (number() != text.length()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (number() != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}

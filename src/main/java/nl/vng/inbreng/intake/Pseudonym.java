package nl.vng.inbreng.intake;

import java.util.Arrays;

/// The pseudonym that is being looked at, as 128 bits; moved from row to row.
///
/// Up to 30 hex characters, or up to 32 when all are equally long, the bits are the pseudonym itself. Longer ones are
/// mixed into 128 bits, where a chance meeting is out of the question.
final class Pseudonym {

    private static final int SHORTEST = 16;
    private static final byte[] DIGITS = new byte['f' + 1];

    static {
        Arrays.fill(DIGITS, (byte) -1);
        for (int i = 0; i < 16; i++) {
            char digit = Character.forDigit(i, 16);
            DIGITS[digit] = (byte) i;
            DIGITS[Character.toUpperCase(digit)] = (byte) i;
        }
    }

    private long high;
    private long low;

    /// Takes what stands from `start` to `end`; false when it is not 16 or more hex characters.
    boolean take(char[] text, int start, int end) {
        int length = end - start;
        if (length < SHORTEST) {
            return false;
        }
        long above = 0;
        long below = 0;
        for (int i = 0; i < length; i++) {
            char c = text[start + i];
            int digit = c > 'f' ? -1 : DIGITS[c];
            if (digit < 0) {
                return false;
            }
            if (i > 0 && i % 32 == 0) {
                long mixed = KeyFilter.mix(above ^ KeyFilter.mix(below));
                below = KeyFilter.mix(below + mixed);
                above = mixed;
            }
            above = above << 4 ^ below >>> 60;
            below = below << 4 ^ digit;
        }
        high = above ^ (long) length << 56;
        low = below;
        return true;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /// A number that depends on every bit.
    long hash() {
        return KeyFilter.mix(low ^ KeyFilter.mix(high));
    }
}

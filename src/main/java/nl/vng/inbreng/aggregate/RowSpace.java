package nl.vng.inbreng.aggregate;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What can be computed from known sums by adding and subtracting them, in any combination.
///
/// Sums are sparse rows over unknowns. Arithmetic is modulo a prime: exact for what is in the space, and wrong
/// about what is not in it with a chance of about one in two thousand million, on the safe side.
final class RowSpace {

    private static final long PRIME = 2_147_483_647L;

    /// Reduced rows by their first unknown, which has coefficient 1.
    private final Map<Integer, NavigableMap<Integer, Long>> rows = new HashMap<>();

    void add(Map<Integer, Integer> sum) {
        var row = reduced(sum);
        if (!row.isEmpty()) {
            long inverse = power(row.firstEntry().getValue(), PRIME - 2);
            row.replaceAll((_, coefficient) -> coefficient * inverse % PRIME);
            rows.put(row.firstKey(), row);
        }
    }

    /// Whether the known sums give this one.
    boolean gives(Map<Integer, Integer> sum) {
        return reduced(sum).isEmpty();
    }

    private NavigableMap<Integer, Long> reduced(Map<Integer, Integer> sum) {
        var row = new TreeMap<Integer, Long>();
        sum.forEach((unknown, coefficient) -> {
            if (coefficient != 0) {
                row.put(unknown, Math.floorMod(coefficient.longValue(), PRIME));
            }
        });
        for (var first = row.ceilingKey(Integer.MIN_VALUE); first != null; first = row.higherKey(first)) {
            var known = rows.get(first);
            var factor = row.get(first);
            if (known != null && factor != null) {
                known.forEach((unknown, coefficient) -> subtract(row, unknown, factor * coefficient % PRIME));
            }
        }
        return row;
    }

    private static void subtract(Map<Integer, Long> row, int unknown, long value) {
        long left = Math.floorMod(row.getOrDefault(unknown, 0L) - value, PRIME);
        if (left == 0) {
            row.remove(unknown);
        } else {
            row.put(unknown, left);
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long square = base, rest = exponent; rest > 0; rest >>= 1, square = square * square % PRIME) {
            result = (rest & 1) == 1 ? result * square % PRIME : result;
        }
        return result;
    }
}

package nl.vng.inbreng.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whole numbers of 0 or more that linear sums tie together, and which values they can have.
///
/// Intervals are narrowed until they no longer change; what then is open is searched, starting at the true
/// values. A solution that is found is one; what the search gives up on counts as impossible, so that a caller
/// who wants proof of several possible values never gets it wrongly.
final class IntegerSystem {

    /// More than any count of people: stands for "no upper bound".
    static final long MANY = 10_000_000;

    private static final int BUDGET = 3_000;
    private static final int ROUNDS = 10_000;

    /// `least <= sum of coefficient x unknown <= most`; a coefficient is 1 or -1.
    private record Sum(int[] unknowns, int[] coefficients, long least, long most) {}

    /// The possible values of one unknown: from `least` to `most`, without 1 up to `gap` exclusive.
    ///
    /// @param gap 0 or 1 leaves nothing out
    record Range(long least, long most, long gap) {

        static Range exactly(long value) {
            return new Range(value, value, 0);
        }
    }

    private final List<Long> truth = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /// Adds an unknown.
    ///
    /// @param value its true value, where searches start
    /// @return its number
    int unknown(long value) {
        truth.add(value);
        return truth.size() - 1;
    }

    /// Adds `total = parts + constant`.
    void total(int total, List<Integer> parts, long constant) {
        var unknowns = new int[parts.size() + 1];
        var coefficients = new int[parts.size() + 1];
        Arrays.fill(coefficients, 1);
        for (int i = 0; i < parts.size(); i++) {
            unknowns[i] = parts.get(i);
        }
        unknowns[parts.size()] = total;
        coefficients[parts.size()] = -1;
        sums.add(new Sum(unknowns, coefficients, -constant, -constant));
    }

    /// Adds `least <= sum of coefficient x unknown <= most`; a coefficient is 1 or -1.
    void between(int[] unknowns, int[] coefficients, long least, long most) {
        sums.add(new Sum(unknowns, coefficients, least, most));
    }

    /// How many values of `unknown` certainly are possible, counted up to `enough`.
    ///
    /// @param ranges what is known of each unknown; the truth lies within
    int possible(int unknown, Range[] ranges, int enough) {
        var state = new State(ranges);
        if (!state.narrow()) {
            return 0;
        }
        int found = 0;
        long center = truth.get(unknown);
        for (long distance = 0; distance <= 2L * enough + ranges[unknown].gap() && found < enough; distance++) {
            for (long value : distance == 0 ? new long[] {center} : new long[] {center - distance, center + distance}) {
                if (found < enough && value >= state.least[unknown] && value <= state.most[unknown]) {
                    var trial = state.copy();
                    found += trial.fix(unknown, value) && new Search().solves(trial) ? 1 : 0;
                }
            }
        }
        return found;
    }

    private final class Search {

        private int budget = BUDGET;

        boolean solves(State state) {
            if (--budget < 0 || !state.narrow()) {
                return false;
            }
            int open = state.tightest();
            if (open < 0) {
                return true;
            }
            long value = Math.clamp(truth.get(open), state.least[open], state.most[open]);
            var at = state.copy();
            var below = state.copy();
            var above = state.copy();
            return (at.fix(open, value) && solves(at))
                    || (below.bound(open, state.least[open], value - 1) && solves(below))
                    || (above.bound(open, value + 1, state.most[open]) && solves(above));
        }
    }

    private final class State {

        private final long[] least;
        private final long[] most;
        private final long[] gap;

        State(Range[] ranges) {
            least = Arrays.stream(ranges).mapToLong(Range::least).toArray();
            most = Arrays.stream(ranges).mapToLong(Range::most).toArray();
            gap = Arrays.stream(ranges).mapToLong(Range::gap).toArray();
        }

        private State(State other) {
            least = other.least.clone();
            most = other.most.clone();
            gap = other.gap;
        }

        State copy() {
            return new State(this);
        }

        boolean fix(int unknown, long value) {
            return bound(unknown, value, value);
        }

        /// Narrows one unknown; `false` when nothing is left of it.
        boolean bound(int unknown, long from, long to) {
            least[unknown] = Math.max(least[unknown], from);
            most[unknown] = Math.min(most[unknown], to);
            if (least[unknown] > 0 && least[unknown] < gap[unknown]) {
                least[unknown] = gap[unknown];
            }
            if (most[unknown] > 0 && most[unknown] < gap[unknown]) {
                most[unknown] = 0;
            }
            return least[unknown] <= most[unknown];
        }

        /// Narrows all unknowns as far as the sums allow; `false` when there is no solution.
        boolean narrow() {
            boolean changed = true;
            for (int round = 0; changed && round < ROUNDS; round++) {
                long before = width();
                for (var sum : sums) {
                    if (!narrow(sum)) {
                        return false;
                    }
                }
                changed = width() != before;
            }
            return true;
        }

        private boolean narrow(Sum sum) {
            long low = 0;
            long high = 0;
            for (int i = 0; i < sum.unknowns().length; i++) {
                low += low(sum, i);
                high += high(sum, i);
            }
            if (low > sum.most() || high < sum.least()) {
                return false;
            }
            for (int i = 0; i < sum.unknowns().length; i++) {
                long from = sum.least() - (high - high(sum, i));
                long to = sum.most() - (low - low(sum, i));
                boolean left = sum.coefficients()[i] > 0
                        ? bound(sum.unknowns()[i], from, to)
                        : bound(sum.unknowns()[i], -to, -from);
                if (!left) {
                    return false;
                }
            }
            return true;
        }

        private long low(Sum sum, int i) {
            int unknown = sum.unknowns()[i];
            return sum.coefficients()[i] > 0 ? least[unknown] : -most[unknown];
        }

        private long high(Sum sum, int i) {
            int unknown = sum.unknowns()[i];
            return sum.coefficients()[i] > 0 ? most[unknown] : -least[unknown];
        }

        private long width() {
            long width = 0;
            for (int i = 0; i < least.length; i++) {
                width += most[i] - least[i];
            }
            return width;
        }

        /// The open unknown with the fewest values; -1 when none is open.
        private int tightest() {
            int tightest = -1;
            for (int i = 0; i < least.length; i++) {
                if (least[i] < most[i] && (tightest < 0 || most[i] - least[i] < most[tightest] - least[tightest])) {
                    tightest = i;
                }
            }
            return tightest;
        }
    }
}

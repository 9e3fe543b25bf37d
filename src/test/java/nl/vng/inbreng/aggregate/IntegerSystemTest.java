package nl.vng.inbreng.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import nl.vng.inbreng.aggregate.IntegerSystem.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegerSystemTest {

    @Test
    void aPartIsKnownWhenItsTotalAndTheOtherPartAre() {
        var system = new IntegerSystem();
        int total = system.unknown(36);
        int one = system.unknown(28);
        int other = system.unknown(8);
        system.total(total, List.of(one, other), 0);
        var ranges = new Range[] {Range.exactly(36), Range.exactly(28), new Range(1, 9, 0)};

        assertThat(system.possible(other, ranges, 2)).isEqualTo(1);
    }

    @Test
    void aPartThatMayBeZeroOrAtLeastTenLeavesGapsInTheOther() {
        var system = new IntegerSystem();
        int total = system.unknown(13);
        int one = system.unknown(10);
        int other = system.unknown(3);
        system.total(total, List.of(one, other), 0);
        var ranges = new Range[] {Range.exactly(13), new Range(0, 100, 10), new Range(1, 9, 0)};

        // 1, 2 and 3: with 4 the first would be 9, which would have been marked
        assertThat(system.possible(other, ranges, 9)).isEqualTo(3);
    }

    /// Two rows and two columns with totals, some cells hidden: every solution is tried.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void findsExactlyTheValuesThatTryingEverythingFinds(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int[] truth = {random.nextInt(7), random.nextInt(7), random.nextInt(7), random.nextInt(7)};
            var system = new IntegerSystem();
            for (int value : cells(truth)) {
                system.unknown(value);
            }
            for (int[] total : TOTALS) {
                system.total(total[0], List.of(total[1], total[2]), 0);
            }
            var ranges = new Range[cells(truth).length];
            for (int cell = 0; cell < ranges.length; cell++) {
                int value = cells(truth)[cell];
                ranges[cell] = random.nextBoolean()
                        ? Range.exactly(value)
                        : value > 0 && value < 4 ? new Range(1, 3, 0) : new Range(0, 12, 4);
            }
            for (int cell = 0; cell < ranges.length; cell++) {
                assertThat(system.possible(cell, ranges, 20))
                        .as("seed %d, table %d, cell %d", seed, i, cell)
                        .isEqualTo(byTryingEverything(cell, ranges));
            }
        }
    }

    private static final int[][] TOTALS = {{4, 0, 1}, {5, 2, 3}, {6, 0, 2}, {7, 1, 3}, {8, 4, 5}, {8, 6, 7}};

    private static int[] cells(int... it) {
        return new int[] {
            it[0],
            it[1],
            it[2],
            it[3],
            it[0] + it[1],
            it[2] + it[3],
            it[0] + it[2],
            it[1] + it[3],
            it[0] + it[1] + it[2] + it[3]
        };
    }

    private static int byTryingEverything(int cell, Range[] ranges) {
        var values = new HashSet<Integer>();
        for (int a = 0; a <= 12; a++) {
            for (int b = 0; b <= 12; b++) {
                for (int c = 0; c <= 12; c++) {
                    for (int d = 0; d <= 12; d++) {
                        var all = cells(a, b, c, d);
                        if (allowed(all, ranges)) {
                            values.add(all[cell]);
                        }
                    }
                }
            }
        }
        return values.size();
    }

    private static boolean allowed(int[] values, Range[] ranges) {
        for (int i = 0; i < values.length; i++) {
            boolean inGap = values[i] > 0 && values[i] < ranges[i].gap();
            if (values[i] < ranges[i].least() || values[i] > ranges[i].most() || inGap) {
                return false;
            }
        }
        return true;
    }
}

package nl.vng.inbreng.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A reader who wants to know the small numbers: all that editions tell, all sums that must hold, and more from
/// elsewhere than anyone should have: how many people are only aangemeld, how many outcomes are missing, how many
/// people the VBL covers, and at case level how many rows were counted.
///
/// Finds every value that a cell can have: narrows intervals, then searches. What it gives up on counts as found.
final class LvvAttacker {

    private static final int BUDGET = 20_000;
    private static final long MANY = 100_000;

    /// What is known of a cell: `least` to `most`, without 1 up to `gap` exclusive.
    record Range(long least, long most, long gap) {

        static final Range ANY = new Range(0, MANY, 0);

        static Range exactly(long value) {
            return new Range(value, value, 0);
        }

        static Range below(long limit) {
            return new Range(1, limit - 1, 0);
        }

        static Range zeroOrFrom(long limit) {
            return new Range(0, MANY, limit);
        }

        Range and(Range other) {
            return new Range(Math.max(least, other.least), Math.min(most, other.most), Math.max(gap, other.gap));
        }
    }

    /// `least <= sum of sign x cell <= most`.
    private record Relation(int[] cells, int[] signs, long least, long most) {}

    private final Map<String, Integer> truth;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> values = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private int nodes;

    LvvAttacker(LvvLevering levering) {
        truth = levering.waarden();
        truth.forEach(this::add);
        var gemeenten = LvvLevering.GEMEENTEN.keySet().stream()
                .filter(it -> truth.containsKey(it + " lvv.actief"))
                .toList();
        for (String cell : truth.keySet()) {
            if (cell.startsWith("NL ") && !cell.endsWith("niet_gedekt")) {
                total(cell, gemeenten.stream().map(it -> it + cell.substring(2)).toList(), 0);
            }
        }
        for (String gebied : Stream.concat(Stream.of("NL"), gemeenten.stream()).toList()) {
            addSums(gebied, levering);
        }
        if (levering.perZaak()) {
            long everyone = levering.aantal("NL", _ -> true);
            relate(List.of("NL lvv.actief", "NL lvv.uitgestroomd"), new int[] {1, 1}, everyone, everyone);
        }
        addVbl(gemeenten, levering);
    }

    /// The cells of 1 to 9 of which only one value fits what is `known`.
    List<String> finds(Map<String, Range> known) {
        return truth.entrySet().stream()
                .filter(it -> it.getValue() > 0 && it.getValue() < 10)
                .map(Map.Entry::getKey)
                .filter(it -> onlyOneValue(it, known))
                .toList();
    }

    private boolean onlyOneValue(String cell, Map<String, Range> known) {
        int number = numbers.get(cell);
        var start = new State(values.size());
        numbers.forEach((it, at) -> start.narrow(at, known.getOrDefault(it, Range.ANY)));
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i);
            if (value < start.least[i] || value > start.most[i] || (value > 0 && value < start.gap[i])) {
                throw new IllegalStateException("the truth does not fit what is published, cell " + i);
            }
        }
        if (!propagate(start)) {
            throw new IllegalStateException("the truth breaks a sum");
        }
        for (long distance = 1; distance <= 9; distance++) {
            for (long value : new long[] {values.get(number) - distance, values.get(number) + distance}) {
                nodes = 0;
                var trial = start.copy();
                if (trial.narrow(number, Range.exactly(value)) && solvable(trial)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void addSums(String gebied, LvvLevering levering) {
        total(
                gebied + " lvv.actief",
                List.of(gebied + " lvv.in_opvang", gebied + " lvv.zonder_plek"),
                levering.aantal(gebied, it -> it.status().equals("aangemeld")));
        if (levering.perZaak()) {
            total(
                    gebied + " lvv.uitgestroomd",
                    LvvLevering.UITKOMSTEN.stream()
                            .map(it -> gebied + " lvv.uitkomst." + it)
                            .toList(),
                    levering.aantal(gebied, it -> !it.actief() && it.uitkomst().isEmpty()));
            relate(List.of(gebied + " lvv.vbl_geschikt", gebied + " lvv.actief"), new int[] {1, -1}, -MANY, 0);
        }
    }

    private void addVbl(Collection<String> gemeenten, LvvLevering levering) {
        if (!truth.containsKey("NL lvv.niet_gedekt")) {
            return;
        }
        int gedekt = levering.gedekt();
        total("NL lvv.zonder_plek", List.of("NL lvv.niet_gedekt"), gedekt);
        var both = gemeenten.stream().map(it -> it + " zonder plek en geschikt").toList();
        for (String gemeente : gemeenten) {
            String mine = gemeente + " zonder plek en geschikt";
            add(mine, levering.aantal(gemeente, it -> it.zonderPlek() && it.geschikt()));
            relate(List.of(mine, gemeente + " lvv.zonder_plek"), new int[] {1, -1}, -MANY, 0);
            relate(List.of(mine, gemeente + " lvv.vbl_geschikt"), new int[] {1, -1}, -MANY, 0);
            relate(
                    List.of(
                            gemeente + " lvv.vbl_geschikt",
                            mine,
                            gemeente + " lvv.actief",
                            gemeente + " lvv.zonder_plek"),
                    new int[] {1, -1, -1, 1},
                    -MANY,
                    0);
        }
        var ones = new int[both.size()];
        Arrays.fill(ones, 1);
        relate(both, ones, gedekt, gedekt < levering.vblVrij() ? gedekt : MANY);
    }

    private void add(String cell, int value) {
        numbers.put(cell, values.size());
        values.add(value);
    }

    private void total(String total, List<String> parts, long rest) {
        var cells = new ArrayList<>(parts);
        cells.add(total);
        var signs = new int[cells.size()];
        Arrays.fill(signs, 1);
        signs[parts.size()] = -1;
        relate(cells, signs, -rest, -rest);
    }

    private void relate(List<String> cells, int[] signs, long least, long most) {
        relations.add(new Relation(cells.stream().mapToInt(numbers::get).toArray(), signs, least, most));
    }

    private boolean solvable(State state) {
        if (++nodes > BUDGET || !propagate(state)) {
            return false;
        }
        int open = state.narrowest();
        if (open < 0) {
            return true;
        }
        long width = state.most[open] - state.least[open];
        long center = Math.clamp(values.get(open), state.least[open], state.most[open]);
        for (long distance = 0; distance <= width; distance++) {
            for (long value : distance == 0 ? new long[] {center} : new long[] {center - distance, center + distance}) {
                var trial = state.copy();
                if (trial.narrow(open, Range.exactly(value)) && solvable(trial)) {
                    return true;
                }
                if (nodes > BUDGET) {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean propagate(State state) {
        for (boolean changed = true; changed; ) {
            long before = state.width();
            for (var relation : relations) {
                if (!propagate(relation, state)) {
                    return false;
                }
            }
            changed = state.width() != before;
        }
        return true;
    }

    private static boolean propagate(Relation relation, State state) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < relation.cells().length; i++) {
            low += state.low(relation, i);
            high += state.high(relation, i);
        }
        if (low > relation.most() || high < relation.least()) {
            return false;
        }
        for (int i = 0; i < relation.cells().length; i++) {
            long from = relation.least() - (high - state.high(relation, i));
            long to = relation.most() - (low - state.low(relation, i));
            var range = relation.signs()[i] > 0 ? new Range(from, to, 0) : new Range(-to, -from, 0);
            if (!state.narrow(relation.cells()[i], range)) {
                return false;
            }
        }
        return true;
    }

    /// What every cell can be, at one point of the search.
    private static final class State {

        private final long[] least;
        private final long[] most;
        private final long[] gap;

        State(int size) {
            least = new long[size];
            most = new long[size];
            gap = new long[size];
            Arrays.fill(most, MANY);
        }

        private State(State other) {
            least = other.least.clone();
            most = other.most.clone();
            gap = other.gap.clone();
        }

        State copy() {
            return new State(this);
        }

        boolean narrow(int cell, Range range) {
            least[cell] = Math.max(least[cell], range.least());
            most[cell] = Math.min(most[cell], range.most());
            gap[cell] = Math.max(gap[cell], range.gap());
            if (least[cell] > 0) {
                least[cell] = Math.max(least[cell], gap[cell]);
            }
            if (most[cell] < gap[cell]) {
                most[cell] = Math.min(most[cell], 0);
            }
            return least[cell] <= most[cell];
        }

        long low(Relation relation, int i) {
            int cell = relation.cells()[i];
            return relation.signs()[i] > 0 ? least[cell] : -most[cell];
        }

        long high(Relation relation, int i) {
            int cell = relation.cells()[i];
            return relation.signs()[i] > 0 ? most[cell] : -least[cell];
        }

        long width() {
            return Arrays.stream(most).sum() - Arrays.stream(least).sum();
        }

        int narrowest() {
            int found = -1;
            for (int i = 0; i < least.length; i++) {
                if (least[i] < most[i] && (found < 0 || most[i] - least[i] < most[found] - least[found])) {
                    found = i;
                }
            }
            return found;
        }
    }
}

package nl.vng.inbreng.aggregate;

import static java.util.Comparator.comparingLong;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vng.inbreng.aggregate.IntegerSystem.Range;
import nl.vng.inbreng.aggregate.LvvTabel.Cel;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import org.jspecify.annotations.Nullable;

/// Keeps small numbers of people in the LVV out of what is published.
///
/// First every cell of 1 up to the threshold. Then, in every sum with one hidden cell, the smallest other one
/// that is not 0. Then an attack on the result with all that a reader knows: what is shown, what earlier editions
/// showed, how the cells add up, that `<10` is 1 to 9 and that what is hidden without it is 0 or at least 10. As
/// long as a small cell has too few possible values, the smallest cell beside it is hidden too.
///
/// A few tables cannot be saved like that, because `<10` itself says too much: two cells of `<10` that are
/// together less than 10. Then no `lvv.*` figure is published at all, and none is marked as small.
///
/// A small number that earlier editions gave away already stays hidden, but cannot be protected any more.
final class LvvSuppression {

    /// Values that a hidden cell should keep: three where hiding can give that, else two.
    private static final int RUIM = 3;

    private static final int MINST = 2;

    private final LvvTabel tabel;
    private final Onderdrukking regels;
    private final Map<Cel, Range> earlier = new HashMap<>();

    LvvSuppression(Cijfers cijfers, Snapshot snapshot, Onderdrukking regels, GepubliceerdEerder eerder) {
        this.tabel = new LvvTabel(cijfers, snapshot);
        this.regels = regels;
        for (var cel : tabel.cellen()) {
            for (var gebied : tabel.printedBy(cel)) {
                var cijfer = cijfers.get(gebied, cel.id());
                for (var shown : eerder.shown(cijfer)) {
                    earlier.merge(cel, said(shown, tabel.waarde(cel)), LvvSuppression::both);
                }
                for (var hidden : eerder.hidden(cijfer)) {
                    earlier.merge(cel, said(hidden, tabel.waarde(cel)), LvvSuppression::both);
                }
            }
        }
    }

    static Cijfers apply(Cijfers cijfers, Snapshot snapshot, Onderdrukking regels, GepubliceerdEerder eerder) {
        return switch (regels.stand()) {
            case AFRONDEN_OP_5 -> rounded(cijfers);
            case DREMPEL -> new LvvSuppression(cijfers, snapshot, regels, eerder).suppressed(cijfers);
        };
    }

    /// Every cell that is small for itself.
    Set<Cel> small() {
        var small = new HashSet<Cel>();
        tabel.cellen().stream().filter(it -> regels.klein(tabel.waarde(it))).forEach(small::add);
        return small;
    }

    /// The small cells that a reader can compute when `hidden` is all that is hidden.
    List<Cel> exposed(Collection<Cel> hidden, boolean marked, int enough) {
        var known = known(hidden, marked);
        return tabel.cellen().stream()
                .filter(it -> hidden.contains(it) && regels.klein(tabel.waarde(it)))
                .filter(it -> tabel.possible(it, known, enough) < enough)
                .filter(it -> !lost(it))
                .toList();
    }

    private Cijfers suppressed(Cijfers cijfers) {
        var hidden = hide(Math.min(RUIM, regels.drempel() - 1)).or(() -> hide(MINST));
        var without = new HashMap<Gebied, Map<String, Boolean>>();
        for (var cel : hidden.orElseGet(() -> Set.copyOf(tabel.cellen()))) {
            boolean marked = hidden.isPresent() && regels.klein(tabel.waarde(cel));
            for (var gebied : tabel.printedBy(cel)) {
                without.computeIfAbsent(gebied, _ -> new HashMap<>()).put(cel.id(), marked);
            }
        }
        return new Cijfers(cijfers.all().stream()
                .map(it -> {
                    var marked = without.getOrDefault(it.gebied(), Map.of()).get(it.id());
                    return marked == null
                            ? withoutRows(it)
                            : it.without(Reden.ONDERDRUKT, marked ? regels.drempel() : 0);
                })
                .toList());
    }

    /// What to hide so that every small cell keeps `enough` possible values; empty when hiding cannot give that.
    private Optional<Set<Cel>> hide(int enough) {
        var hidden = small();
        while (true) {
            closeSums(hidden);
            var exposed = exposed(hidden, true, enough);
            if (exposed.isEmpty()) {
                return Optional.of(hidden);
            }
            var next = beside(exposed.getFirst(), hidden).or(() -> smallest(tabel.cellen(), hidden));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            hidden.add(next.get());
        }
    }

    /// In every sum with one hidden cell, hides the smallest other one, until there is no such sum.
    private void closeSums(Set<Cel> hidden) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var som : tabel.sommen()) {
                long open = som.stream()
                        .filter(it -> hidden.contains(it) && !known(it))
                        .count();
                if (open == 1) {
                    var other = smallest(som, hidden);
                    other.ifPresent(hidden::add);
                    changed |= other.isPresent();
                }
            }
        }
    }

    private Optional<Cel> beside(Cel exposed, Set<Cel> hidden) {
        return smallest(
                tabel.sommen().stream()
                        .filter(it -> it.contains(exposed))
                        .flatMap(List::stream)
                        .toList(),
                hidden);
    }

    /// A cell of 0 protects nothing: what remains for the small one is then still below the threshold.
    private Optional<Cel> smallest(Collection<Cel> cellen, Set<Cel> hidden) {
        var order = tabel.cellen();
        return cellen.stream()
                .filter(it -> !hidden.contains(it) && tabel.waarde(it) > 0 && !known(it))
                .min(comparingLong(tabel::waarde).thenComparingInt(order::indexOf));
    }

    /// What a reader knows of each cell.
    private Map<Cel, Range> known(Collection<Cel> hidden, boolean marked) {
        var known = new HashMap<Cel, Range>();
        for (var cel : tabel.cellen()) {
            long waarde = tabel.waarde(cel);
            Range range = Range.exactly(waarde);
            if (hidden.contains(cel)) {
                range = marked && regels.klein(waarde)
                        ? new Range(1, regels.drempel() - 1L, 0)
                        : new Range(0, IntegerSystem.MANY, marked ? regels.drempel() : 0);
            }
            var before = earlier.get(cel);
            known.put(cel, before == null ? range : both(range, before));
        }
        return known;
    }

    private boolean known(Cel cel) {
        var before = earlier.get(cel);
        return before != null && before.least() == before.most();
    }

    /// Whether what was published before gives the cell away, even if nothing were published now.
    private boolean lost(Cel cel) {
        return !earlier.isEmpty() && tabel.possible(cel, known(tabel.cellen(), false), MINST) < MINST;
    }

    /// What an earlier value says: itself, or when it was rounded to 5 what lies around it. A value that the cell
    /// does not have says nothing.
    private static Range said(BigDecimal shown, long waarde) {
        long value = shown.longValue();
        if (value == waarde) {
            return Range.exactly(value);
        }
        return Math.abs(value - waarde) <= 2 && value % 5 == 0
                ? new Range(Math.max(0, value - 2), value + 2, 0)
                : new Range(0, IntegerSystem.MANY, 0);
    }

    /// What an earlier mark, or the lack of one, says; nothing when it is not true of the cell.
    private static Range said(GepubliceerdEerder.Eerder hidden, long waarde) {
        if (hidden.kleinerDan() > 0) {
            return waarde > 0 && waarde < hidden.kleinerDan()
                    ? new Range(1, hidden.kleinerDan() - 1L, 0)
                    : new Range(0, IntegerSystem.MANY, 0);
        }
        return new Range(0, IntegerSystem.MANY, waarde == 0 || waarde >= hidden.drempel() ? hidden.drempel() : 0);
    }

    private static Range both(Range one, Range other) {
        return new Range(
                Math.max(one.least(), other.least()),
                Math.min(one.most(), other.most()),
                Math.max(one.gap(), other.gap()));
    }

    /// A row is a person or a class of persons: a row count that differs from the figure would say more than the
    /// figure.
    private static Cijfer withoutRows(Cijfer cijfer) {
        var getal = cijfer.getal();
        return !cijfer.id().startsWith("lvv.")
                        || (getal != null && getal.compareTo(BigDecimal.valueOf(cijfer.rijen())) == 0)
                ? cijfer
                : withRows(cijfer, getal, 0);
    }

    private static Cijfers rounded(Cijfers cijfers) {
        return new Cijfers(cijfers.all().stream()
                .map(it -> {
                    var getal = it.getal();
                    return getal == null || !it.id().startsWith("lvv.")
                            ? it
                            : withRows(it, BigDecimal.valueOf((getal.longValueExact() + 2) / 5 * 5), 0);
                })
                .toList());
    }

    private static Cijfer withRows(Cijfer it, @Nullable BigDecimal getal, int rijen) {
        return new Cijfer(
                it.definitie(),
                it.gebied(),
                getal,
                it.datum(),
                it.reden(),
                it.tenMinste(),
                it.kleinerDan(),
                it.peildatum(),
                it.levering(),
                rijen);
    }
}

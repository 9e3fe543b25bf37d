package nl.vng.inbreng.aggregate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a reader can work out about the realised places of one of several withheld gemeenten.
///
/// The reader knows the opgave of each, and by subtraction their tekort, their overschot and how many have a
/// tekort.
final class SaldoAttack {

    /// So many possible values are enough to stop withholding more gemeenten.
    static final int ENOUGH = 3;

    /// Beyond this many gemeenten every split is possible in practice, and trying all would take long.
    private static final int MANY = 12;

    private SaldoAttack() {}

    /// How many values are possible for what `one` realised, counted up to [#ENOUGH].
    ///
    /// @param withheld gemeenten with a known opgave that are withheld, `one` among them
    static int feasible(GemeenteStand one, Collection<GemeenteStand> withheld) {
        var all = List.copyOf(withheld);
        if (all.size() > MANY) {
            return ENOUGH;
        }
        long tekort = all.stream().mapToLong(it -> Math.max(0, -it.saldo())).sum();
        long overschot = all.stream().mapToLong(GemeenteStand::overschot).sum();
        long metTekort = all.stream().filter(it -> it.saldo() < 0).count();
        var values = new HashSet<Long>();
        for (int mask = 0; mask < 1 << all.size() && values.size() < ENOUGH; mask++) {
            if (Integer.bitCount(mask) == metTekort) {
                addValues(values, one, all, mask, tekort, overschot);
            }
        }
        return values.size();
    }

    /// The values that are possible when exactly the gemeenten of `mask` have a tekort: each of those between 1
    /// and its opgave.
    private static void addValues(
            Set<Long> values, GemeenteStand one, List<GemeenteStand> all, int mask, long tekort, long overschot) {
        long opgaven = 0;
        int met = Integer.bitCount(mask);
        for (int i = 0; i < all.size(); i++) {
            opgaven += inMask(mask, i) ? all.get(i).opgaveTotaal() : 0;
            if (inMask(mask, i) && all.get(i).opgaveTotaal() == 0) {
                return;
            }
        }
        int zonder = all.size() - met;
        if (tekort > opgaven || tekort < met || (zonder == 0 && overschot > 0)) {
            return;
        }
        long opgave = one.opgaveTotaal();
        if (inMask(mask, all.indexOf(one))) {
            long least = Math.max(1, tekort - (opgaven - opgave));
            long most = Math.min(opgave, tekort - (met - 1));
            for (long it = least; it <= most && it < least + ENOUGH; it++) {
                values.add(opgave - it);
            }
        } else {
            long least = zonder == 1 ? overschot : 0;
            for (long it = least; it <= overschot && it < least + ENOUGH; it++) {
                values.add(opgave + it);
            }
        }
    }

    private static boolean inMask(int mask, int i) {
        return (mask >> i & 1) == 1;
    }
}

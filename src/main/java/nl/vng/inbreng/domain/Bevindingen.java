package nl.vng.inbreng.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The findings of one run: every one is counted, the first 20 of each kind are kept.
///
/// Has state and belongs to one thread. 50.000 equal findings take no more memory than 20.
public final class Bevindingen {

    /// How many findings of a kind are kept, and shown.
    public static final int VOORBEELDEN = 20;

    private final Map<BevindingSoort, Kept> perSoort = new EnumMap<>(BevindingSoort.class);

    public void add(Bevinding bevinding) {
        var kept = perSoort.computeIfAbsent(bevinding.soort(), _ -> new Kept());
        kept.aantal++;
        if (kept.voorbeelden.size() < VOORBEELDEN) {
            kept.voorbeelden.add(bevinding);
        }
    }

    /// Adds all of `other`, each of its kept findings as `change` gives it.
    public void addAll(Bevindingen other, UnaryOperator<Bevinding> change) {
        other.perSoort.forEach((soort, kept) -> {
            long aantal = aantal(soort) + kept.aantal;
            kept.voorbeelden.forEach(it -> add(change.apply(it)));
            perSoort.computeIfAbsent(soort, _ -> new Kept()).aantal = aantal;
        });
    }

    public long aantal(BevindingSoort soort) {
        var kept = perSoort.get(soort);
        return kept == null ? 0 : kept.aantal;
    }

    public long aantal(Ernst ernst) {
        return perSoort.entrySet().stream()
                .filter(it -> it.getKey().ernst() == ernst)
                .mapToLong(it -> it.getValue().aantal)
                .sum();
    }

    /// The first findings of this kind, at most [#VOORBEELDEN], in the order in which they were found.
    public List<Bevinding> voorbeelden(BevindingSoort soort) {
        var kept = perSoort.get(soort);
        return kept == null ? List.of() : Collections.unmodifiableList(kept.voorbeelden);
    }

    /// The kinds that occur, in the order of their codes.
    public Set<BevindingSoort> soorten() {
        var soorten = EnumSet.noneOf(BevindingSoort.class);
        soorten.addAll(perSoort.keySet());
        return Collections.unmodifiableSet(soorten);
    }

    /// Whether a file is missing, clashes or was refused, or a threshold is crossed: nothing may be published.
    public boolean blokkeert() {
        return perSoort.keySet().stream().anyMatch(BevindingSoort::blokkeert);
    }

    private static final class Kept {
        private final List<Bevinding> voorbeelden = new ArrayList<>();
        private long aantal;
    }
}

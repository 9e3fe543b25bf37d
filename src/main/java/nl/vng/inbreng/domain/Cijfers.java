package nl.vng.inbreng.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All figures of a run, by area and id, in a fixed order: areas as [Gebied] sorts them, then definition number.
public final class Cijfers {

    private final Map<Gebied, Map<String, Cijfer>> perGebied;

    /// @throws IllegalArgumentException if a figure occurs twice
    public Cijfers(Collection<Cijfer> cijfers) {
        var sorted = new LinkedHashMap<Gebied, Map<String, Cijfer>>();
        cijfers.stream().sorted(Cijfers::order).forEach(cijfer -> {
            var earlier = sorted.computeIfAbsent(cijfer.gebied(), _ -> new LinkedHashMap<>())
                    .put(cijfer.id(), cijfer);
            if (earlier != null) {
                throw new IllegalArgumentException("figure twice: " + cijfer.id() + " of " + cijfer.gebied());
            }
        });
        this.perGebied = Collections.unmodifiableMap(sorted);
    }

    /// All figures, in order.
    public List<Cijfer> all() {
        return perGebied.values().stream().flatMap(it -> it.values().stream()).toList();
    }

    /// The areas that have figures, in order.
    public List<Gebied> gebieden() {
        return List.copyOf(perGebied.keySet());
    }

    /// The figures of one area, in order; empty when it has none.
    public Collection<Cijfer> of(Gebied gebied) {
        return Collections.unmodifiableCollection(
                perGebied.getOrDefault(gebied, Map.of()).values());
    }

    public Optional<Cijfer> find(Gebied gebied, String id) {
        return Optional.ofNullable(perGebied.getOrDefault(gebied, Map.of()).get(id));
    }

    /// @throws IllegalArgumentException if the area has no such figure
    public Cijfer get(Gebied gebied, String id) {
        return find(gebied, id)
                .orElseThrow(() -> new IllegalArgumentException("no figure '" + id + "' of " + gebied.code()));
    }

    private static int order(Cijfer one, Cijfer other) {
        int gebied = one.gebied().compareTo(other.gebied());
        return gebied != 0
                ? gebied
                : Integer.compare(one.definitie().nummer(), other.definitie().nummer());
    }
}

package nl.vng.inbreng.aggregate;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.TgoContract;

/// Keeps amounts of one or two TGO contracts out of what is published.
///
/// Two amounts add up over areas: the costs of going on, and the mean amount times its places. Neither is
/// published for an area with 1 or 2 contracts in it, nor where adding and subtracting published amounts in any
/// way ([RowSpace]) gives the amount of 1 or 2 contracts of an area. That includes the difference of the two:
/// contracts that run, but are not to go on. No contracts is a true 0.
final class MoneySuppression {

    static final String KOSTEN = "tgo.kosten_halfjaar";
    static final String GEMIDDELD = "tgo.bedrag_gemiddeld";

    private static final List<String> IDS = List.of(KOSTEN, GEMIDDELD);
    private static final int GENOEG = 3;

    private final Cijfers cijfers;
    private final Map<Gebied, Bedragen> areas = new LinkedHashMap<>();
    private final Map<Gebied, Gebied> parents = new HashMap<>();
    private final Set<Cel> hidden = new HashSet<>();

    /// An amount of an area.
    private record Cel(Gebied gebied, String id) {}

    /// The unknown amounts of an area: per gemeente that of contracts in both sums, only running, only to go on.
    ///
    /// @param delen contracts per unknown
    private record Bedragen(GebiedRecords records, Map<Integer, Integer> delen) {

        /// The unknowns that add up to an amount.
        Map<Integer, Integer> sum(String id) {
            int without = id.equals(KOSTEN) ? LOOPT : GAAT_DOOR;
            var sum = new HashMap<Integer, Integer>();
            delen.keySet().stream().filter(it -> it % 3 != without).forEach(it -> sum.put(it, 1));
            return sum;
        }

        /// The unknowns of one kind.
        Map<Integer, Integer> kind(int kind) {
            var sum = new HashMap<Integer, Integer>();
            delen.keySet().stream().filter(it -> it % 3 == kind).forEach(it -> sum.put(it, 1));
            return sum;
        }

        int contracten(Map<Integer, Integer> sum) {
            return sum.keySet().stream()
                    .mapToInt(it -> delen.getOrDefault(it, 0))
                    .sum();
        }

        List<TgoContract> behind(String id) {
            return TgoFigures.metBedrag(
                    id.equals(KOSTEN) ? TgoFigures.voortzetting(records) : TgoFigures.lopend(records));
        }

        BigDecimal grootte(String id) {
            var som = BigDecimal.ZERO;
            for (var contract : behind(id)) {
                var deel = TgoFigures.perDag(contract);
                som = deel == null ? som : som.add(deel);
            }
            return som;
        }
    }

    private static final int BEIDE = 0;
    private static final int LOOPT = 1;
    private static final int GAAT_DOOR = 2;

    private MoneySuppression(Cijfers cijfers, List<GebiedRecords> all) {
        this.cijfers = cijfers;
        int next = 0;
        var perGemeente = new HashMap<Gebied, Map<Integer, Integer>>();
        for (var area : all.stream().filter(it -> it.gebied().isGemeente()).toList()) {
            perGemeente.put(area.gebied(), delen(area, 3 * next++));
            var provincie = Gebied.of(area.gemeenten().getFirst().gemeente().provincie());
            parents.put(area.gebied(), provincie);
            parents.put(provincie, Gebied.NEDERLAND);
        }
        for (var area : all) {
            var delen = new HashMap<Integer, Integer>();
            area.gemeenten().forEach(it -> delen.putAll(perGemeente.getOrDefault(Gebied.of(it.gemeente()), Map.of())));
            areas.put(area.gebied(), new Bedragen(area, delen));
        }
    }

    static Cijfers apply(Cijfers cijfers, List<GebiedRecords> all) {
        return new MoneySuppression(cijfers, all).suppressed();
    }

    /// The areas of which published amounts give the amount of 1 or 2 contracts; empty after [#apply].
    static List<Gebied> exposed(Cijfers cijfers, List<GebiedRecords> all) {
        var suppression = new MoneySuppression(cijfers, all);
        return suppression.exposures().stream().map(Cel::gebied).distinct().toList();
    }

    private Cijfers suppressed() {
        areas.forEach((gebied, bedragen) -> IDS.stream()
                .filter(id -> small(bedragen, bedragen.sum(id)))
                .forEach(id -> hidden.add(new Cel(gebied, id))));
        for (var exposed = exposures(); !exposed.isEmpty(); exposed = exposures()) {
            complement(exposed.getFirst()).forEach(this::hide);
        }
        return new Cijfers(cijfers.all().stream()
                .map(it -> it.getal() != null && hidden.contains(new Cel(it.gebied(), it.id()))
                        ? it.without(Reden.ONDERDRUKT, 0)
                        : it)
                .toList());
    }

    /// Amounts of 1 or 2 contracts that can be computed, larger areas first.
    private List<Cel> exposures() {
        var known = new RowSpace();
        areas.forEach((gebied, bedragen) ->
                IDS.stream().filter(id -> shown(new Cel(gebied, id))).forEach(id -> known.add(bedragen.sum(id))));
        var exposed = new ArrayList<Cel>();
        areas.forEach((gebied, bedragen) -> {
            for (var id : IDS) {
                if (small(bedragen, bedragen.sum(id)) && known.gives(bedragen.sum(id))) {
                    exposed.add(new Cel(gebied, id));
                }
            }
            for (int kind : List.of(BEIDE, LOOPT, GAAT_DOOR)) {
                if (small(bedragen, bedragen.kind(kind)) && known.gives(bedragen.kind(kind))) {
                    exposed.add(new Cel(gebied, kind == GAAT_DOOR ? KOSTEN : GEMIDDELD));
                }
            }
        });
        return exposed;
    }

    /// What to hide against an exposure: the amount itself, else both amounts of its smallest sibling (one gives
    /// the other when all running contracts go on), else the total they add up to.
    private List<Cel> complement(Cel exposed) {
        if (shown(exposed)) {
            return List.of(exposed);
        }
        for (var area = exposed.gebied(); parents.containsKey(area); area = parent(area)) {
            var parent = parent(area);
            var sibling = smallestChild(parent, exposed.id());
            if (sibling.isPresent()) {
                return IDS.stream()
                        .map(id -> new Cel(sibling.get().gebied(), id))
                        .filter(this::shownAndNotZero)
                        .toList();
            }
            if (shown(new Cel(parent, exposed.id()))) {
                return List.of(new Cel(parent, exposed.id()));
            }
        }
        return IDS.stream()
                .flatMap(id -> areas.keySet().stream().map(it -> new Cel(it, id)))
                .filter(this::shownAndNotZero)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new IllegalStateException("an amount is exposed though no amount is shown"));
    }

    /// Hides an amount, and one below it when all of those are shown: their sum would give it back.
    private void hide(Cel cel) {
        hidden.add(cel);
        boolean hiddenBelow = children(cel.gebied())
                .anyMatch(it -> !shown(new Cel(it, cel.id()))
                        && bedragen(it).grootte(cel.id()).signum() > 0);
        if (!hiddenBelow) {
            smallestChild(cel.gebied(), cel.id()).ifPresent(this::hide);
        }
    }

    private Optional<Cel> smallestChild(Gebied parent, String id) {
        return children(parent)
                .map(it -> new Cel(it, id))
                .filter(this::shownAndNotZero)
                .min(comparing((Cel it) -> bedragen(it.gebied()).grootte(id)).thenComparing(Cel::gebied));
    }

    private Stream<Gebied> children(Gebied parent) {
        return areas.keySet().stream().filter(it -> parent.equals(parents.get(it)));
    }

    private Gebied parent(Gebied gebied) {
        return Objects.requireNonNull(parents.get(gebied));
    }

    private boolean shown(Cel cel) {
        return !hidden.contains(cel)
                && cijfers.find(cel.gebied(), cel.id())
                        .filter(it -> it.getal() != null)
                        .isPresent();
    }

    private boolean shownAndNotZero(Cel cel) {
        return shown(cel) && bedragen(cel.gebied()).grootte(cel.id()).signum() > 0;
    }

    private Bedragen bedragen(Gebied gebied) {
        return Objects.requireNonNull(areas.get(gebied));
    }

    private static boolean small(Bedragen bedragen, Map<Integer, Integer> sum) {
        int contracten = bedragen.contracten(sum);
        return contracten > 0 && contracten < GENOEG;
    }

    private static Map<Integer, Integer> delen(GebiedRecords area, int first) {
        var lopend = new HashSet<>(TgoFigures.metBedrag(TgoFigures.lopend(area)));
        var delen = new HashMap<Integer, Integer>();
        for (var contract : TgoFigures.metBedrag(TgoFigures.voortzetting(area))) {
            delen.merge(first + (lopend.remove(contract) ? BEIDE : GAAT_DOOR), 1, Integer::sum);
        }
        if (!lopend.isEmpty()) {
            delen.put(first + LOOPT, lopend.size());
        }
        return delen;
    }
}

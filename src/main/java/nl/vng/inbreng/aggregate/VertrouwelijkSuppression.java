package nl.vng.inbreng.aggregate;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Spelling;

/// Withholds the figures of a gemeente with a confidential location, and enough others that subtraction gives
/// nothing.
///
/// Two groups of figures are withheld as a whole, because each can be derived from the others in it: all that a
/// location counts in, and all of TGO when a contract may be that of a confidential location. Opgave is public
/// and stays. A gemeente that is withheld for its neighbour has the same reason, so that the reason does not tell
/// the two apart.
///
/// What is protected: no value of a group can be computed for such a gemeente from the totals of its provincie
/// and the country. The other gemeente is one that takes part in the same sums, and there are so many of them
/// that opgave, tekort, overschot and the number of gemeenten with a tekort together leave at least
/// [SaldoAttack#ENOUGH] values for what was realised.
///
/// Rejected rows count in no figure, but they are protected as if they did: a reader who lays two editions side by
/// side would find a location in the one that a rejected row no longer protects in the other. So the gemeenten to
/// withhold are chosen twice, with those rows and without, and all of them are withheld.
///
/// What is not protected: that the provincie has a confidential location in one of the withheld gemeenten; the
/// sum of the withheld gemeenten, and so an upper bound for each; counts of gemeenten over them together (if none
/// has a tekort, none has); the earliest decision date of the provincie, without saying whose it is. A reader who
/// knows the figures of one of two withheld gemeenten can compute the other.
final class VertrouwelijkSuppression {

    private static final Set<String> PUBLIC = Set.of(
            "opvang.opgave",
            "opvang.opgave_amv",
            "opvang.gemeenten_met_opgave",
            "opvang.dagen_tot_realisatie",
            "klein.gemeenten",
            "klein.opgave",
            "doorstroom.taakstelling",
            "doorstroom.rekensom");
    private static final Set<String> TGO_OF_LOCATIES = Set.of("tgo.risico_telt_mee", "tgo.tekort_na");

    /// Sums in which a neighbour should have a value of its own when the confidential gemeente has one.
    private static final List<String> LOCATIE_SOMMEN = List.of(
            "opvang.gerealiseerd",
            "opvang.capaciteit_in_gebruik",
            "opvang.bezetting",
            "opvang.gepland_hard",
            "opvang.gepland_zacht");
    private static final List<String> TGO_SOMMEN =
            List.of("tgo.lopend_plekken", "tgo.risico_plekken", "tgo.risico_voortzetting");

    private final Cijfers cijfers;
    private final List<GebiedRecords> gemeenten;
    /// Of the locations that a contract is for.
    private final Set<String> vertrouwelijkeIds = new HashSet<>();
    private final Set<String> openbareIds = new HashSet<>();

    private VertrouwelijkSuppression(Cijfers cijfers, Snapshot snapshot, List<GebiedRecords> areas) {
        this.cijfers = cijfers;
        this.gemeenten = areas.stream().filter(it -> it.gebied().isGemeente()).toList();
        var inContracten = snapshot.tgoContracten().stream()
                .map(it -> Spelling.plain(Objects.requireNonNullElse(it.locatieId(), "")))
                .collect(toSet());
        for (var locatie : snapshot.locaties()) {
            var id = Spelling.plain(locatie.id());
            if (inContracten.contains(id)) {
                (locatie.vertrouwelijk() ? vertrouwelijkeIds : openbareIds).add(id);
            }
        }
    }

    /// @param areas of the snapshot
    static Cijfers apply(Cijfers cijfers, Snapshot snapshot, List<GebiedRecords> areas) {
        var codes = new VertrouwelijkSuppression(cijfers, snapshot, areas).codes();
        if (snapshot.vertrouwelijk().afgekeurd()) {
            var hersteld = withRejectedRows(snapshot);
            var alle = GebiedRecords.all(hersteld);
            codes = codes.and(new VertrouwelijkSuppression(Aggregate.compute(hersteld, alle), hersteld, alle).codes());
        }
        return codes.withheldFrom(cijfers);
    }

    /// Whether a figure of a gemeente belongs to what a location counts in.
    static boolean locatieGroep(String id) {
        return !PUBLIC.contains(id)
                && (id.startsWith("opvang.")
                        || id.startsWith("exploitatie.")
                        || id.startsWith("klein.")
                        || id.startsWith("doorstroom.")
                        || TGO_OF_LOCATIES.contains(id));
    }

    static boolean tgoGroep(String id) {
        return id.startsWith("tgo.");
    }

    /// The snapshot as it would be if no confidential row had been rejected; only to choose what to withhold.
    private static Snapshot withRejectedRows(Snapshot snapshot) {
        var vertrouwelijk = snapshot.vertrouwelijk();
        return new Snapshot(
                snapshot.leveringen(),
                snapshot.locaties().and(vertrouwelijk.locaties()),
                Stream.concat(snapshot.tgoContracten().stream(), vertrouwelijk.contracten().stream())
                        .toList(),
                vertrouwelijk,
                snapshot.lvv(),
                snapshot.verdeelbesluit(),
                snapshot.kengetallen(),
                snapshot.debat(),
                snapshot.gemeenten());
    }

    private Codes codes() {
        return new Codes(
                withNeighbours(this::heeftVertrouwelijke, LOCATIE_SOMMEN),
                withNeighbours(this::heeftVertrouwelijkContract, TGO_SOMMEN));
    }

    /// Codes of the gemeenten to withhold.
    ///
    /// @param locaties for the figures of [#locatieGroep]
    /// @param tgo for those of [#tgoGroep]
    private record Codes(Set<String> locaties, Set<String> tgo) {

        Codes and(Codes others) {
            return new Codes(union(locaties, others.locaties), union(tgo, others.tgo));
        }

        Cijfers withheldFrom(Cijfers cijfers) {
            return new Cijfers(cijfers.all().stream()
                    .map(it -> withholds(it) ? it.without(Reden.VERTROUWELIJK, 0) : it)
                    .toList());
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            return Stream.concat(one.stream(), other.stream()).collect(toSet());
        }

        private boolean withholds(Cijfer cijfer) {
            var code = cijfer.gebied().code();
            return (locaties.contains(code) && locatieGroep(cijfer.id()))
                    || (tgo.contains(code) && tgoGroep(cijfer.id()));
        }
    }

    /// Codes of the gemeenten to withhold.
    private Set<String> withNeighbours(Predicate<GebiedRecords> vertrouwelijk, List<String> sommen) {
        var codes = new LinkedHashSet<String>();
        var perProvincie =
                gemeenten.stream().collect(groupingBy(it -> gemeente(it).provincie(), TreeMap::new, toList()));
        for (var provincie : perProvincie.values()) {
            var eigen = provincie.stream().filter(vertrouwelijk).toList();
            var withheld = new ArrayList<>(eigen);
            for (var one : eigen) {
                var candidates = new ArrayList<>(provincie);
                candidates.removeAll(withheld);
                candidates.sort(neighbours(one, sommen));
                while (!covered(one, withheld, sommen) && !candidates.isEmpty()) {
                    withheld.add(candidates.removeFirst());
                }
            }
            withheld.forEach(it -> codes.add(it.gebied().code()));
        }
        return codes;
    }

    /// First those in the same sums, then those with a value where `one` has one, then the smallest.
    private Comparator<GebiedRecords> neighbours(GebiedRecords one, List<String> sommen) {
        return comparing((GebiedRecords it) -> vergelijkbaar(it) != vergelijkbaar(one))
                .thenComparingInt(it -> (int) sommen.stream()
                        .filter(id -> waarde(one, id) > 0 && waarde(it, id) == 0)
                        .count())
                .thenComparingLong(
                        it -> sommen.stream().mapToLong(id -> waarde(it, id)).sum())
                .thenComparing(GebiedRecords::gebied);
    }

    private boolean covered(GebiedRecords one, Collection<GebiedRecords> withheld, List<String> sommen) {
        var same = withheld.stream()
                .filter(it -> vergelijkbaar(it) == vergelijkbaar(one))
                .toList();
        return same.size() >= 2
                && (sommen.equals(TGO_SOMMEN)
                        || !vergelijkbaar(one)
                        || one.locaties().aantal(Selectie.VERTROUWELIJK_GEREALISEERD) == 0
                        || SaldoAttack.feasible(
                                        stand(one),
                                        same.stream()
                                                .map(VertrouwelijkSuppression::stand)
                                                .toList())
                                >= SaldoAttack.ENOUGH);
    }

    private boolean heeftVertrouwelijke(GebiedRecords gemeente) {
        return gemeente.locaties().aantal(Selectie.VERTROUWELIJK_IN_CIJFERS) > 0;
    }

    /// A contract without a Locatie-id, or with one that no location has, may be that of the confidential location.
    private boolean heeftVertrouwelijkContract(GebiedRecords gemeente) {
        boolean eigen = gemeente.locaties().aantal(Selectie.VERTROUWELIJK) > 0;
        return gemeente.contracten().stream().anyMatch(it -> {
            var locatieId = it.locatieId();
            var id = locatieId == null ? "" : Spelling.plain(locatieId);
            return vertrouwelijkeIds.contains(id) || (eigen && !openbareIds.contains(id));
        });
    }

    private long waarde(GebiedRecords gemeente, String id) {
        Cijfer cijfer = cijfers.get(gemeente.gebied(), id);
        var getal = cijfer.getal();
        return getal == null ? 0 : getal.longValue();
    }

    private static boolean vergelijkbaar(GebiedRecords gemeente) {
        return stand(gemeente).vergelijkbaar();
    }

    private static Gemeente gemeente(GebiedRecords gemeente) {
        return stand(gemeente).gemeente();
    }

    private static GemeenteStand stand(GebiedRecords gemeente) {
        return gemeente.gemeenten().getFirst();
    }
}

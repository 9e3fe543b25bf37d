package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.vng.inbreng.aggregate.Herkomst.Onderdeel;
import nl.vng.inbreng.aggregate.Herkomst.Rij;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;

/// How the national taakstelling is divided: the share by inhabitants, rounded down, and the remainder.
final class TaakstellingHerkomst {

    private final Bronrijen rijen;
    private final Snapshot snapshot;
    private final Map<Gebied, Long> taakstelling;

    /// @param taakstelling people to house in a year, per area
    TaakstellingHerkomst(Bronrijen rijen, Snapshot snapshot, Map<Gebied, Long> taakstelling) {
        this.rijen = rijen;
        this.snapshot = snapshot;
        this.taakstelling = taakstelling;
    }

    Map<String, Function<GebiedRecords, Opbouw>> all() {
        return Map.of(
                "doorstroom.taakstelling",
                it -> Opbouw.som("taakstelling", termen(it)),
                "doorstroom.rekensom",
                this::rekensom);
    }

    private Opbouw rekensom(GebiedRecords area) {
        var wachttijd = rijen.kengetal("wachttijd_sociale_huur");
        return new Opbouw(
                List.of(
                        new Onderdeel("taakstelling", termen(area)),
                        new Onderdeel(
                                "wachttijd",
                                List.of(new Term(
                                        null,
                                        "jaren",
                                        Objects.requireNonNull(wachttijd.getal()),
                                        List.of(wachttijd))))),
                it -> it.getFirst().multiply(it.getLast()).setScale(0, RoundingMode.HALF_UP),
                "Het cijfer is taakstelling × wachttijd, afgerond.",
                Set.of());
    }

    private List<Term> termen(GebiedRecords area) {
        var landelijk = rijen.kengetal("taakstelling_jaar");
        if (area.gebied().isLand()) {
            return List.of(new Term(
                    null, "landelijke taakstelling", BigDecimal.valueOf(deel(Gebied.NEDERLAND)), List.of(landelijk)));
        }
        var gemeente = area.gemeenten().getFirst().gemeente();
        var provincie = gemeente.provincie();
        var basis = new ArrayList<Rij>(List.of(landelijk));
        if (area.gebied().isProvincie()) {
            return verdeeld(area.gebied(), Gebied.NEDERLAND, of(provincie), snapshot.gemeenten(), basis);
        }
        basis.add(rijen.inwoners(null, Gebied.NEDERLAND.naam(), inwoners(snapshot.gemeenten())));
        return verdeeld(area.gebied(), Gebied.of(provincie), List.of(gemeente), of(provincie), basis);
    }

    private List<Term> verdeeld(
            Gebied deel, Gebied geheel, Collection<Gemeente> van, Collection<Gemeente> alle, List<Rij> basis) {
        basis.add(rijen.inwoners(null, geheel.naam(), inwoners(alle)));
        basis.add(rijen.inwoners(null, deel.naam(), inwoners(van)));
        long naarRato = inwoners(alle) == 0 ? 0 : deel(geheel) * inwoners(van) / inwoners(alle);
        return List.of(
                new Term(
                        null,
                        "taakstelling van %s (%d) × inwoners van %s / inwoners van %s, naar beneden afgerond"
                                .formatted(geheel.naam(), deel(geheel), deel.naam(), geheel.naam()),
                        BigDecimal.valueOf(naarRato),
                        basis),
                new Term(
                        null,
                        "rest: wat door afronden overblijft, gaat met 1 tegelijk naar de grootste resten",
                        BigDecimal.valueOf(deel(deel) - naarRato),
                        List.of()));
    }

    private long deel(Gebied gebied) {
        return Objects.requireNonNull(taakstelling.get(gebied));
    }

    private List<Gemeente> of(Provincie provincie) {
        return snapshot.gemeenten().stream()
                .filter(it -> it.provincie() == provincie)
                .toList();
    }

    private static long inwoners(Collection<Gemeente> gemeenten) {
        return gemeenten.stream().mapToLong(Gemeente::inwoners).sum();
    }
}

package nl.vng.inbreng.aggregate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Snapshot;
import org.jspecify.annotations.Nullable;

/// Traces published figures back to the rows that make them.
///
/// A trace is made of the selections that the figure is computed from, and its outcome must be the figure: one that
/// differs is never given.
public final class Herkomsten {

    private static final String BESLISDATUM = "tgo.beslisdatum_eerste";

    private static final String LVV =
            "in de LVV is een rij een mens: rijen worden nooit getoond, en een aantal alleen zoals het in een editie van"
                    + " deze exports staat";

    private final Cijfers gepubliceerd;
    private final Bronrijen rijen;
    private final Map<Gebied, GebiedRecords> areas = new HashMap<>();
    private final Map<String, Function<GebiedRecords, Opbouw>> opbouw = new LinkedHashMap<>();

    private Herkomsten(Snapshot snapshot, Cijfers gepubliceerd) {
        this.gepubliceerd = gepubliceerd;
        this.rijen = new Bronrijen(snapshot);
        GebiedRecords.all(snapshot).forEach(it -> areas.put(it.gebied(), it));
        opbouw.putAll(new LocatieHerkomst(rijen).all());
        opbouw.putAll(new OpgaveHerkomst(rijen).all());
        opbouw.putAll(new TgoHerkomst(rijen).all());
        var taakstelling =
                Taakstelling.perGebied(snapshot, Maatstaf.of(snapshot).taakstellingJaar());
        opbouw.putAll(new TaakstellingHerkomst(rijen, snapshot, taakstelling).all());
    }

    /// @param gepubliceerd the figures of `snapshot`, after suppression
    public static Herkomsten of(Snapshot snapshot, Cijfers gepubliceerd) {
        return new Herkomsten(snapshot, gepubliceerd);
    }

    /// Where a figure comes from.
    ///
    /// @throws IllegalArgumentException if the area has no such figure
    public Herkomst of(Gebied gebied, String id) {
        var cijfer = gepubliceerd.get(gebied, id);
        var waarom = nietHerleid(cijfer);
        return waarom == null ? traced(cijfer) : Herkomst.geen(cijfer, waarom);
    }

    private static @Nullable String nietHerleid(Cijfer cijfer) {
        if (cijfer.definitie().bron() == Bronsoort.LVV_ZAKEN) {
            return cijfer.reden() == Reden.GEEN_LVV ? "in dit gebied is geen LVV" : LVV;
        }
        return switch (cijfer.reden()) {
            case NVT -> "het cijfer is hier niet van toepassing; er is niets om op te tellen";
            case ONBEKEND -> "het cijfer is onbekend: de gegevens die ervoor nodig zijn, ontbreken in de bestanden";
            case ONDERDRUKT ->
                "het cijfer wordt niet getoond, want anders is een bedrag van een of twee contracten af te leiden;"
                        + " daarom ook de rijen niet";
            case VERTROUWELIJK ->
                "het cijfer wordt niet getoond, want anders is een vertrouwelijke locatie te herkennen;"
                        + " daarom ook de rijen niet";
            case GEEN_LVV -> throw new IllegalStateException("not a figure of the LVV: " + cijfer.id());
            case null -> null;
        };
    }

    private Herkomst traced(Cijfer cijfer) {
        var area = Objects.requireNonNull(areas.get(cijfer.gebied()));
        var alles = Objects.requireNonNull(opbouw.get(cijfer.id()), cijfer.id()).apply(area);
        var afscherming = new Afscherming(rijen, area, cijfer.id(), gepubliceerd);
        var weigering = afscherming.weigering(alles);
        if (weigering.isPresent()) {
            return Herkomst.geen(cijfer, weigering.get());
        }
        if (cijfer.id().equals(BESLISDATUM)) {
            return eerste(cijfer, area, alles, afscherming);
        }
        var open = afscherming.open(alles);
        var getal = cijfer.getal();
        if (getal == null || getal.compareTo(open.uitkomst()) != 0) {
            throw new IllegalStateException("the rows of %s of %s do not give the figure"
                    .formatted(cijfer.id(), cijfer.gebied().code()));
        }
        return new Herkomst(cijfer, open.onderdelen(), open.berekening(), null);
    }

    /// A date is of the contracts that have it, so those of a hidden gemeente are left out and not counted.
    private Herkomst eerste(Cijfer cijfer, GebiedRecords area, Opbouw alles, Afscherming afscherming) {
        var datum = Objects.requireNonNull(cijfer.datum());
        if (!datum.equals(TgoFigures.eersteBeslisdatum(area))) {
            throw new IllegalStateException(
                    "the earliest date of " + cijfer.gebied().code() + " is another");
        }
        var onderdeel = alles.onderdelen().getFirst();
        var termen = onderdeel.termen().stream()
                .filter(it -> it.gemeente() != null && !afscherming.verbergt(it.gemeente()))
                .filter(it -> it.rijen().stream().noneMatch(rijen::geheim))
                .toList();
        if (termen.isEmpty()) {
            return Herkomst.geen(
                    cijfer,
                    "de datum is van een gemeente waarvan dit cijfer niet wordt getoond; daarom ook de rij niet");
        }
        return new Herkomst(
                cijfer,
                List.of(new Herkomst.Onderdeel("contracten met deze datum", termen)),
                "Het cijfer is de vroegste beslisdatum vanaf de peildatum; het staat in deze rijen.",
                null);
    }
}

package nl.vng.inbreng.aggregate;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.vng.inbreng.aggregate.Herkomst.Rij;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Opgave;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Spelling;
import nl.vng.inbreng.domain.TgoContract;
import org.jspecify.annotations.Nullable;

/// The rows of a snapshot as a trace shows them, and which of them it must not show.
final class Bronrijen {

    private final Snapshot snapshot;
    private final Maatstaf maatstaf;
    private final Set<Bron> geheim = new HashSet<>();
    private final Map<Selectie, Map<Gemeente, List<Locatie>>> locaties = new HashMap<>();

    Bronrijen(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.maatstaf = Maatstaf.of(snapshot);
        var geheimeIds = new HashSet<String>();
        for (var locatie : snapshot.locaties()) {
            if (locatie.vertrouwelijk()) {
                geheim.add(locatie.bron());
                geheimeIds.add(Spelling.plain(locatie.id()));
            }
        }
        for (var contract : snapshot.tgoContracten()) {
            var id = contract.locatieId();
            if ((id != null && geheimeIds.contains(Spelling.plain(id)))
                    || snapshot.vertrouwelijk().raakt(id, contract.gemeente())) {
                geheim.add(contract.bron());
            }
        }
    }

    /// The locations of a selection in an area, by gemeente and by id.
    List<Locatie> locaties(GebiedRecords area, Selectie selectie) {
        return area.gemeenten().stream()
                .flatMap(it -> locaties(it, selectie).stream())
                .toList();
    }

    /// The locations of a selection in a gemeente, by id.
    List<Locatie> locaties(GemeenteStand gemeente, Selectie selectie) {
        return locaties.computeIfAbsent(selectie, this::perGemeente).getOrDefault(gemeente.gemeente(), List.of());
    }

    private Map<Gemeente, List<Locatie>> perGemeente(Selectie selectie) {
        return snapshot.locaties().stream()
                .filter(it -> selectie.contains(it, maatstaf))
                .sorted(comparing(Locatie::id))
                .collect(groupingBy(Locatie::gemeente));
    }

    /// Whether a row is, or may be, about a confidential location.
    boolean geheim(Rij rij) {
        return geheim.contains(rij.bron());
    }

    Rij rij(Locatie locatie, String wat, @Nullable Integer getal) {
        return rij(locatie.bron(), locatie.gemeente(), "locatie " + locatie.id() + ", " + wat, getal);
    }

    Rij rij(TgoContract contract, String wat, @Nullable Integer getal) {
        return rij(contract.bron(), contract.gemeente(), "contract " + contract.nummer() + ", " + wat, getal);
    }

    Rij rij(TgoContract contract, String wat, LocalDate datum) {
        return new Rij(contract.bron(), contract.gemeente(), "contract " + contract.nummer() + ", " + wat, null, datum);
    }

    /// The rows that the opgave of a gemeente is the sum of.
    List<Rij> opgave(Gemeente gemeente, String wat, Function<Opgave, @Nullable Integer> getal) {
        return snapshot.verdeelbesluit().rijen().getOrDefault(gemeente, List.of()).stream()
                .map(it -> rij(it.bron(), gemeente, wat, getal.apply(it.opgave())))
                .toList();
    }

    /// The row of a kengetal: a number or a date.
    Rij kengetal(String sleutel) {
        var kengetallen = snapshot.kengetallen();
        var kengetal = kengetallen.get(sleutel);
        var levering = kengetallen.eigen().contains(sleutel)
                ? snapshot.levering(Bronsoort.KENGETALLEN)
                : kengetallen.meegeleverd();
        var bron = new Bron(levering.bestand(), kengetal.rij());
        boolean datum = kengetal.waarde().matches("\\d{4}-\\d{2}-\\d{2}");
        return new Rij(
                bron,
                null,
                "kengetal " + sleutel,
                datum ? null : kengetallen.getal(sleutel),
                datum ? kengetallen.datum(sleutel) : null);
    }

    /// The peildatum that the file of an export has.
    Rij peildatum(Bronsoort soort) {
        var levering = snapshot.levering(soort);
        return new Rij(
                new Bron(levering.bestand(), 0),
                null,
                "peildatum",
                null,
                Objects.requireNonNull(levering.peildatum()).dag());
    }

    /// Inhabitants by the register that is shipped with the program.
    Rij inwoners(@Nullable Gemeente gemeente, String van, long inwoners) {
        return new Rij(
                new Bron("meegeleverd gemeenteregister", 0),
                gemeente,
                "inwoners van " + van,
                BigDecimal.valueOf(inwoners),
                null);
    }

    private static Rij rij(Bron bron, Gemeente gemeente, String omschrijving, @Nullable Integer getal) {
        return new Rij(bron, gemeente, omschrijving, getal == null ? null : BigDecimal.valueOf(getal), null);
    }
}

package nl.vng.inbreng.aggregate;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.TgoContract;

/// What the snapshot holds of one area: every family of figures is a function of this.
///
/// @param gemeenten the gemeenten of the area, each beside its opgave
/// @param locaties locations in the area, by id; of those that count in no figure only the confidential ones
/// @param contracten TGO contracts of the area's gemeenten
/// @param maatstaf what to measure against
record GebiedRecords(
        Gebied gebied,
        List<GemeenteStand> gemeenten,
        List<Locatie> locaties,
        List<TgoContract> contracten,
        Maatstaf maatstaf) {

    /// All areas: the country, the twelve provincies, every gemeente of the register.
    static List<GebiedRecords> all(Snapshot snapshot) {
        var maatstaf = Maatstaf.of(snapshot);
        var locaties = snapshot.locaties().stream()
                .filter(OpvangFigures::doetErToe)
                .sorted(comparing(Locatie::id))
                .collect(groupingBy(Locatie::gemeente));
        var contracten = snapshot.tgoContracten().stream().collect(groupingBy(TgoContract::gemeente));
        var perLocatie = TgoFigures.byLocatie(snapshot.tgoContracten());
        var areas = new ArrayList<GebiedRecords>();
        for (var gemeente : snapshot.gemeenten().stream().sorted().toList()) {
            var eigen = locaties.getOrDefault(gemeente, List.of());
            areas.add(new GebiedRecords(
                    Gebied.of(gemeente),
                    List.of(stand(gemeente, eigen, perLocatie, snapshot, maatstaf)),
                    eigen,
                    contracten.getOrDefault(gemeente, List.of()),
                    maatstaf));
        }
        var gemeenten = List.copyOf(areas);
        Arrays.stream(Provincie.values())
                .map(provincie -> merged(
                        Gebied.of(provincie),
                        gemeenten,
                        it -> it.gemeenten().getFirst().gemeente().provincie() == provincie,
                        maatstaf))
                .forEach(areas::add);
        areas.add(merged(Gebied.NEDERLAND, gemeenten, _ -> true, maatstaf));
        areas.sort((one, other) -> one.gebied().compareTo(other.gebied()));
        return List.copyOf(areas);
    }

    /// The gemeenten that take part in tekort, overschot, saldo and realisatie: those with a known opgave.
    List<GemeenteStand> vergelijkbaar() {
        return gemeenten.stream().filter(GemeenteStand::vergelijkbaar).toList();
    }

    /// Whether a gemeente of the area has no known opgave, so that a sum over gemeenten is a lower bound.
    boolean opgaveOntbreekt() {
        return gemeenten.stream().anyMatch(it -> !it.vergelijkbaar());
    }

    private static GebiedRecords merged(
            Gebied gebied, List<GebiedRecords> gemeenten, Predicate<GebiedRecords> in, Maatstaf maatstaf) {
        var delen = gemeenten.stream().filter(in).toList();
        return new GebiedRecords(
                gebied,
                delen.stream().flatMap(it -> it.gemeenten().stream()).toList(),
                delen.stream().flatMap(it -> it.locaties().stream()).toList(),
                delen.stream().flatMap(it -> it.contracten().stream()).toList(),
                maatstaf);
    }

    private static GemeenteStand stand(
            Gemeente gemeente,
            List<Locatie> locaties,
            Map<String, List<TgoContract>> perLocatie,
            Snapshot snapshot,
            Maatstaf maatstaf) {
        var teltMee = locaties.stream()
                .filter(it -> it.teltMee(maatstaf.realisatiedatum(), maatstaf.meettermijnTot()))
                .toList();
        var risico = new HashMap<Locatie, List<TgoContract>>();
        boolean onvolledig = false;
        for (var locatie : teltMee) {
            var contracten = perLocatie.getOrDefault(locatie.id(), List.of());
            var verliezend = contracten.stream()
                    .filter(it -> TgoFigures.risico(it, maatstaf))
                    .toList();
            if (!verliezend.isEmpty()) {
                risico.put(locatie, verliezend);
            }
            onvolledig |= contracten.stream().anyMatch(it -> TgoFigures.risicoOnbekend(it, maatstaf));
        }
        return new GemeenteStand(
                gemeente,
                snapshot.verdeelbesluit().opgaven().get(gemeente),
                teltMee,
                sorted(risico),
                onvolledig,
                locaties.stream().anyMatch(OpvangFigures::gebruikOfPlan));
    }

    private static Map<Locatie, List<TgoContract>> sorted(Map<Locatie, List<TgoContract>> risico) {
        var sorted =
                new TreeMap<Locatie, List<TgoContract>>((one, other) -> one.id().compareTo(other.id()));
        sorted.putAll(risico);
        return sorted;
    }
}

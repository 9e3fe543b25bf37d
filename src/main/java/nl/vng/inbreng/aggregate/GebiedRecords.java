package nl.vng.inbreng.aggregate;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.TgoContract;

/// What the snapshot holds of one area: every family of figures is a function of this.
///
/// @param gemeenten the gemeenten of the area, each beside its opgave
/// @param locaties its locations, counted and added up
/// @param contracten TGO contracts of the area's gemeenten
/// @param maatstaf what to measure against
record GebiedRecords(
        Gebied gebied,
        List<GemeenteStand> gemeenten,
        LocatieTelling locaties,
        List<TgoContract> contracten,
        Maatstaf maatstaf) {

    /// All areas: the country, the twelve provincies, every gemeente of the register.
    static List<GebiedRecords> all(Snapshot snapshot) {
        var maatstaf = Maatstaf.of(snapshot);
        var contracten = snapshot.tgoContracten().stream().collect(groupingBy(TgoContract::gemeente));
        var standen = GemeenteStanden.of(snapshot, maatstaf);
        var areas = new ArrayList<GebiedRecords>();
        for (var gemeente : snapshot.gemeenten().stream().sorted().toList()) {
            var stand = standen.of(gemeente);
            areas.add(new GebiedRecords(
                    Gebied.of(gemeente),
                    List.of(stand),
                    stand.locaties(),
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
        var locaties = new LocatieTelling();
        delen.forEach(it -> locaties.add(it.locaties()));
        return new GebiedRecords(
                gebied,
                delen.stream().flatMap(it -> it.gemeenten().stream()).toList(),
                locaties,
                delen.stream().flatMap(it -> it.contracten().stream()).toList(),
                maatstaf);
    }
}

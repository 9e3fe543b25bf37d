package nl.vng.inbreng.check;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Bevinding;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.TgoContract;

/// Compares each TGO contract with the location it is for.
final class Contracten {

    private Contracten() {}

    static void check(Snapshot snapshot, Bevindingen bevindingen) {
        var ids = snapshot.tgoContracten().stream().map(TgoContract::locatieId).collect(Collectors.toSet());
        Map<String, Locatie> byId = snapshot.locaties().stream()
                .filter(it -> ids.contains(it.id()))
                .collect(Collectors.toMap(Locatie::id, Function.identity()));
        for (var contract : snapshot.tgoContracten()) {
            var id = contract.locatieId();
            if (id == null) {
                continue;
            }
            var locatie = byId.get(id);
            if (locatie == null) {
                find(
                        snapshot,
                        bevindingen,
                        BevindingSoort.LOCATIE_VAN_CONTRACT_ONBEKEND,
                        contract,
                        "Locatie-id",
                        id,
                        "staat niet in de opvangcapaciteit");
            } else {
                compare(snapshot, contract, locatie, bevindingen);
            }
        }
    }

    private static void compare(Snapshot snapshot, TgoContract contract, Locatie locatie, Bevindingen bevindingen) {
        var capaciteit = locatie.capaciteit();
        if (capaciteit != null && contract.plekken() > capaciteit) {
            find(
                    snapshot,
                    bevindingen,
                    BevindingSoort.CONTRACT_GROTER_DAN_LOCATIE,
                    contract,
                    "Plekken",
                    String.valueOf(contract.plekken()),
                    "de locatie heeft " + capaciteit + " plekken, het contract");
        }
        if (!contract.gemeente().equals(locatie.gemeente())) {
            find(
                    snapshot,
                    bevindingen,
                    BevindingSoort.CONTRACT_ANDERE_GEMEENTE,
                    contract,
                    "Gemeentecode",
                    contract.gemeente().code(),
                    "de locatie ligt in " + locatie.gemeente().naam() + ", het contract noemt");
        }
    }

    /// Of a contract that may be for a confidential location only the row, the column and the rule.
    private static void find(
            Snapshot snapshot,
            Bevindingen bevindingen,
            BevindingSoort soort,
            TgoContract contract,
            String kolom,
            String waarde,
            String wat) {
        var bevinding = new Bevinding(soort, contract.bron(), kolom, waarde, wat);
        boolean geheim = snapshot.vertrouwelijk().raakt(contract.locatieId(), contract.gemeente());
        bevindingen.add(geheim ? bevinding.withoutValues() : bevinding);
    }
}

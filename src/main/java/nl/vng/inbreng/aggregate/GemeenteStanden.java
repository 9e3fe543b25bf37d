package nl.vng.inbreng.aggregate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.TgoContract;

/// Every gemeente beside its opgave, from one pass over the locations: only those with a contract are kept.
final class GemeenteStanden {

    private final Snapshot snapshot;
    private final Maatstaf maatstaf;
    private final Map<String, List<TgoContract>> contracten;
    private final Map<Gemeente, Telling> tellingen = new HashMap<>();

    /// One gemeente while it is counted.
    ///
    /// @param metContract locations that count for the Spreidingswet and have a contract, by id
    private record Telling(LocatieTelling locaties, SequencedMap<String, Locatie> metContract) {}

    private GemeenteStanden(Snapshot snapshot, Maatstaf maatstaf) {
        this.snapshot = snapshot;
        this.maatstaf = maatstaf;
        this.contracten = TgoFigures.byLocatie(snapshot.tgoContracten());
    }

    static GemeenteStanden of(Snapshot snapshot, Maatstaf maatstaf) {
        var standen = new GemeenteStanden(snapshot, maatstaf);
        snapshot.locaties().forEach(standen::add);
        return standen;
    }

    /// A gemeente of the register; it may have no locations.
    GemeenteStand of(Gemeente gemeente) {
        var telling = telling(gemeente);
        var risico = new LinkedHashMap<Locatie, List<TgoContract>>();
        boolean onvolledig = false;
        for (var locatie : telling.metContract().values()) {
            var eigen = contracten.getOrDefault(locatie.id(), List.of());
            var verliezend =
                    eigen.stream().filter(it -> TgoFigures.risico(it, maatstaf)).toList();
            if (!verliezend.isEmpty()) {
                risico.put(locatie, verliezend);
            }
            onvolledig |= eigen.stream().anyMatch(it -> TgoFigures.risicoOnbekend(it, maatstaf));
        }
        return new GemeenteStand(
                gemeente, snapshot.verdeelbesluit().opgaven().get(gemeente), telling.locaties(), risico, onvolledig);
    }

    private void add(Locatie locatie) {
        var telling = telling(locatie.gemeente());
        telling.locaties().add(locatie, maatstaf);
        if (contracten.containsKey(locatie.id()) && Selectie.GEREALISEERD.contains(locatie, maatstaf)) {
            telling.metContract().put(locatie.id(), locatie);
        }
    }

    private Telling telling(Gemeente gemeente) {
        return tellingen.computeIfAbsent(gemeente, _ -> new Telling(new LocatieTelling(), new TreeMap<>()));
    }
}

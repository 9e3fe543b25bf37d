package nl.vng.inbreng.domain;

import java.util.Map;
import java.util.TreeMap;

/// The size and reach of a run's exports, kept to compare the next run with.
///
/// @param leveringen the files read, by kind
/// @param gemeenten per export the gemeentecodes that occur, each with the code of its provincie
public record Omvang(Map<Bronsoort, Levering> leveringen, Map<Bronsoort, Map<String, String>> gemeenten) {

    public static Omvang of(Snapshot snapshot) {
        var locaties = new TreeMap<String, String>();
        snapshot.locaties().forEach(it -> put(locaties, it.gemeente()));
        var contracten = new TreeMap<String, String>();
        snapshot.tgoContracten().forEach(it -> put(contracten, it.gemeente()));
        var lvv = new TreeMap<String, String>();
        snapshot.lvv().aantallen().keySet().forEach(it -> put(lvv, it.gemeente()));
        return new Omvang(
                snapshot.leveringen(),
                Map.of(
                        Bronsoort.OPVANGCAPACITEIT, locaties,
                        Bronsoort.TGO_CONTRACTEN, contracten,
                        Bronsoort.LVV_ZAKEN, lvv));
    }

    /// Whether any file said of itself that it held voorbeeldcijfers.
    public boolean voorbeeld() {
        return leveringen.values().stream().anyMatch(Levering::voorbeeld);
    }

    private static void put(Map<String, String> codes, Gemeente gemeente) {
        codes.put(gemeente.code(), gemeente.provincie().code());
    }
}

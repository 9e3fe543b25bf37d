package nl.vng.inbreng.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.vng.inbreng.batch.Made;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.compose.Bestanden;

/// The documents that could not be made, by what stood in the way: one wrong text stops twelve briefings.
final class Failures {

    private Failures() {}

    /// Each reason with the documents that it stops, in order.
    static SequencedMap<String, List<Made.Failed>> byReason(List<Made.Failed> all) {
        var byReason = new LinkedHashMap<String, List<Made.Failed>>();
        for (var failed : all) {
            for (var reason : reasons(failed)) {
                byReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(failed);
            }
        }
        return byReason;
    }

    /// What a guard refuses, it says in a line each.
    private static List<String> reasons(Made.Failed failed) {
        return failed.uitslag() == Uitslag.GEWEIGERD ? failed.reden().lines().toList() : List.of(failed.reden());
    }

    /// `provincie/utrecht`, or `12 provinciebriefings en 13 spreekkaarten`.
    static String names(List<Made.Failed> documents) {
        return Bestanden.names(documents.stream().map(Made.Failed::bestand).toList());
    }
}

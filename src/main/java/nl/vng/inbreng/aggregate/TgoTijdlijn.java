package nl.vng.inbreng.aggregate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.TgoContract;

/// When the running TGO contracts of each provincie end, by month.
final class TgoTijdlijn {

    private TgoTijdlijn() {}

    /// All twelve provincies; one without running contracts has an empty list. A contract without an end is on no
    /// line.
    static Map<Provincie, List<TgoMaand>> of(Snapshot snapshot) {
        var peildatum = Maatstaf.of(snapshot).tgoPeildatum();
        var tijdlijn = new EnumMap<Provincie, List<TgoMaand>>(Provincie.class);
        for (var provincie : Provincie.values()) {
            tijdlijn.put(provincie, maanden(provincie, snapshot, peildatum));
        }
        return tijdlijn;
    }

    private static List<TgoMaand> maanden(Provincie provincie, Snapshot snapshot, LocalDate peildatum) {
        var perMaand = new TreeMap<YearMonth, List<TgoContract>>();
        for (var contract : snapshot.tgoContracten()) {
            var laatste = contract.looptijd().laatsteDag();
            if (contract.gemeente().provincie() == provincie
                    && contract.loopt(peildatum)
                    && laatste != null
                    && !laatste.equals(LocalDate.MAX)) {
                perMaand.computeIfAbsent(YearMonth.from(laatste), _ -> new ArrayList<>())
                        .add(contract);
            }
        }
        return perMaand.entrySet().stream()
                .map(it -> new TgoMaand(
                        it.getKey(),
                        it.getValue().size(),
                        it.getValue().stream().mapToInt(TgoContract::plekken).sum()))
                .toList();
    }
}

package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Reden;

/// People with a permit who still live in reception: the definitions `doorstroom.*` of `docs/cijfers.md`.
final class DoorstroomFigures {

    /// The kengetallen that taakstelling or rekensom is made of.
    static Set<String> kengetallen(String id) {
        return id.equals("doorstroom.taakstelling")
                ? Set.of("taakstelling_jaar")
                : Set.of("taakstelling_jaar", "wachttijd_sociale_huur");
    }

    private DoorstroomFigures() {}

    /// @param taakstelling people to house in a year, per area
    static Map<String, Waarde> of(GebiedRecords area, Map<Gebied, Long> taakstelling) {
        var figures = new LinkedHashMap<String, Waarde>();
        figures.put("doorstroom.statushouders", inGebruik(area, Grootheid.STATUSHOUDERS));
        figures.put("doorstroom.langer_14_weken", inGebruik(area, Grootheid.LANGER_14_WEKEN));
        figures.put("doorstroom.aandeel", aandeel(area));
        figures.put("doorstroom.plekken", OpvangFigures.capaciteit(area, Selectie.DOORSTROOM));
        var deel = taakstelling.get(area.gebied());
        figures.put("doorstroom.taakstelling", deel == null ? Waarde.geen(Reden.NVT) : Waarde.aantal(deel, 0));
        figures.put("doorstroom.rekensom", deel == null ? Waarde.geen(Reden.NVT) : rekensom(deel, area));
        return figures;
    }

    private static Waarde inGebruik(GebiedRecords area, Grootheid grootheid) {
        return Waarde.som(area.locaties().som(Selectie.IN_GEBRUIK, grootheid));
    }

    private static Waarde aandeel(GebiedRecords area) {
        return OpvangFigures.procent(
                area, Selectie.MET_STATUSHOUDERS_EN_BEZETTING, Grootheid.STATUSHOUDERS, Grootheid.BEZETTING);
    }

    private static Waarde rekensom(long taakstelling, GebiedRecords area) {
        var people = BigDecimal.valueOf(taakstelling)
                .multiply(area.maatstaf().wachttijdJaren())
                .setScale(0, RoundingMode.HALF_UP);
        return Waarde.getal(people, false, 0);
    }
}

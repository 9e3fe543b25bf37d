package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Opvangsoort;
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
        var inGebruik = OpvangFigures.inGebruik(area);
        figures.put("doorstroom.statushouders", Waarde.som(Som.of(inGebruik, Locatie::statushouders)));
        figures.put("doorstroom.langer_14_weken", Waarde.som(Som.of(inGebruik, Locatie::langer14Weken)));
        figures.put("doorstroom.aandeel", aandeel(area));
        figures.put("doorstroom.plekken", OpvangFigures.capaciteit(doorstroomlocaties(area)));
        var deel = taakstelling.get(area.gebied());
        figures.put("doorstroom.taakstelling", deel == null ? Waarde.geen(Reden.NVT) : Waarde.aantal(deel, 0));
        figures.put("doorstroom.rekensom", deel == null ? Waarde.geen(Reden.NVT) : rekensom(deel, area));
        return figures;
    }

    static List<Locatie> doorstroomlocaties(GebiedRecords area) {
        return OpvangFigures.inGebruik(area).stream()
                .filter(it -> it.opvangsoort() == Opvangsoort.DOORSTROOMLOCATIE)
                .toList();
    }

    /// Locations in use of which both statushouders and bezetting are known.
    static List<Locatie> metStatushoudersEnBezetting(GebiedRecords area) {
        return OpvangFigures.inGebruik(area).stream()
                .filter(it -> it.statushouders() != null && it.bezetting() != null)
                .toList();
    }

    private static Waarde aandeel(GebiedRecords area) {
        var both = metStatushoudersEnBezetting(area);
        return Waarde.procent(
                Som.of(both, Locatie::statushouders).bekend(),
                Som.of(both, Locatie::bezetting).bekend(),
                both.size());
    }

    private static Waarde rekensom(long taakstelling, GebiedRecords area) {
        var people = BigDecimal.valueOf(taakstelling)
                .multiply(area.maatstaf().wachttijdJaren())
                .setScale(0, RoundingMode.HALF_UP);
        return Waarde.getal(people, false, 0);
    }
}

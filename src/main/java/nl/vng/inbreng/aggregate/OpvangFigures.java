package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Reden;

/// Reception places beside the opgave of the Spreidingswet: the definitions `opvang.*` of `docs/cijfers.md`.
///
/// Each figure is a sum or a count over a [Selectie].
final class OpvangFigures {

    private OpvangFigures() {}

    static Map<String, Waarde> of(GebiedRecords area) {
        var figures = new LinkedHashMap<String, Waarde>();
        figures.putAll(OpgaveFigures.of(area));
        figures.put("opvang.gerealiseerd", capaciteit(area, Selectie.GEREALISEERD));
        figures.put("opvang.gepland_hard", capaciteit(area, Selectie.GEPLAND_HARD));
        figures.put("opvang.gepland_zacht", capaciteit(area, Selectie.GEPLAND_ZACHT));
        figures.put("opvang.capaciteit_in_gebruik", capaciteit(area, Selectie.IN_GEBRUIK));
        figures.put("opvang.bezetting", Waarde.som(area.locaties().som(Selectie.IN_GEBRUIK, Grootheid.BEZETTING)));
        figures.put("opvang.bezettingsgraad", bezettingsgraad(area));
        figures.put("opvang.belemmerd", capaciteit(area, Selectie.BELEMMERD));
        for (var belemmering : Belemmering.values()) {
            figures.put("opvang.belemmerd." + belemmering.naam(), capaciteit(area, Selectie.belemmerd(belemmering)));
        }
        long dagen = dagenTotRealisatie(area);
        figures.put("opvang.dagen_tot_realisatie", Waarde.aantal(dagen, 0));
        figures.put("opvang.tempo", tempo(OpgaveFigures.tekort(area), dagen));
        return figures;
    }

    /// The exact quotient rounded up: a lower pace would not make it.
    static Waarde tempo(Waarde tekort, long dagen) {
        if (dagen <= 0) {
            return Waarde.geen(Reden.NVT);
        }
        BigDecimal plekken = tekort.getal();
        return plekken == null
                ? tekort
                : Waarde.aantal(Math.ceilDiv(7 * plekken.longValueExact(), dagen), tekort.rijen())
                        .tenMinste(tekort.tenMinste());
    }

    static long dagenTotRealisatie(GebiedRecords area) {
        return ChronoUnit.DAYS.between(
                area.maatstaf().peildatum(), area.maatstaf().realisatiedatum());
    }

    private static Waarde bezettingsgraad(GebiedRecords area) {
        return procent(area, Selectie.MET_BEZETTING_EN_CAPACITEIT, Grootheid.BEZETTING, Grootheid.CAPACITEIT);
    }

    static Waarde capaciteit(GebiedRecords area, Selectie selectie) {
        return Waarde.som(area.locaties().som(selectie, Grootheid.CAPACITEIT));
    }

    /// One sum as a percentage of the other, over the same locations.
    static Waarde procent(GebiedRecords area, Selectie both, Grootheid teller, Grootheid noemer) {
        return Waarde.procent(
                area.locaties().som(both, teller).bekend(),
                area.locaties().som(both, noemer).bekend(),
                area.locaties().aantal(both));
    }
}

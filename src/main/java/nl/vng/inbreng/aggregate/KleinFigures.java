package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Reden;

/// Small-scale reception: the definitions `klein.*` of `docs/cijfers.md`. The limit itself is not small.
final class KleinFigures {

    private KleinFigures() {}

    static Map<String, Waarde> of(GebiedRecords area) {
        var figures = new LinkedHashMap<String, Waarde>();
        boolean open =
                !area.locaties().som(Selectie.IN_GEBRUIK, Grootheid.CAPACITEIT).volledig();
        int locaties = area.locaties().aantal(Selectie.KLEIN);
        figures.put("klein.gemeenten", OpgaveFigures.countOpgaven(area, it -> klein(it, area)));
        figures.put("klein.opgave", opgave(area));
        figures.put("klein.locaties", Waarde.aantal(locaties, locaties).tenMinste(open));
        figures.put(
                "klein.plekken", OpvangFigures.capaciteit(area, Selectie.KLEIN).tenMinste(open));
        figures.put("klein.zonder_locatie", OpgaveFigures.count(area, zonderLocatie(area), _ -> false));
        return figures;
    }

    /// Gemeenten with a small opgave.
    static List<GemeenteStand> gemeenten(GebiedRecords area) {
        return OpgaveFigures.where(area, it -> klein(it, area));
    }

    static List<GemeenteStand> zonderLocatie(GebiedRecords area) {
        return gemeenten(area).stream().filter(it -> !it.heeftLocatie()).toList();
    }

    private static Waarde opgave(GebiedRecords area) {
        var gemeenten = gemeenten(area);
        long opgave = gemeenten.stream().mapToLong(GemeenteStand::opgaveTotaal).sum();
        return area.vergelijkbaar().isEmpty()
                ? Waarde.geen(Reden.ONBEKEND)
                : Waarde.getal(BigDecimal.valueOf(opgave), area.opgaveOntbreekt(), gemeenten.size());
    }

    private static boolean klein(GemeenteStand gemeente, GebiedRecords area) {
        return gemeente.heeftOpgave()
                && gemeente.opgaveTotaal() < area.maatstaf().grensKleinschalig();
    }
}

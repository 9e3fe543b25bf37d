package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.vng.inbreng.domain.Opgave;
import nl.vng.inbreng.domain.Reden;
import org.jspecify.annotations.Nullable;

/// What each gemeente realised beside its opgave: the definitions of `opvang.*` that are made per gemeente.
///
/// A gemeente without a known opgave takes no part. Where a Capaciteit is missing, a gemeente is counted only for
/// what is certain, and the total is marked as a lower bound.
final class OpgaveFigures {

    private OpgaveFigures() {}

    static Map<String, Waarde> of(GebiedRecords area) {
        var figures = new LinkedHashMap<String, Waarde>();
        figures.put("opvang.opgave", Waarde.som(Som.of(area.gemeenten(), OpgaveFigures::totaal)));
        figures.put("opvang.opgave_amv", Waarde.som(Som.of(area.gemeenten(), OpgaveFigures::amv)));
        figures.put("opvang.tekort", tekort(area));
        figures.put("opvang.overschot", overschot(area));
        figures.put("opvang.saldo", saldo(area));
        figures.put("opvang.realisatie", realisatie(area));
        figures.put("opvang.gemeenten_met_opgave", countOpgaven(area, GemeenteStand::heeftOpgave));
        figures.put("opvang.gemeenten_op_schema", count(area, opSchema(area), OpgaveFigures::isOpen));
        figures.put("opvang.gemeenten_met_tekort", count(area, metTekort(area), OpgaveFigures::isOpen));
        figures.put("opvang.gemeenten_zonder_locatie", count(area, zonderLocatie(area), _ -> false));
        return figures;
    }

    static List<GemeenteStand> opSchema(GebiedRecords area) {
        return where(area, it -> it.heeftOpgave() && it.saldo() >= 0);
    }

    static List<GemeenteStand> metTekort(GebiedRecords area) {
        return where(area, it -> it.gerealiseerd().volledig() && it.saldo() < 0);
    }

    static List<GemeenteStand> zonderLocatie(GebiedRecords area) {
        return where(area, it -> it.heeftOpgave() && !it.heeftLocatie());
    }

    static Waarde tekort(GebiedRecords area) {
        return perGemeente(area, GemeenteStand::tekort);
    }

    private static Waarde overschot(GebiedRecords area) {
        return perGemeente(area, GemeenteStand::overschot).tenMinste(onvolledig(area));
    }

    private static Waarde saldo(GebiedRecords area) {
        return area.vergelijkbaar().isEmpty()
                ? Waarde.geen(Reden.ONBEKEND)
                : Waarde.getal(BigDecimal.valueOf(totaalSaldo(area)), onvolledig(area), rijen(area));
    }

    private static Waarde realisatie(GebiedRecords area) {
        if (area.vergelijkbaar().isEmpty()) {
            return Waarde.geen(Reden.ONBEKEND);
        }
        long opgave = area.vergelijkbaar().stream()
                .mapToLong(GemeenteStand::opgaveTotaal)
                .sum();
        return Waarde.procent(totaalSaldo(area) + opgave, opgave, rijen(area)).tenMinste(onvolledig(area));
    }

    /// A sum over the gemeenten that take part; the others make it a lower bound.
    static Waarde perGemeente(GebiedRecords area, Function<GemeenteStand, @Nullable Integer> deel) {
        var som = Som.of(area.vergelijkbaar(), deel);
        return som.delen() == 0 || som.onbekend()
                ? Waarde.geen(Reden.ONBEKEND)
                : Waarde.getal(
                        BigDecimal.valueOf(som.bekend()), !som.volledig() || area.opgaveOntbreekt(), rijen(area));
    }

    static Waarde countOpgaven(GebiedRecords area, Predicate<GemeenteStand> condition) {
        int aantal = where(area, condition).size();
        return area.vergelijkbaar().isEmpty()
                ? Waarde.geen(Reden.ONBEKEND)
                : Waarde.aantal(aantal, aantal).tenMinste(area.opgaveOntbreekt());
    }

    /// The number of `counted`.
    ///
    /// @param open which gemeenten might belong to it as well, if only a missing number were known
    static Waarde count(GebiedRecords area, List<GemeenteStand> counted, Predicate<GemeenteStand> open) {
        boolean anyOpen = area.vergelijkbaar().stream().anyMatch(open);
        if (area.vergelijkbaar().isEmpty() || (anyOpen && area.gebied().isGemeente())) {
            return Waarde.geen(Reden.ONBEKEND);
        }
        return Waarde.aantal(counted.size(), rijen(area)).tenMinste(anyOpen || area.opgaveOntbreekt());
    }

    private static boolean isOpen(GemeenteStand gemeente) {
        return gemeente.tekort() == null;
    }

    private static boolean onvolledig(GebiedRecords area) {
        return area.vergelijkbaar().stream().anyMatch(it -> !it.gerealiseerd().volledig());
    }

    private static long totaalSaldo(GebiedRecords area) {
        return area.vergelijkbaar().stream().mapToLong(GemeenteStand::saldo).sum();
    }

    private static int rijen(GebiedRecords area) {
        return area.vergelijkbaar().stream()
                .mapToInt(it -> it.locaties().aantal(Selectie.GEREALISEERD))
                .sum();
    }

    static List<GemeenteStand> where(GebiedRecords area, Predicate<GemeenteStand> condition) {
        return area.vergelijkbaar().stream().filter(condition).toList();
    }

    private static @Nullable Integer totaal(GemeenteStand gemeente) {
        Opgave opgave = gemeente.opgave();
        return opgave == null ? null : Integer.valueOf(opgave.totaal());
    }

    private static @Nullable Integer amv(GemeenteStand gemeente) {
        Opgave opgave = gemeente.opgave();
        return opgave == null ? null : opgave.amv();
    }
}

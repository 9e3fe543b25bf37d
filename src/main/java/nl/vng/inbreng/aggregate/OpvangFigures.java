package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Locatie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.Status;

/// Reception places beside the opgave of the Spreidingswet: the definitions `opvang.*` of `docs/cijfers.md`.
///
/// Each figure is a selection, a method of its own, and a sum or count over it.
final class OpvangFigures {

    static final Set<Status> HARD = EnumSet.of(Status.GEREALISEERD_LEEG, Status.VASTGESTELD);
    static final Set<Status> ZACHT = EnumSet.of(Status.IN_PROCEDURE, Status.IN_VERKENNING);

    private OpvangFigures() {}

    static Map<String, Waarde> of(GebiedRecords area) {
        var figures = new LinkedHashMap<String, Waarde>();
        figures.putAll(OpgaveFigures.of(area));
        figures.put("opvang.gerealiseerd", capaciteit(gerealiseerd(area)));
        figures.put("opvang.gepland_hard", capaciteit(gepland(area, HARD)));
        figures.put("opvang.gepland_zacht", capaciteit(gepland(area, ZACHT)));
        figures.put("opvang.capaciteit_in_gebruik", capaciteit(inGebruik(area)));
        figures.put("opvang.bezetting", Waarde.som(Som.of(inGebruik(area), Locatie::bezetting)));
        figures.put("opvang.bezettingsgraad", bezettingsgraad(area));
        figures.put("opvang.belemmerd", capaciteit(belemmerd(area)));
        for (var belemmering : Belemmering.values()) {
            figures.put("opvang.belemmerd." + belemmering.naam(), capaciteit(belemmerd(area, belemmering)));
        }
        long dagen = dagenTotRealisatie(area);
        figures.put("opvang.dagen_tot_realisatie", Waarde.aantal(dagen, 0));
        figures.put("opvang.tempo", tempo(OpgaveFigures.tekort(area), dagen));
        return figures;
    }

    /// `telt_mee`: places that count for the Spreidingswet.
    static List<Locatie> gerealiseerd(GebiedRecords area) {
        return where(
                area,
                it -> it.teltMee(
                        area.maatstaf().realisatiedatum(), area.maatstaf().meettermijnTot()));
    }

    static List<Locatie> gepland(GebiedRecords area, Set<Status> status) {
        return where(
                area, it -> status.contains(it.status()) && !it.opvangsoort().uitgesloten());
    }

    static List<Locatie> inGebruik(GebiedRecords area) {
        return where(area, Locatie::inGebruik);
    }

    /// Planned locations with a known belemmering; each once.
    static List<Locatie> belemmerd(GebiedRecords area) {
        return where(
                area,
                it -> gepland(it)
                        && !it.opvangsoort().uitgesloten()
                        && !it.belemmeringen().isEmpty());
    }

    /// Planned locations with this belemmering; a location with two is in both lists.
    static List<Locatie> belemmerd(GebiedRecords area, Belemmering belemmering) {
        return belemmerd(area).stream()
                .filter(it -> it.belemmeringen().contains(belemmering))
                .toList();
    }

    /// Whether a location of a kind that is not excluded is in use or planned.
    static boolean gebruikOfPlan(Locatie locatie) {
        return !locatie.opvangsoort().uitgesloten() && (locatie.status() == Status.IN_GEBRUIK || gepland(locatie));
    }

    /// Whether the status is one of a plan: neither in use, nor closed, nor off.
    static boolean gepland(Locatie locatie) {
        return HARD.contains(locatie.status()) || ZACHT.contains(locatie.status());
    }

    /// Whether a location may count in a figure or must be protected: not so when it is closed or cancelled.
    static boolean doetErToe(Locatie locatie) {
        return locatie.status() == Status.IN_GEBRUIK || gepland(locatie) || locatie.vertrouwelijk();
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

    /// Locations in use of which both bezetting and Capaciteit are known.
    static List<Locatie> metBezettingEnCapaciteit(GebiedRecords area) {
        return inGebruik(area).stream()
                .filter(it -> it.bezetting() != null && it.capaciteit() != null)
                .toList();
    }

    private static Waarde bezettingsgraad(GebiedRecords area) {
        var both = metBezettingEnCapaciteit(area);
        return Waarde.procent(
                Som.of(both, Locatie::bezetting).bekend(),
                Som.of(both, Locatie::capaciteit).bekend(),
                both.size());
    }

    static Waarde capaciteit(List<Locatie> locaties) {
        return Waarde.som(Som.of(locaties, Locatie::capaciteit));
    }

    static List<Locatie> where(GebiedRecords area, Predicate<Locatie> condition) {
        return area.locaties().stream().filter(condition).toList();
    }
}

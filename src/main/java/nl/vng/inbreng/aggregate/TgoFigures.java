package nl.vng.inbreng.aggregate;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.domain.TgoContract;
import nl.vng.inbreng.domain.Verlenging;
import org.jspecify.annotations.Nullable;

/// TGO contracts, what they lose and when one must decide: the definitions `tgo.*` of `docs/cijfers.md`.
final class TgoFigures {

    private static final int BESLISDAGEN = 60;

    private TgoFigures() {}

    static Map<String, Waarde> of(GebiedRecords area) {
        var figures = new LinkedHashMap<String, Waarde>();
        var lopend = lopend(area);
        var risico = risico(area);
        var open = area.contracten().stream().anyMatch(it -> risicoOnbekend(it, area.maatstaf()));
        figures.put("tgo.lopend", Waarde.aantal(lopend.size(), lopend.size()));
        figures.put("tgo.lopend_plekken", plekken(lopend));
        figures.put("tgo.risico", Waarde.aantal(risico.size(), risico.size()).tenMinste(open));
        figures.put("tgo.risico_plekken", plekken(risico).tenMinste(open));
        figures.put("tgo.risico_gemeenten", gemeenten(risico).tenMinste(open));
        figures.put("tgo.risico_voortzetting", risicoVoortzetting(area).tenMinste(open));
        figures.put("tgo.risico_telt_mee", risicoTeltMee(area).tenMinste(openAndCounting(area)));
        figures.put("tgo.tekort_na", tekortNa(area));
        figures.put("tgo.kosten_halfjaar", kosten(area).tenMinste(open));
        figures.put("tgo.bedrag_gemiddeld", bedragGemiddeld(area));
        figures.put("tgo.beslisdatum_eerste", beslisdatumEerste(area));
        figures.put("tgo.beslissen_60_dagen", beslissen(area).tenMinste(open));
        return figures;
    }

    /// Contracts that run on the peildatum of the export; the first and the last day both count.
    static List<TgoContract> lopend(GebiedRecords area) {
        return where(area, it -> it.loopt(area.maatstaf().tgoPeildatum()));
    }

    /// Contracts that run on the last funded day and lose their funding then.
    static List<TgoContract> risico(GebiedRecords area) {
        return where(area, it -> risico(it, area.maatstaf()));
    }

    /// Of those: the gemeente wants to go on.
    static List<TgoContract> voortzetting(GebiedRecords area) {
        return risico(area).stream()
                .filter(it -> it.voortzettingGewenst() == JaNee.JA)
                .toList();
    }

    /// Contracts at risk of which the export does not say whether the gemeente wants to go on.
    private static boolean wensOnbekend(GebiedRecords area) {
        return risico(area).stream().anyMatch(it -> it.voortzettingGewenst() == JaNee.ONBEKEND);
    }

    /// Whether nothing is known of any contract at risk: then what depends on the wish has no value.
    private static boolean geenWensBekend(GebiedRecords area) {
        var risico = risico(area);
        return !risico.isEmpty() && risico.stream().allMatch(it -> it.voortzettingGewenst() == JaNee.ONBEKEND);
    }

    static boolean risico(TgoContract contract, Maatstaf maatstaf) {
        var tot = contract.bekostigingTot();
        return kandidaat(contract, maatstaf) && tot != null && !tot.isAfter(maatstaf.tgoBekostigingTot());
    }

    /// Whether only a missing Bekostiging tot keeps it from being at risk.
    static boolean risicoOnbekend(TgoContract contract, Maatstaf maatstaf) {
        return kandidaat(contract, maatstaf) && contract.bekostigingTot() == null;
    }

    /// Contracts by Locatie-id; those without one are left out.
    static Map<String, List<TgoContract>> byLocatie(List<TgoContract> contracten) {
        return contracten.stream()
                .filter(it -> it.locatieId() != null)
                .collect(groupingBy(it -> String.valueOf(it.locatieId())));
    }

    /// Last day to give notice on the lease; `null` when the export does not say.
    static @Nullable LocalDate beslisdatum(TgoContract contract) {
        var einde = contract.huurcontractEindigt();
        var maanden = contract.opzegtermijnMaanden();
        return einde == null || maanden == null ? null : einde.minusMonths(maanden);
    }

    /// Costs of going on from the first day without funding up to and including 31 December; `null` without an
    /// amount.
    static @Nullable BigDecimal kosten(TgoContract contract, Maatstaf maatstaf) {
        var eerste = maatstaf.tgoBekostigingTot();
        long dagen = ChronoUnit.DAYS.between(eerste, LocalDate.of(eerste.getYear() + 1, 1, 1));
        var perDag = perDag(contract);
        return perDag == null ? null : perDag.multiply(BigDecimal.valueOf(dagen));
    }

    /// Places times amount; `null` without an amount.
    static @Nullable BigDecimal perDag(TgoContract contract) {
        var bedrag = contract.bedragPerPlekPerDag();
        return bedrag == null ? null : bedrag.multiply(BigDecimal.valueOf(contract.plekken()));
    }

    /// Contracts of which the amount is known: those that an amount of money is made of.
    static List<TgoContract> metBedrag(List<TgoContract> contracten) {
        return contracten.stream()
                .filter(it -> it.bedragPerPlekPerDag() != null)
                .toList();
    }

    private static boolean kandidaat(TgoContract contract, Maatstaf maatstaf) {
        return contract.loopt(maatstaf.tgoBekostigingTot().minusDays(1))
                && contract.verlenging() != Verlenging.ONDERTEKEND;
    }

    private static Waarde risicoVoortzetting(GebiedRecords area) {
        return geenWensBekend(area)
                ? Waarde.geen(Reden.ONBEKEND)
                : plekken(voortzetting(area)).tenMinste(wensOnbekend(area));
    }

    private static Waarde risicoTeltMee(GebiedRecords area) {
        long bekend = 0;
        int delen = 0;
        int missend = 0;
        for (var gemeente : area.gemeenten()) {
            var som = gemeente.risicoTeltMee();
            bekend += som.bekend();
            delen += som.delen();
            missend += som.missend();
        }
        return Waarde.som(new Som(bekend, delen, missend));
    }

    private static Waarde tekortNa(GebiedRecords area) {
        return OpgaveFigures.perGemeente(area, GemeenteStand::tekortNa).tenMinste(openAndCounting(area));
    }

    private static boolean openAndCounting(GebiedRecords area) {
        return area.gemeenten().stream().anyMatch(GemeenteStand::risicoOnvolledig);
    }

    private static Waarde kosten(GebiedRecords area) {
        var gewenst = voortzetting(area);
        var bekend = metBedrag(gewenst);
        if ((bekend.isEmpty() && !gewenst.isEmpty()) || geenWensBekend(area)) {
            return Waarde.geen(Reden.ONBEKEND);
        }
        var som = sum(bekend, it -> kosten(it, area.maatstaf()));
        return Waarde.getal(
                som.setScale(2, RoundingMode.HALF_UP),
                bekend.size() < gewenst.size() || wensOnbekend(area),
                bekend.size());
    }

    private static Waarde bedragGemiddeld(GebiedRecords area) {
        var bekend = metBedrag(lopend(area));
        if (bekend.isEmpty()) {
            return Waarde.geen(lopend(area).isEmpty() ? Reden.NVT : Reden.ONBEKEND);
        }
        long plekken = bekend.stream().mapToLong(TgoContract::plekken).sum();
        var gemiddeld = sum(bekend, TgoFigures::perDag).divide(BigDecimal.valueOf(plekken), 2, RoundingMode.HALF_UP);
        return Waarde.getal(gemiddeld, false, bekend.size());
    }

    /// The earliest decision date of the contracts to go on with, on or after the peildatum; `null` if there is none.
    static @Nullable LocalDate eersteBeslisdatum(GebiedRecords area) {
        return voortzetting(area).stream()
                .map(TgoFigures::beslisdatum)
                .filter(Objects::nonNull)
                .filter(it -> !it.isBefore(area.maatstaf().tgoPeildatum()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Contracts to go on with that must be decided on within 60 days.
    static List<TgoContract> teBeslissen(GebiedRecords area) {
        return voortzetting(area).stream()
                .filter(it -> {
                    var datum = beslisdatum(it);
                    return datum != null && binnenkort(datum, area.maatstaf());
                })
                .toList();
    }

    private static boolean binnenkort(LocalDate datum, Maatstaf maatstaf) {
        var vanaf = maatstaf.tgoPeildatum();
        return !datum.isBefore(vanaf) && !datum.isAfter(vanaf.plusDays(BESLISDAGEN));
    }

    private static Waarde beslisdatumEerste(GebiedRecords area) {
        var gewenst = voortzetting(area);
        int bekend = Math.toIntExact(
                gewenst.stream().filter(it -> beslisdatum(it) != null).count());
        var eerste = eersteBeslisdatum(area);
        if (eerste != null) {
            return Waarde.datum(eerste, bekend);
        }
        return Waarde.geen(bekend < gewenst.size() || wensOnbekend(area) ? Reden.ONBEKEND : Reden.NVT);
    }

    private static Waarde beslissen(GebiedRecords area) {
        var som = Som.of(voortzetting(area), it -> {
            var datum = beslisdatum(it);
            return datum == null ? null : Integer.valueOf(binnenkort(datum, area.maatstaf()) ? 1 : 0);
        });
        return geenWensBekend(area)
                ? Waarde.geen(Reden.ONBEKEND)
                : Waarde.som(som).tenMinste(wensOnbekend(area));
    }

    private static Waarde plekken(List<TgoContract> contracten) {
        return Waarde.som(Som.of(contracten, TgoContract::plekken));
    }

    private static Waarde gemeenten(List<TgoContract> contracten) {
        return Waarde.aantal(
                contracten.stream().map(TgoContract::gemeente).distinct().count(), contracten.size());
    }

    static BigDecimal sum(List<TgoContract> contracten, Function<TgoContract, @Nullable BigDecimal> bedrag) {
        var som = BigDecimal.ZERO;
        for (var contract : contracten) {
            var deel = bedrag.apply(contract);
            som = deel == null ? som : som.add(deel);
        }
        return som;
    }

    private static List<TgoContract> where(GebiedRecords area, Predicate<TgoContract> condition) {
        return area.contracten().stream().filter(condition).toList();
    }
}

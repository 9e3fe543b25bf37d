package nl.vng.inbreng.aggregate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.vng.inbreng.aggregate.Herkomst.Onderdeel;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.TgoContract;

/// How the figures of TGO contracts are made, from the same selections.
///
/// The amount of one contract is never in it: an amount is a term per gemeente, and its rows hold only places.
final class TgoHerkomst {

    private final Bronrijen rijen;

    TgoHerkomst(Bronrijen rijen) {
        this.rijen = rijen;
    }

    Map<String, Function<GebiedRecords, Opbouw>> all() {
        var all = new LinkedHashMap<String, Function<GebiedRecords, Opbouw>>();
        all.put("tgo.lopend", it -> aantal(TgoFigures.lopend(it)));
        all.put("tgo.lopend_plekken", it -> plekken(TgoFigures.lopend(it)));
        all.put("tgo.risico", it -> aantal(TgoFigures.risico(it)));
        all.put("tgo.risico_plekken", it -> plekken(TgoFigures.risico(it)));
        all.put("tgo.risico_gemeenten", it -> gemeenten(TgoFigures.risico(it)));
        all.put("tgo.risico_voortzetting", it -> plekken(TgoFigures.voortzetting(it)));
        all.put("tgo.kosten_halfjaar", this::kosten);
        all.put("tgo.bedrag_gemiddeld", this::bedragGemiddeld);
        all.put("tgo.beslisdatum_eerste", this::beslisdatumEerste);
        all.put("tgo.beslissen_60_dagen", it -> beslissen(TgoFigures.teBeslissen(it)));
        return all;
    }

    private Opbouw aantal(List<TgoContract> contracten) {
        return Opbouw.som(
                "contracten",
                contracten.stream()
                        .map(it -> new Term(
                                it.gemeente(),
                                "contract",
                                BigDecimal.ONE,
                                List.of(rijen.rij(it, "plekken", it.plekken()))))
                        .toList());
    }

    private Opbouw plekken(List<TgoContract> contracten) {
        return Opbouw.som("plekken", plekkenPerContract(contracten));
    }

    private List<Term> plekkenPerContract(List<TgoContract> contracten) {
        return contracten.stream()
                .map(it -> new Term(
                        it.gemeente(),
                        "plekken",
                        BigDecimal.valueOf(it.plekken()),
                        List.of(rijen.rij(it, "plekken", it.plekken()))))
                .toList();
    }

    private Opbouw gemeenten(List<TgoContract> contracten) {
        return Opbouw.som("gemeenten", perGemeente(contracten, "gemeente", _ -> BigDecimal.ONE));
    }

    private Opbouw kosten(GebiedRecords area) {
        var maatstaf = area.maatstaf();
        return new Opbouw(
                List.of(new Onderdeel(
                        "kosten",
                        perGemeente(
                                TgoFigures.metBedrag(TgoFigures.voortzetting(area)),
                                "plekken maal bedrag maal dagen; bedragen per contract worden niet getoond",
                                it -> TgoFigures.sum(it, contract -> TgoFigures.kosten(contract, maatstaf))))),
                it -> it.getFirst().setScale(2, RoundingMode.HALF_UP),
                "Het cijfer is de som, afgerond op centen.",
                Set.of());
    }

    private Opbouw bedragGemiddeld(GebiedRecords area) {
        var bekend = TgoFigures.metBedrag(TgoFigures.lopend(area));
        return new Opbouw(
                List.of(
                        new Onderdeel(
                                "plekken maal bedrag",
                                perGemeente(
                                        bekend,
                                        "plekken maal bedrag per dag; bedragen per contract worden niet getoond",
                                        it -> TgoFigures.sum(it, TgoFigures::perDag))),
                        new Onderdeel("plekken", plekkenPerContract(bekend))),
                it -> it.getFirst().divide(it.getLast(), 2, RoundingMode.HALF_UP),
                "Het cijfer is plekken maal bedrag / plekken, afgerond op centen.",
                TgoFigures.lopend(area).stream()
                        .filter(it -> it.bedragPerPlekPerDag() == null)
                        .map(TgoContract::gemeente)
                        .collect(toSet()));
    }

    /// The contracts that have the earliest date, each counted once.
    private Opbouw beslisdatumEerste(GebiedRecords area) {
        var eerste = TgoFigures.eersteBeslisdatum(area);
        return beslissen(TgoFigures.voortzetting(area).stream()
                .filter(it -> eerste != null && eerste.equals(TgoFigures.beslisdatum(it)))
                .toList());
    }

    private Opbouw beslissen(List<TgoContract> contracten) {
        return Opbouw.som(
                "contracten",
                contracten.stream()
                        .map(it -> new Term(it.gemeente(), "contract", BigDecimal.ONE, beslisdatum(it)))
                        .toList());
    }

    private List<Herkomst.Rij> beslisdatum(TgoContract contract) {
        var datum = TgoFigures.beslisdatum(contract);
        return datum == null
                ? List.of()
                : List.of(rijen.rij(
                        contract,
                        "einde huurcontract min %d maanden opzegtermijn".formatted(contract.opzegtermijnMaanden()),
                        datum));
    }

    private List<Term> perGemeente(
            List<TgoContract> contracten, String wat, Function<List<TgoContract>, BigDecimal> waarde) {
        Map<Gemeente, List<TgoContract>> perGemeente =
                new TreeMap<>(contracten.stream().collect(groupingBy(TgoContract::gemeente)));
        return perGemeente.entrySet().stream()
                .map(it -> new Term(
                        it.getKey(),
                        wat,
                        waarde.apply(it.getValue()),
                        it.getValue().stream()
                                .map(contract -> rijen.rij(contract, "plekken", contract.plekken()))
                                .toList()))
                .toList();
    }
}

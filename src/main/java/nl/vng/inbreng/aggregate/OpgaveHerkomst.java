package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.vng.inbreng.aggregate.Herkomst.Onderdeel;
import nl.vng.inbreng.aggregate.Herkomst.Rij;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Opgave;
import nl.vng.inbreng.domain.TgoContract;
import org.jspecify.annotations.Nullable;

/// How the figures that are made per gemeente, beside its opgave, are made: from the same [GemeenteStand].
final class OpgaveHerkomst {

    private final Bronrijen rijen;

    OpgaveHerkomst(Bronrijen rijen) {
        this.rijen = rijen;
    }

    Map<String, Function<GebiedRecords, Opbouw>> all() {
        var all = new LinkedHashMap<String, Function<GebiedRecords, Opbouw>>();
        all.put("opvang.opgave", it -> opgaven(it.vergelijkbaar(), "opgave", Opgave::totaal));
        all.put("opvang.opgave_amv", it -> opgaven(it.vergelijkbaar(), "waarvan amv", Opgave::amv));
        all.put("klein.opgave", it -> opgaven(KleinFigures.gemeenten(it), "opgave", Opgave::totaal));
        all.put("opvang.tekort", it -> Opbouw.som("tekort", tekort(it)));
        all.put("opvang.overschot", this::overschot);
        all.put("opvang.saldo", this::saldo);
        all.put("opvang.realisatie", this::realisatie);
        all.put("opvang.tempo", this::tempo);
        all.put("opvang.dagen_tot_realisatie", it -> Opbouw.som("dagen", List.of(dagen(it))));
        all.put("tgo.tekort_na", this::tekortNa);
        all.put("tgo.risico_telt_mee", this::risicoTeltMee);
        all.put("opvang.gemeenten_met_opgave", it -> metOpgave(OpgaveFigures.where(it, GemeenteStand::heeftOpgave)));
        all.put("opvang.gemeenten_op_schema", it -> gemeenten(OpgaveFigures.opSchema(it)));
        all.put("opvang.gemeenten_met_tekort", it -> gemeenten(OpgaveFigures.metTekort(it)));
        all.put("opvang.gemeenten_zonder_locatie", it -> metOpgave(OpgaveFigures.zonderLocatie(it)));
        all.put("klein.gemeenten", it -> metOpgave(KleinFigures.gemeenten(it)));
        all.put("klein.zonder_locatie", it -> metOpgave(KleinFigures.zonderLocatie(it)));
        return all;
    }

    private Opbouw opgaven(List<GemeenteStand> gemeenten, String wat, Function<Opgave, @Nullable Integer> getal) {
        return Opbouw.som(
                wat,
                gemeenten.stream()
                        .map(it -> new Term(
                                it.gemeente(), wat, known(getal, it.opgave()), rijen.opgave(it.gemeente(), wat, getal)))
                        .toList());
    }

    private static BigDecimal known(Function<Opgave, @Nullable Integer> getal, @Nullable Opgave opgave) {
        var known = opgave == null ? null : getal.apply(opgave);
        return BigDecimal.valueOf(known == null ? 0 : known);
    }

    /// The opgave, and against it the locations that count.
    private List<Rij> opgaveEnLocaties(GemeenteStand stand) {
        var all = new ArrayList<>(rijen.opgave(stand.gemeente(), "opgave", Opgave::totaal));
        rijen.locaties(stand, Selectie.GEREALISEERD)
                .forEach(it -> all.add(rijen.rij(it, "capaciteit die meetelt", it.capaciteit())));
        return all;
    }

    private Opbouw metOpgave(List<GemeenteStand> gemeenten) {
        return Opbouw.som(
                "gemeenten",
                gemeenten.stream()
                        .map(it -> new Term(
                                it.gemeente(),
                                "gemeente",
                                BigDecimal.ONE,
                                rijen.opgave(it.gemeente(), "opgave", Opgave::totaal)))
                        .toList());
    }

    private Opbouw gemeenten(List<GemeenteStand> gemeenten) {
        return Opbouw.som(
                "gemeenten",
                gemeenten.stream()
                        .map(it -> new Term(it.gemeente(), "gemeente", BigDecimal.ONE, opgaveEnLocaties(it)))
                        .toList());
    }

    private List<Term> tekort(GebiedRecords area) {
        return perGemeente(
                area, GemeenteStand::tekort, "tekort: opgave min capaciteit, ten minste 0", this::opgaveEnLocaties);
    }

    private Opbouw overschot(GebiedRecords area) {
        return Opbouw.som(
                "overschot",
                perGemeente(
                        area,
                        GemeenteStand::overschot,
                        "overschot: capaciteit min opgave, ten minste 0",
                        this::opgaveEnLocaties));
    }

    private Opbouw saldo(GebiedRecords area) {
        return Opbouw.som(
                "saldo",
                perGemeente(
                        area,
                        it -> Math.toIntExact(it.saldo()),
                        "saldo: capaciteit min opgave",
                        this::opgaveEnLocaties));
    }

    private Opbouw tekortNa(GebiedRecords area) {
        return Opbouw.som(
                "tekort",
                perGemeente(
                        area,
                        GemeenteStand::tekortNa,
                        "tekort: opgave min capaciteit, plus wat wegvalt, ten minste 0",
                        it -> {
                            var all = new ArrayList<>(opgaveEnLocaties(it));
                            it.risico().values().forEach(contracten -> all.addAll(plekken(contracten)));
                            return all;
                        }));
    }

    private Opbouw risicoTeltMee(GebiedRecords area) {
        var termen = new ArrayList<Term>();
        for (var stand : area.gemeenten()) {
            stand.risico().forEach((locatie, contracten) -> {
                var all = new ArrayList<>(List.of(rijen.rij(locatie, "capaciteit die meetelt", locatie.capaciteit())));
                all.addAll(plekken(contracten));
                var telt = GemeenteStand.risicoTeltMee(locatie, contracten);
                termen.add(new Term(
                        stand.gemeente(),
                        telt == null ? "capaciteit onbekend" : "plekken, ten hoogste de capaciteit",
                        BigDecimal.valueOf(telt == null ? 0 : telt),
                        all));
            });
        }
        return Opbouw.som("plekken", termen);
    }

    private List<Rij> plekken(List<TgoContract> contracten) {
        return contracten.stream()
                .map(it -> rijen.rij(it, "plekken die bekostiging verliezen", it.plekken()))
                .toList();
    }

    private Opbouw realisatie(GebiedRecords area) {
        return Opbouw.procent(
                new Onderdeel(
                        "gerealiseerd",
                        perGemeente(
                                area,
                                it -> Math.toIntExact(it.gerealiseerd().bekend()),
                                "capaciteit die meetelt",
                                it -> rijen.locaties(it, Selectie.GEREALISEERD).stream()
                                        .map(locatie -> rijen.rij(locatie, "capaciteit", locatie.capaciteit()))
                                        .toList())),
                opgaven(area.vergelijkbaar(), "opgave", Opgave::totaal)
                        .onderdelen()
                        .getFirst(),
                Set.of());
    }

    private Opbouw tempo(GebiedRecords area) {
        return new Opbouw(
                List.of(new Onderdeel("tekort", tekort(area)), new Onderdeel("dagen", List.of(dagen(area)))),
                it -> BigDecimal.valueOf(Math.ceilDiv(
                        7 * it.getFirst().longValueExact(), it.getLast().longValueExact())),
                "Het cijfer is 7 × tekort / dagen, naar boven afgerond.",
                Set.of());
    }

    private Term dagen(GebiedRecords area) {
        return new Term(
                null,
                "dagen van de peildatum tot de realisatiedatum",
                BigDecimal.valueOf(OpvangFigures.dagenTotRealisatie(area)),
                List.of(rijen.kengetal("realisatiedatum"), rijen.peildatum(Bronsoort.OPVANGCAPACITEIT)));
    }

    private static List<Term> perGemeente(
            GebiedRecords area,
            Function<GemeenteStand, @Nullable Integer> deel,
            String wat,
            Function<GemeenteStand, List<Rij>> rijen) {
        return area.vergelijkbaar().stream()
                .map(it -> {
                    var getal = deel.apply(it);
                    return new Term(
                            it.gemeente(),
                            getal == null ? "niet te zeggen: een capaciteit is onbekend" : wat,
                            BigDecimal.valueOf(getal == null ? 0 : getal),
                            rijen.apply(it));
                })
                .toList();
    }
}

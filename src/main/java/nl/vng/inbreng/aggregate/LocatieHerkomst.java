package nl.vng.inbreng.aggregate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.vng.inbreng.aggregate.Herkomst.Onderdeel;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Locatie;
import org.jspecify.annotations.Nullable;

/// How the figures that add up or count locations are made, from the same selections.
final class LocatieHerkomst {

    private final Bronrijen rijen;

    LocatieHerkomst(Bronrijen rijen) {
        this.rijen = rijen;
    }

    Map<String, Function<GebiedRecords, Opbouw>> all() {
        var all = new LinkedHashMap<String, Function<GebiedRecords, Opbouw>>();
        all.put("opvang.gerealiseerd", it -> capaciteit(OpvangFigures.gerealiseerd(it)));
        all.put("opvang.gepland_hard", it -> capaciteit(OpvangFigures.gepland(it, OpvangFigures.HARD)));
        all.put("opvang.gepland_zacht", it -> capaciteit(OpvangFigures.gepland(it, OpvangFigures.ZACHT)));
        all.put("opvang.capaciteit_in_gebruik", it -> capaciteit(OpvangFigures.inGebruik(it)));
        all.put("opvang.bezetting", it -> som("bezetting", OpvangFigures.inGebruik(it), Locatie::bezetting));
        all.put("opvang.bezettingsgraad", this::bezettingsgraad);
        all.put("opvang.belemmerd", it -> capaciteit(OpvangFigures.belemmerd(it)));
        for (var belemmering : Belemmering.values()) {
            all.put(
                    "opvang.belemmerd." + belemmering.naam(),
                    it -> capaciteit(OpvangFigures.belemmerd(it, belemmering)));
        }
        for (var vorm : Exploitatievorm.values()) {
            all.put("exploitatie.plekken." + vorm, it -> capaciteit(ExploitatieFigures.inGebruik(it, vorm)));
        }
        all.put("exploitatie.geblokkeerd", it -> capaciteit(ExploitatieFigures.geblokkeerd(it)));
        all.put("exploitatie.geblokkeerd_gemeenten", it -> gemeenten(ExploitatieFigures.geblokkeerd(it)));
        all.put("klein.locaties", it -> aantal(KleinFigures.locaties(it)));
        all.put("klein.plekken", it -> capaciteit(KleinFigures.locaties(it)));
        all.put(
                "doorstroom.statushouders",
                it -> som("statushouders", OpvangFigures.inGebruik(it), Locatie::statushouders));
        all.put(
                "doorstroom.langer_14_weken",
                it -> som("statushouders langer dan 14 weken", OpvangFigures.inGebruik(it), Locatie::langer14Weken));
        all.put("doorstroom.aandeel", this::aandeel);
        all.put("doorstroom.plekken", it -> capaciteit(DoorstroomFigures.doorstroomlocaties(it)));
        return all;
    }

    private Opbouw capaciteit(List<Locatie> locaties) {
        return som("capaciteit", locaties, Locatie::capaciteit);
    }

    private Opbouw som(String wat, List<Locatie> locaties, Function<Locatie, @Nullable Integer> getal) {
        return Opbouw.som(wat, onderdeel(wat, locaties, getal).termen());
    }

    private Onderdeel onderdeel(String wat, List<Locatie> locaties, Function<Locatie, @Nullable Integer> getal) {
        return new Onderdeel(
                wat, locaties.stream().map(it -> term(it, wat, getal.apply(it))).toList());
    }

    private Term term(Locatie locatie, String wat, @Nullable Integer getal) {
        var zin = getal == null ? wat + " onbekend" : wat;
        return new Term(
                locatie.gemeente(),
                zin,
                BigDecimal.valueOf(getal == null ? 0 : getal),
                List.of(rijen.rij(locatie, zin, getal)));
    }

    private Opbouw aantal(List<Locatie> locaties) {
        return Opbouw.som(
                "locaties",
                locaties.stream()
                        .map(it -> new Term(
                                it.gemeente(),
                                "locatie",
                                BigDecimal.ONE,
                                List.of(rijen.rij(it, "capaciteit", it.capaciteit()))))
                        .toList());
    }

    private Opbouw gemeenten(List<Locatie> locaties) {
        var perGemeente = new TreeMap<>(locaties.stream().collect(groupingBy(Locatie::gemeente)));
        return Opbouw.som(
                "gemeenten",
                perGemeente.entrySet().stream()
                        .map(it -> new Term(
                                it.getKey(),
                                "gemeente",
                                BigDecimal.ONE,
                                it.getValue().stream()
                                        .map(locatie -> rijen.rij(locatie, "capaciteit", locatie.capaciteit()))
                                        .toList()))
                        .toList());
    }

    private Opbouw bezettingsgraad(GebiedRecords area) {
        var both = OpvangFigures.metBezettingEnCapaciteit(area);
        return procent(
                onderdeel("bezetting", both, Locatie::bezetting),
                onderdeel("capaciteit", both, Locatie::capaciteit),
                area,
                it -> (it.bezetting() == null) != (it.capaciteit() == null));
    }

    private Opbouw aandeel(GebiedRecords area) {
        var both = DoorstroomFigures.metStatushoudersEnBezetting(area);
        return procent(
                onderdeel("statushouders", both, Locatie::statushouders),
                onderdeel("bezetting", both, Locatie::bezetting),
                area,
                it -> (it.statushouders() == null) != (it.bezetting() == null));
    }

    private static Opbouw procent(Onderdeel teller, Onderdeel noemer, GebiedRecords area, Predicate<Locatie> half) {
        return Opbouw.procent(
                teller,
                noemer,
                OpvangFigures.inGebruik(area).stream()
                        .filter(half)
                        .map(Locatie::gemeente)
                        .collect(toSet()));
    }
}

package nl.vng.inbreng.aggregate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.vng.inbreng.aggregate.Herkomst.Onderdeel;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Locatie;

/// How the figures that add up or count locations are made, from the same selections.
final class LocatieHerkomst {

    private final Bronrijen rijen;

    LocatieHerkomst(Bronrijen rijen) {
        this.rijen = rijen;
    }

    Map<String, Function<GebiedRecords, Opbouw>> all() {
        var all = new LinkedHashMap<String, Function<GebiedRecords, Opbouw>>();
        all.put("opvang.gerealiseerd", it -> capaciteit(it, Selectie.GEREALISEERD));
        all.put("opvang.gepland_hard", it -> capaciteit(it, Selectie.GEPLAND_HARD));
        all.put("opvang.gepland_zacht", it -> capaciteit(it, Selectie.GEPLAND_ZACHT));
        all.put("opvang.capaciteit_in_gebruik", it -> capaciteit(it, Selectie.IN_GEBRUIK));
        all.put("opvang.bezetting", it -> som(it, Selectie.IN_GEBRUIK, Grootheid.BEZETTING));
        all.put("opvang.bezettingsgraad", this::bezettingsgraad);
        all.put("opvang.belemmerd", it -> capaciteit(it, Selectie.BELEMMERD));
        for (var belemmering : Belemmering.values()) {
            all.put("opvang.belemmerd." + belemmering.naam(), it -> capaciteit(it, Selectie.belemmerd(belemmering)));
        }
        for (var vorm : Exploitatievorm.values()) {
            all.put("exploitatie.plekken." + vorm, it -> capaciteit(it, Selectie.inGebruik(vorm)));
        }
        all.put("exploitatie.geblokkeerd", it -> capaciteit(it, Selectie.GEBLOKKEERD));
        all.put("exploitatie.geblokkeerd_gemeenten", this::geblokkeerdeGemeenten);
        all.put("klein.locaties", this::kleineLocaties);
        all.put("klein.plekken", it -> capaciteit(it, Selectie.KLEIN));
        all.put("doorstroom.statushouders", it -> som(it, Selectie.IN_GEBRUIK, Grootheid.STATUSHOUDERS));
        all.put("doorstroom.langer_14_weken", it -> som(it, Selectie.IN_GEBRUIK, Grootheid.LANGER_14_WEKEN));
        all.put("doorstroom.aandeel", this::aandeel);
        all.put("doorstroom.plekken", it -> capaciteit(it, Selectie.DOORSTROOM));
        return all;
    }

    private Opbouw capaciteit(GebiedRecords area, Selectie selectie) {
        return som(area, selectie, Grootheid.CAPACITEIT);
    }

    private Opbouw som(GebiedRecords area, Selectie selectie, Grootheid grootheid) {
        return Opbouw.som(grootheid.naam(), onderdeel(area, selectie, grootheid).termen());
    }

    private Onderdeel onderdeel(GebiedRecords area, Selectie selectie, Grootheid grootheid) {
        return new Onderdeel(
                grootheid.naam(),
                rijen.locaties(area, selectie).stream()
                        .map(it -> term(it, grootheid))
                        .toList());
    }

    private Term term(Locatie locatie, Grootheid grootheid) {
        var getal = grootheid.van(locatie);
        var zin = getal == null ? grootheid.naam() + " onbekend" : grootheid.naam();
        return new Term(
                locatie.gemeente(),
                zin,
                BigDecimal.valueOf(getal == null ? 0 : getal),
                List.of(rijen.rij(locatie, zin, getal)));
    }

    private Opbouw kleineLocaties(GebiedRecords area) {
        return Opbouw.som(
                "locaties",
                rijen.locaties(area, Selectie.KLEIN).stream()
                        .map(it -> new Term(
                                it.gemeente(),
                                "locatie",
                                BigDecimal.ONE,
                                List.of(rijen.rij(it, "capaciteit", it.capaciteit()))))
                        .toList());
    }

    private Opbouw geblokkeerdeGemeenten(GebiedRecords area) {
        var perGemeente = new TreeMap<>(
                rijen.locaties(area, Selectie.GEBLOKKEERD).stream().collect(groupingBy(Locatie::gemeente)));
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
        var both = Selectie.MET_BEZETTING_EN_CAPACITEIT;
        return Opbouw.procent(
                onderdeel(area, both, Grootheid.BEZETTING),
                onderdeel(area, both, Grootheid.CAPACITEIT),
                gemeenten(area, Selectie.BEZETTING_OF_CAPACITEIT));
    }

    private Opbouw aandeel(GebiedRecords area) {
        var both = Selectie.MET_STATUSHOUDERS_EN_BEZETTING;
        return Opbouw.procent(
                onderdeel(area, both, Grootheid.STATUSHOUDERS),
                onderdeel(area, both, Grootheid.BEZETTING),
                gemeenten(area, Selectie.STATUSHOUDERS_OF_BEZETTING));
    }

    private static Set<Gemeente> gemeenten(GebiedRecords area, Selectie selectie) {
        return area.gemeenten().stream()
                .filter(it -> it.locaties().aantal(selectie) > 0)
                .map(GemeenteStand::gemeente)
                .collect(toSet());
    }
}

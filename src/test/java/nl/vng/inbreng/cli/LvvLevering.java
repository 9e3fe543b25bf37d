package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An LVV export of a test, and the true figures in it, counted here and not by the program.
///
/// @param perZaak whether it is written at case level, or aggregated
/// @param vblVrij free places of the VBL; -1 when nothing says how many
record LvvLevering(boolean perZaak, List<Persoon> personen, int vblVrij) {

    static final Map<String, String> GEMEENTEN = new TreeMap<>(
            Map.of("GM0014", "PV20", "GM0344", "PV26", "GM0363", "PV27", "GM0599", "PV28", "GM0772", "PV30"));

    static final List<String> UITKOMSTEN = List.of("bestendig", "semi-bestendig", "geen oplossing");

    private static final String BESTAND = "input/lvv_zaken_2025-01.csv";
    private static final List<String> STATUSSEN =
            List.of("aangemeld", "wachtlijst", "in opvang", "buiten opvang", "uitgestroomd");

    /// @param uitkomst empty when there is none
    record Persoon(String gemeente, String status, String vbl, String uitkomst) {

        boolean actief() {
            return !status.equals("uitgestroomd");
        }

        boolean zonderPlek() {
            return status.equals("wachtlijst") || status.equals("buiten opvang");
        }

        boolean geschikt() {
            return vbl.equals("J");
        }
    }

    /// The people of an export at case level, without rows that the program must reject.
    static LvvLevering read(Path home) throws IOException {
        var personen = new ArrayList<Persoon>();
        for (String line : Files.readAllLines(home.resolve(BESTAND))) {
            var cells = line.split(";", -1);
            if (cells.length == 9 && STATUSSEN.contains(cells[3])) {
                personen.add(new Persoon(cells[1], cells[3], cells[7], cells[8]));
            }
        }
        return new LvvLevering(true, personen, -1);
    }

    void write(Path home) throws IOException {
        Files.writeString(home.resolve(BESTAND), "Voorbeeldcijfers\n" + (perZaak ? zaken() : aantallen()));
        if (vblVrij >= 0) {
            Files.writeString(
                    home.resolve("input/kengetallen.csv"),
                    "sleutel;waarde;eenheid;geldig_vanaf;geldig_tot;bron\nvbl_vrij;%d;plekken;2024-01-01;;eigen\n"
                            .formatted(vblVrij));
        }
    }

    /// `gebied cijfer` to value, for all that the export tells.
    Map<String, Integer> waarden() {
        var waarden = new TreeMap<String, Integer>();
        selecties().forEach((id, selectie) -> {
            for (String gemeente : GEMEENTEN.keySet()) {
                if (aantal(gemeente, _ -> true) > 0) {
                    waarden.put(gemeente + " " + id, aantal(gemeente, selectie));
                }
            }
            waarden.put("NL " + id, aantal("NL", selectie));
        });
        if (perZaak && vblVrij >= 0) {
            waarden.put("NL lvv.niet_gedekt", aantal("NL", Persoon::zonderPlek) - gedekt());
        }
        return waarden;
    }

    /// People of `gebied`, a gemeente or `NL`.
    int aantal(String gebied, Predicate<Persoon> selectie) {
        return (int) personen.stream()
                .filter(it -> gebied.equals("NL") ? GEMEENTEN.containsKey(it.gemeente()) : gebied.equals(it.gemeente()))
                .filter(selectie)
                .count();
    }

    int gedekt() {
        return Math.min(vblVrij, aantal("NL", it -> it.zonderPlek() && it.geschikt()));
    }

    private Map<String, Predicate<Persoon>> selecties() {
        var selecties = new LinkedHashMap<String, Predicate<Persoon>>();
        selecties.put("lvv.actief", Persoon::actief);
        selecties.put("lvv.in_opvang", it -> it.status().equals("in opvang"));
        selecties.put("lvv.zonder_plek", Persoon::zonderPlek);
        selecties.put("lvv.uitgestroomd", it -> !it.actief());
        if (perZaak) {
            selecties.put("lvv.vbl_geschikt", it -> it.actief() && it.geschikt());
            for (String uitkomst : UITKOMSTEN) {
                selecties.put(
                        "lvv.uitkomst." + uitkomst,
                        it -> !it.actief() && it.uitkomst().equals(uitkomst));
            }
        }
        return selecties;
    }

    private String zaken() {
        var text = new StringBuilder("Zaakpseudoniem;LVV-gemeentecode;Peilmaand;Status;Opvangvorm;Leeftijdsklasse;"
                + "Begeleidingsscenario;Vbl geschikt;Uitkomst\n");
        for (int i = 0; i < personen.size(); i++) {
            var it = personen.get(i);
            text.append("a%015x;%s;2025-01;%s;geen;27-64;terugkeer;%s;%s\n"
                    .formatted(i, it.gemeente(), it.status(), it.vbl(), it.uitkomst()));
        }
        return text.toString();
    }

    private String aantallen() {
        Map<String, Integer> aantallen = new HashMap<>();
        personen.forEach(it -> aantallen.merge(it.gemeente() + it.status(), 1, Integer::sum));
        var text = new StringBuilder("LVV-gemeentecode;Peilmaand;Status;Opvangvorm;Leeftijdsklasse;Meetsoort;Aantal\n");
        Stream<String> gemeenten = personen.stream().map(Persoon::gemeente).distinct();
        gemeenten.forEach(gemeente -> STATUSSEN.forEach(status -> text.append("%s;2025-01;%s;geen;27-64;%s;%d\n"
                .formatted(
                        gemeente,
                        status,
                        status.equals("uitgestroomd") ? "uitstroom" : "stand",
                        aantallen.getOrDefault(gemeente + status, 0)))));
        return text.toString();
    }
}

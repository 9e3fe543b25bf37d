package nl.vng.inbreng.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Gemeenten;

/// The sample delivery with many invented rows in one or both of its large files; the same numbers give the same bytes.
///
/// By itself it makes one, for a whole run with `./inbreng maak --input`. Arguments: rows of cases, rows of locations.
final class LargeDelivery {

    static final String LVV = "lvv_zaken_2025-01.csv";
    static final String OPVANG = "opvangcapaciteit_2025-01-30.csv";

    private static final String[] LVV_GEMEENTEN = {"GM0363", "GM0599", "GM0344", "GM0772", "GM0014"};
    private static final String[] STATUS = {
        "in opvang;24-uursopvang", "in opvang;nachtopvang", "wachtlijst;geen", "buiten opvang;geen", "uitgestroomd;geen"
    };
    private static final String[] LEEFTIJD = {"0-17", "18-26", "27-64", "65+"};
    private static final String[] SCENARIO = {"terugkeer", "doormigratie", "legalisering", "\"in onderzoek\""};
    private static final String[] UITKOMST = {"bestendig", "semi-bestendig", "geen oplossing"};
    private static final String[] SOORT = {"azc", "noodopvang", "poa", "kwv", "col"};
    private static final String[] BELEMMERING = {"", "netcongestie", "stikstof|zorg"};

    /// Of so many locations one is in use: the country does not become larger by it.
    private static final int IN_USE = 2000;

    private LargeDelivery() {}

    static void main(String[] args) throws IOException {
        System.out.println(make(Integer.parseInt(args[0]), Integer.parseInt(args[1])));
    }

    /// @param lvv rows of cases, none for those of the sample
    /// @param opvang rows of locations, none for those of the sample
    static Path make(int lvv, int opvang) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench", "lvv-" + lvv + "-opvang-" + opvang));
        try (var files = Files.list(Path.of("input", "voorbeeld"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (lvv > 0) {
            lvv(folder.resolve(LVV), lvv);
        }
        if (opvang > 0) {
            opvang(folder.resolve(OPVANG), opvang);
        }
        return folder;
    }

    private static void lvv(Path file, int rows) throws IOException {
        var random = new Random(20250130);
        var hex = HexFormat.of();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Zaakpseudoniem;LVV-gemeentecode;Peilmaand;Status;Opvangvorm;Leeftijdsklasse;"
                    + "Begeleidingsscenario;Vbl geschikt;Uitkomst\n");
            for (int i = 0; i < rows; i++) {
                String status = pick(STATUS, random);
                out.write("abcd" + hex.toHexDigits((long) i, 12) + hex.toHexDigits(random.nextLong(), 4));
                out.write(";" + pick(LVV_GEMEENTEN, random) + ";2025-01;" + status + ";");
                out.write(pick(LEEFTIJD, random) + ";");
                out.write(pick(SCENARIO, random) + ";" + (random.nextBoolean() ? "J" : "onbekend") + ";");
                out.write(status.startsWith("uit") ? pick(UITKOMST, random) + "\n" : "\n");
            }
        }
    }

    private static void opvang(Path file, int rows) throws IOException {
        var random = new Random(20250130);
        List<Gemeente> gemeenten = Gemeenten.load().op(LocalDate.of(2025, 1, 30));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Peildatum;Gemeentecode;Gemeente;Locatie-id;Locatienaam;Opvangsoort;Status;Capaciteit;Waarvan amv;"
                    + "Bezetting;Waarvan statushouders;Statushouders > 14 weken;Beschikbaar vanaf;Beschikbaar tot;"
                    + "Exploitatievorm;Telt mee Spreidingswet;Zorg door;Belemmeringen;Vertrouwelijk\n");
            for (int i = 0; i < rows; i++) {
                var gemeente = gemeenten.get(random.nextInt(gemeenten.size()));
                String soort = pick(SOORT, random);
                int capaciteit = soort.equals("kwv") ? 15 : 20 + random.nextInt(400);
                int bezetting = random.nextInt(capaciteit + 1);
                int statushouders = random.nextInt(bezetting + 1);
                var cells = List.of(
                        "30-01-2025",
                        gemeente.code(),
                        gemeente.naam(),
                        "L" + i,
                        "Locatie " + i,
                        soort,
                        i % IN_USE == 0 ? "in gebruik" : "gesloten",
                        capaciteit,
                        random.nextInt(10),
                        bezetting,
                        statushouders,
                        random.nextInt(statushouders + 1),
                        "0" + (1 + random.nextInt(9)) + "-03-202" + random.nextInt(5),
                        "31-12-202" + (5 + random.nextInt(5)),
                        "COA;onbekend;COA",
                        pick(BELEMMERING, random),
                        "N\n");
                out.write(cells.stream().map(String::valueOf).collect(Collectors.joining(";")));
            }
        }
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}

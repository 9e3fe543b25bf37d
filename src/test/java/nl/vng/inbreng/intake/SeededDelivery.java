package nl.vng.inbreng.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// A delivery with everything that can be wrong with a row, in files of several blocks; one seed gives the same bytes.
final class SeededDelivery {

    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] LVV_GEMEENTEN = {"GM0363", "GM0344", "0599", "GM0772", "363", "GM0017", "GM9999"};
    private static final String[] STATUSSEN = {"in opvang", "Wachtlijst", "uitgestroomd", " buiten opvang ", "weg", ""};
    private static final String[] UITKOMSTEN = {"", "", "bestendig", "Geen oplossing", "-", "beter"};
    private static final String[] JA_NEE = {"J", "N", "onbekend", "", "ja", "misschien", "\u00A0J"};
    private static final String[] SPOILS = {
        "\"nooit dicht",
        "\"twee\nregels\"",
        "\"met \"\"aanhaling\"\"\"",
        "\"dicht\" en verder",
        "stuur\u0007teken",
        "om\u202Egekeerd",
        "midden\"in",
        "één ë €",
        "\"\"",
        "nul\u0000",
        "\"vier\r\nregels\rin\neen\""
    };
    private static final String[] PERSONAL = {
        "123456782", "iemand@voorbeeld.nl", "17-5-1990", "0612345678", "17 mei 1990"
    };

    private final Random random;

    private SeededDelivery(long seed) {
        random = new Random(seed);
    }

    /// Reads the deliveries of seeds `first` to `last` and prints all that came of them.
    ///
    /// Arguments: folder, first, last.
    static void main(String[] args) throws IOException {
        for (int seed = Integer.parseInt(args[1]); seed <= Integer.parseInt(args[2]); seed++) {
            System.out.println("seed " + seed + "\n" + read(Path.of(args[0], "seed-" + seed), seed));
        }
    }

    private static String read(Path folder, int seed) throws IOException {
        var map = new Levermap(folder);
        var delivery = new SeededDelivery(seed);
        map.writeBytes(Levermap.LVV, delivery.lvv());
        map.writeBytes(Levermap.OPVANG, delivery.opvang());
        var snapshot = map.read();
        var text = new StringBuilder();
        for (var soort : map.bevindingen.soorten()) {
            text.append(soort).append(' ').append(map.bevindingen.aantal(soort)).append('\n');
        }
        text.append(map.text()).append('\n');
        snapshot.ifPresent(it -> {
            var aantallen = new TreeMap<String, Integer>();
            it.lvv().aantallen().forEach((klasse, aantal) -> aantallen.put(klasse.toString(), aantal));
            text.append(new TreeMap<>(it.leveringen())).append(aantallen).append('\n');
            it.locaties()
                    .forEach(locatie -> text.append("Locatie %s %s %s %s%n"
                            .formatted(
                                    locatie.id(),
                                    locatie.capaciteit(),
                                    locatie.beschikbaar(),
                                    new TreeSet<>(locatie.belemmeringen())))); // a set has another order in each JVM
        });
        if (Files.exists(map.afgekeurd)) {
            try (var files = Files.list(map.afgekeurd)) {
                for (Path file : files.sorted().toList()) {
                    text.append(file.getFileName())
                            .append(' ')
                            .append(Sha256.of(file))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private byte[] lvv() {
        boolean personal = random.nextInt(3) == 0;
        var rows = new ArrayList<String>();
        int count = 4000 + random.nextInt(4000);
        for (int i = 0; i < count; i++) {
            var pseudonym = random.nextInt(60) == 0
                    ? "%016x".formatted(random.nextInt(i + 1) * 7L)
                    : random.nextInt(300) == 0 ? "kort" : "%016x".formatted(i * 7L);
            rows.add(String.join(
                    ";",
                    random.nextInt(40) == 0 ? pseudonym.toUpperCase(Locale.ROOT) : pseudonym,
                    odd(LVV_GEMEENTEN),
                    random.nextInt(100) == 0 ? "2025-02" : "2025-01",
                    odd(STATUSSEN),
                    "geen",
                    "27-64",
                    "\"in onderzoek\"",
                    odd(JA_NEE),
                    odd(UITKOMSTEN)));
        }
        return bytes(Levermap.LVV_KOP + ";Toelichting", spoil(rows, personal));
    }

    private byte[] opvang() {
        var rows = new ArrayList<String>();
        int count = 1500 + random.nextInt(1500);
        for (int i = 0; i < count; i++) {
            rows.add(Levermap.opvang(
                    "Locatie-id", "L" + (random.nextInt(80) == 0 ? random.nextInt(i + 1) : i),
                    "Status", odd(new String[] {"in gebruik", "gesloten", "IN GEBRUIK", "raar"}),
                    "Capaciteit", odd(new String[] {"300", "1.250", "veel", "", "1E+05"}),
                    "Beschikbaar vanaf", odd(new String[] {"01-03-2023", "2023-03-01", "31-02-2023"}),
                    "Vertrouwelijk", odd(new String[] {"N", "J", "", "onbekend"})));
        }
        return bytes(Levermap.OPVANG_KOP + ";Toelichting", spoil(rows, false));
    }

    /// The first most of the time.
    private String odd(String[] words) {
        return random.nextInt(12) == 0 ? words[random.nextInt(words.length)] : words[0];
    }

    private List<String> spoil(List<String> rows, boolean personal) {
        var spoiled = new ArrayList<String>();
        for (var row : rows) {
            spoiled.add(
                    switch (random.nextInt(80)) {
                        case 0, 1 -> row + ";" + SPOILS[random.nextInt(SPOILS.length)];
                        case 2 -> row.replaceFirst(";", ";" + SPOILS[random.nextInt(SPOILS.length)]);
                        case 3 -> row + ";" + "x".repeat(1 << random.nextInt(13));
                        case 4 -> "";
                        case 5 -> ";;";
                        case 6 -> row.substring(0, random.nextInt(row.length()));
                        case 7 -> row + ";" + ";;";
                        case 8 -> personal ? row + ";" + PERSONAL[random.nextInt(PERSONAL.length)] : row + ";";
                        case 9 -> random.nextInt(20) == 0 ? row + ";" + "lang".repeat(50_000) : row;
                        case 10 -> random.nextInt(5) == 0 ? "Totaal;12" : row;
                        case 11 -> random.nextInt(5) == 0 ? "Bron: register" : row;
                        default -> row + ";";
                    });
        }
        return spoiled;
    }

    private byte[] bytes(String header, List<String> rows) {
        var delimiter = List.of(";", ",", "\t").get(random.nextInt(3));
        var text = new StringBuilder(random.nextInt(3) == 0 ? "Overzicht" + LINE_ENDS[0] : "");
        if (random.nextInt(4) == 0) {
            text.insert(0, "sep=" + ";" + "\r\n");
        }
        boolean mixed = random.nextBoolean();
        var lineEnd = LINE_ENDS[random.nextInt(2)];
        text.append(header.replace(";", delimiter)).append(lineEnd);
        for (var row : rows) {
            text.append(row.replace(";", delimiter)).append(mixed ? LINE_ENDS[random.nextInt(3)] : lineEnd);
        }
        if (random.nextBoolean()) {
            text.append("\"open tot het einde");
        }
        return switch (random.nextInt(5)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 2 -> text.toString().getBytes(Charset.forName("windows-1252"));
            default -> text.toString().getBytes(StandardCharsets.UTF_8);
        };
    }
}

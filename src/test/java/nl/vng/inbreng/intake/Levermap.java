package nl.vng.inbreng.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Snapshot;

/// A delivery in a temporary folder: sound as it is, so that a test changes only what it is about.
final class Levermap {

    static final String OPVANG = "opvangcapaciteit_2025-01-30.csv";
    static final String TGO = "tgo_contracten_2025-01-30.csv";
    static final String LVV = "lvv_zaken_2025-01.csv";
    static final String OPGAVE = "opgave_gemeente.csv";

    static final String OPVANG_KOP =
            "Peildatum;Gemeentecode;Gemeente;Locatie-id;Locatienaam;Opvangsoort;Status;Capaciteit;Waarvan amv;Bezetting;"
                    + "Waarvan statushouders;Statushouders > 14 weken;Beschikbaar vanaf;Beschikbaar tot;Exploitatievorm;"
                    + "Telt mee Spreidingswet;Zorg door;Belemmeringen;Vertrouwelijk";
    static final String OPVANG_RIJ =
            "30-01-2025;GM0344;Utrecht;U1;De Werf;azc;in gebruik;300;20;280;90;40;01-03-2023;31-12-2028;COA;J;COA;stikstof|zorg;N";
    static final String TGO_KOP =
            "Contractnummer;Gemeentecode;Gemeente;Locatie-id;Ingangsdatum;Einddatum;Bekostiging tot;Plekken;"
                    + "Bedrag per plek per dag;Voortzetting gewenst;Verlenging;Verlengd tot;Huurcontract eindigt;"
                    + "Opzegtermijn (maanden);Verhuurder";
    static final String TGO_RIJ =
            "T-1;GM0344;Utrecht;U1;15-09-2023;30-06-2025;01-07-2025;250;61,50;J;geen;;30-06-2025;3;";
    static final String LVV_KOP =
            "Zaakpseudoniem;LVV-gemeentecode;Peilmaand;Status;Opvangvorm;Leeftijdsklasse;Begeleidingsscenario;Vbl geschikt;Uitkomst";
    static final String LVV_RIJ = "00aa11bb22cc33dd;GM0344;2025-01;wachtlijst;geen;27-64;terugkeer;onbekend;";
    static final String LVV_AANTALLEN_KOP =
            "LVV-gemeentecode;Peilmaand;Status;Opvangvorm;Leeftijdsklasse;Meetsoort;Aantal";
    static final String OPGAVE_KOP = "versie;gemeentecode;gemeentenaam;opgave_totaal;waarvan_amv";
    static final String OPGAVE_RIJ = "besluit 2024-12-20;GM0344;Utrecht;1946;160";

    final Path input;
    final Path afgekeurd;
    final Bevindingen bevindingen = new Bevindingen();

    Levermap(Path temp) {
        input = temp.resolve("input");
        afgekeurd = temp.resolve("afgekeurd");
        try {
            Files.createDirectories(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(OPVANG, OPVANG_KOP, OPVANG_RIJ);
        write(TGO, TGO_KOP, TGO_RIJ);
        write(LVV, LVV_KOP, LVV_RIJ);
        write(OPGAVE, OPGAVE_KOP, OPGAVE_RIJ);
    }

    Levermap write(String name, String... lines) {
        return writeBytes(name, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    Levermap writeBytes(String name, byte[] bytes) {
        try {
            Files.write(input.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Levermap delete(String name) {
        try {
            Files.delete(input.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Optional<Snapshot> read() {
        return Intake.read(Delivery.find(input, null, bevindingen), bevindingen, afgekeurd);
    }

    Snapshot snapshot() {
        return read().orElseThrow(() -> new AssertionError("refused:\n" + text()));
    }

    /// All findings that are kept, as an operator reads them.
    String text() {
        var text = new ArrayList<String>();
        bevindingen.soorten().forEach(it -> bevindingen.voorbeelden(it).forEach(b -> text.add(b.text())));
        return String.join("\n", text);
    }

    /// A row with other values in some columns.
    static String with(String kop, String rij, Map<String, String> values) {
        var names = List.of(kop.split(";"));
        var cells = new ArrayList<>(List.of(rij.split(";", -1)));
        values.forEach((name, value) -> cells.set(names.indexOf(name), value));
        return String.join(";", cells);
    }

    static String opvang(String... namesAndValues) {
        return with(OPVANG_KOP, OPVANG_RIJ, map(namesAndValues));
    }

    static String tgo(String... namesAndValues) {
        return with(TGO_KOP, TGO_RIJ, map(namesAndValues));
    }

    static String lvv(String... namesAndValues) {
        return with(LVV_KOP, LVV_RIJ, map(namesAndValues));
    }

    static Map<String, String> map(String... namesAndValues) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}

package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Levermap.LVV;
import static nl.vng.inbreng.intake.Levermap.LVV_AANTALLEN_KOP;
import static nl.vng.inbreng.intake.Levermap.LVV_KOP;
import static nl.vng.inbreng.intake.Levermap.LVV_RIJ;
import static nl.vng.inbreng.intake.Levermap.OPGAVE;
import static nl.vng.inbreng.intake.Levermap.OPGAVE_KOP;
import static nl.vng.inbreng.intake.Levermap.OPVANG;
import static nl.vng.inbreng.intake.Levermap.OPVANG_KOP;
import static nl.vng.inbreng.intake.Levermap.OPVANG_RIJ;
import static nl.vng.inbreng.intake.Levermap.TGO;
import static nl.vng.inbreng.intake.Levermap.TGO_KOP;
import static nl.vng.inbreng.intake.Levermap.lvv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.vng.inbreng.domain.BevindingSoort;

/// For every kind of finding the smallest change to a sound delivery that brings it about.
///
/// The switches are over all kinds: a new kind does not compile until it is added here.
final class Spoiled {

    private static final String KENGETALLEN = "kengetallen.csv";
    private static final String KENGETALLEN_KOP = "sleutel;waarde;eenheid;geldig_vanaf;geldig_tot;bron";
    private static final String DEBAT = "debat.yaml";
    private static final String DEBAT_TEXT = """
            naam: Commissiedebat
            commissie: commissie voor Asiel en Migratie
            datum: 2025-02-05
            bewindspersoon: de minister
            briefdatum: 2025-01-30
            onderwerp: Inbreng
            aanhef: Geachte leden,
            """;

    private Spoiled() {}

    /// A delivery about which there is nothing to say.
    static Levermap sound(Path temp) {
        return new Levermap(temp)
                .write(TGO, TGO_KOP, tgoRow())
                .writeBytes(OPGAVE, bytes(Path.of("input/voorbeeld").resolve(OPGAVE)))
                .write(DEBAT, DEBAT_TEXT);
    }

    /// Changes `map`, before its files are looked for, or does nothing where the change comes later or earlier.
    static Levermap by(BevindingSoort soort, Levermap map) {
        return switch (soort) {
            case BESTAND_ONTBREEKT -> map.delete(LVV);
            case BESTANDEN_BOTSEN -> map.write("opgave_gemeente (1).csv", OPGAVE_KOP);
            case BESTAND_DUBBEL -> map.writeBytes(copy(LVV), bytes(map.input.resolve(LVV)));
            case GEEN_GEWOON_BESTAND -> folder(map, KENGETALLEN);
            case BESTANDSNAAM_ONBEKEND -> map.write("tgo_contracten_30-01-2025.csv", TGO_KOP);
            case WINDOWS_1252 -> map.writeBytes(OPVANG, windows1252(opvangRow("Locatienaam", "Café")));
            case VREEMDE_TEKENS -> opvang(map, "Locatienaam", "CafÃ©");
            case KOLOMMEN_ONTBREKEN -> map.write(TGO, TGO_KOP.replace("Plekken", "Bedden"), tgoRow());
            case KOLOM_ONBEKEND -> map.write(TGO, TGO_KOP + ";Kleur", tgoRow() + ";rood");
            case KOLOM_DUBBEL -> map.write(TGO, TGO_KOP + ";Aantal plekken", tgoRow() + ";250");
            case DUBBEL_GECITEERD -> map.write(TGO, '"' + TGO_KOP + '"', '"' + tgoRow() + '"');
            case RIJ_BREEDTE -> map.write(TGO, TGO_KOP, tgoRow() + ";te veel");
            case AANHALINGSTEKEN -> opvang(map, "Locatienaam", "\"De Werf");
            case STUURTEKEN -> opvang(map, "Locatienaam", "De\u0000Werf");
            case RIJ_TE_LANG -> opvang(map, "Locatienaam", "x".repeat(1 << 17));
            case TOTAAL_WIJKT_AF -> map.write(OPVANG, OPVANG_KOP, OPVANG_RIJ, "Totaal;;;;;;;302");
            case GEEN_RIJEN -> map.write(TGO, TGO_KOP);
            case VERPLICHT_LEEG -> map.write(OPVANG, OPVANG_KOP);
            case GEHEEL_GETAL -> opvang(map, "Capaciteit", "12O");
            case GETAL_DUBBELZINNIG -> opvang(map, "Capaciteit", "1,250");
            case GETAL_WETENSCHAPPELIJK -> opvang(map, "Capaciteit", "1E+05");
            case BEDRAG -> tgo(map, "Bedrag per plek per dag", "gratis");
            case DATUM -> opvang(map, "Beschikbaar vanaf", "31-02-2023");
            case JA_NEE -> opvang(map, "Telt mee Spreidingswet", "misschien");
            case WOORD_ONBEKEND -> opvang(map, "Opvangsoort", "hostel");
            case CEL_VERPLICHT -> opvang(map, "Status", "");
            case WAARDEN_ONTBREKEN -> opvang(map, "Bezetting", "n.v.t.");
            case GEMEENTE_ONBEKEND -> opvang(map, "Gemeentecode", "GM9999");
            case GEMEENTE_GESPLITST -> opvang(map, "Gemeentecode", "GM0788");
            case GEMEENTE_OPGEHEVEN -> opvang(map, "Gemeentecode", "GM0017");
            case GEMEENTE_NAAM -> opvang(map, "Gemeente", "Zeist");
            case GEMEENTECODE_VORM -> opvang(map, "Gemeentecode", "344");
            case GEMEENTE_OP_NAAM -> opvang(map, "Gemeentecode", "");
            case GEMEENTE_DUBBELZINNIG -> opvang(map, "Gemeentecode", "", "Gemeente", "Bergen");
            case PEILDATUM_WIJKT_AF -> opvang(map, "Peildatum", "31-01-2025");
            case LOCATIE_DUBBEL -> map.write(OPVANG, OPVANG_KOP, OPVANG_RIJ, OPVANG_RIJ);
            case AMV_BOVEN_CAPACITEIT -> opvang(map, "Waarvan amv", "301");
            case KWV_GROOT -> opvang(map, "Opvangsoort", "kwv");
            case DEEL_GROTER_DAN_GEHEEL -> opvang(map, "Waarvan statushouders", "281");
            case BEZETTING_BOVEN_CAPACITEIT -> opvang(map, "Bezetting", "301");
            case TOT_VOOR_VANAF -> opvang(map, "Beschikbaar tot", "28-02-2023");
            case IN_GEBRUIK_IN_TOEKOMST -> opvang(map, "Beschikbaar vanaf", "31-01-2025");
            case BELEMMERING_ONBEKEND -> opvang(map, "Belemmeringen", "stikstof|water");
            case VERTROUWELIJK_ZONDER_GEMEENTE ->
                opvang(map, "Vertrouwelijk", "J", "Gemeentecode", "GM9999", "Gemeente", "Nergens");
            case CONTRACT_DUBBEL -> map.write(TGO, TGO_KOP, tgoRow(), tgoRow("Locatie-id", "U2"));
            case EINDE_VOOR_INGANG -> tgo(map, "Einddatum", "14-09-2023");
            case PLEKKEN_NIET_POSITIEF -> tgo(map, "Plekken", "0");
            case BEDRAG_NIET_POSITIEF -> tgo(map, "Bedrag per plek per dag", "0,00");
            case BEDRAG_ONGEBRUIKELIJK -> tgo(map, "Bedrag per plek per dag", "200,01");
            case OPZEGTERMIJN -> tgo(map, "Opzegtermijn (maanden)", "25");
            case CONTRACTEN_OVERLAPPEN -> map.write(TGO, TGO_KOP, tgoRow(), tgoRow("Contractnummer", "T-2"));
            case PERSOONSGEGEVEN -> map.write(LVV, LVV_KOP + ";Geboortedatum", LVV_RIJ + ";");
            case PSEUDONIEM -> map.write(LVV, LVV_KOP, lvv("Zaakpseudoniem", "kort"));
            case ZAAK_DUBBEL -> map.write(LVV, LVV_KOP, LVV_RIJ, LVV_RIJ);
            case PEILMAAND_WIJKT_AF -> map.write(LVV, LVV_KOP, lvv("Peilmaand", "2025-02"));
            case UITKOMST_ZONDER_UITSTROOM -> map.write(LVV, LVV_KOP, lvv("Uitkomst", "bestendig"));
            case MEETSOORT_TEGENSTRIJDIG ->
                map.write(LVV, LVV_AANTALLEN_KOP, "GM0344;2025-01;in opvang;geen;27-64;uitstroom;5");
            case LVV_ANDERE_GEMEENTE -> map.write(LVV, LVV_KOP, lvv("LVV-gemeentecode", "GM0355"));
            case KLASSE_DUBBEL ->
                map.write(
                        LVV,
                        LVV_AANTALLEN_KOP,
                        "GM0344;2025-01;in opvang;geen;27-64;stand;5",
                        "GM0344;2025-01;in opvang;geen;27-64;stand;6");
            case OPGAVE_DUBBEL -> map.write(OPGAVE, OPGAVE_KOP, "b;GM0344;Utrecht;9;1", "b;344;Utrecht;8;1");
            case OPGAVE_AMV -> map.write(OPGAVE, OPGAVE_KOP, "b;GM0344;Utrecht;9;10");
            case GEMEENTEN_ZONDER_OPGAVE -> map.write(OPGAVE, OPGAVE_KOP, "b;GM0344;Utrecht;9;1");
            case VERSIE_GEKOZEN -> map.write(OPGAVE, OPGAVE_KOP, "a;GM0344;Utrecht;9;1", "b;GM0344;Utrecht;9;1");
            case KENGETAL_DUBBEL ->
                kengetallen(map, "vbl_vrij;1;plekken;2025-01-01;;b", "vbl_vrij;2;plekken;2025-01-01;;b");
            case KENGETAL_WAARDE -> kengetallen(map, "realisatiedatum;zomer;datum;2025-01-01;;b");
            case KENGETAL_ONBEKEND -> kengetallen(map, "vbl_vrije;1;plekken;2025-01-01;;b");
            case KENGETAL_TERMIJN -> kengetallen(map, "vbl_vrij;1;plekken;2025-01-01;2024-12-31;b");
            case KENGETAL_ONTBREEKT ->
                map.delete(OPVANG)
                        .write(
                                OPVANG.replace("2025-01-30", "2023-12-31"),
                                OPVANG_KOP,
                                opvangRow("Peildatum", "31-12-2023"));
            case DEBAT_VORM -> map.write(DEBAT, DEBAT_TEXT, "  telefoon: 030");
            case DEBAT_SLEUTEL -> map.write(DEBAT, DEBAT_TEXT, "telefon: 030");
            case DEBAT_ONTBREEKT -> map.write(DEBAT, DEBAT_TEXT.replace("naam: Commissiedebat", "naam:"));
            case DEBAT_WAARDE -> map.write(DEBAT, DEBAT_TEXT.replace("2025-02-05", "woensdag 5 februari"));
            case DEBAT_NUMMERS -> map.write(DEBAT, DEBAT_TEXT, "onderwerpen: een, twee");
            case DREMPEL -> opvang(map, "Status", "open");
            case LOCATIE_VAN_CONTRACT_ONBEKEND -> tgo(map, "Locatie-id", "U9");
            case CONTRACT_GROTER_DAN_LOCATIE -> tgo(map, "Plekken", "301");
            case CONTRACT_ANDERE_GEMEENTE -> tgo(map, "Gemeentecode", "GM0355", "Gemeente", "Zeist");
            case TELT_MEE_WIJKT_AF -> opvang(map, "Telt mee Spreidingswet", "N");
            case DEBAT_ONDERWERP -> map.write(DEBAT, DEBAT_TEXT, "onderwerpen: 1, 9");
            case KOLOM_VERDWENEN -> map.write(LVV, LVV_AANTALLEN_KOP, "GM0344;2025-01;in opvang;geen;27-64;stand;5");
            case BESTAND_VERANDERD,
                    BESTAND_ONLEESBAAR,
                    VERSIE_ONBEKEND,
                    RIJEN_MINDER,
                    PROVINCIE_VERDWENEN,
                    KOLOM_NIEUW,
                    GEMEENTE_VERHUISD,
                    VORIGE_EDITIE_BESCHADIGD,
                    ONTVANGER_ADRES,
                    ONTVANGER_DUBBEL,
                    ONTVANGER_STUURTEKEN,
                    ONTVANGER_PROVINCIE,
                    ONTVANGER_DOCUMENT,
                    ONTVANGER_TERMIJN,
                    ONTVANGER_GELDT_NIET -> map;
        };
    }

    /// Changes `map` after its files were found and before they are read.
    static void meanwhile(BevindingSoort soort, Levermap map) {
        if (soort == BevindingSoort.BESTAND_ONLEESBAAR) {
            map.delete(TGO);
        } else if (soort == BevindingSoort.BESTAND_VERANDERD) {
            append(map.input.resolve(TGO));
        }
    }

    /// Changes the delivery of the previous run.
    static Levermap before(BevindingSoort soort, Levermap map) {
        return switch (soort) {
            case RIJEN_MINDER -> map.write(TGO, TGO_KOP, tgoRow(), tgoRow("Contractnummer", "T-2", "Locatie-id", "U2"));
            case PROVINCIE_VERDWENEN -> opvang(map, "Gemeentecode", "GM0664", "Gemeente", "Goes");
            case KOLOM_NIEUW ->
                map.write(
                        TGO,
                        TGO_KOP.substring(0, TGO_KOP.lastIndexOf(';')),
                        tgoRow().substring(0, tgoRow().lastIndexOf(';')));
            default -> map;
        };
    }

    private static Levermap opvang(Levermap map, String... namesAndValues) {
        return map.write(OPVANG, OPVANG_KOP, opvangRow(namesAndValues));
    }

    private static Levermap tgo(Levermap map, String... namesAndValues) {
        return map.write(TGO, TGO_KOP, tgoRow(namesAndValues));
    }

    private static Levermap kengetallen(Levermap map, String... rows) {
        return map.write(KENGETALLEN, KENGETALLEN_KOP, String.join("\n", rows));
    }

    private static String opvangRow(String... namesAndValues) {
        return Levermap.opvang(namesAndValues);
    }

    private static String tgoRow(String... namesAndValues) {
        var row = Levermap.tgo("Verlengd tot", "31-12-2025");
        return Levermap.with(TGO_KOP, row, Levermap.map(namesAndValues));
    }

    private static String copy(String name) {
        return name.replace(".csv", " (1).csv");
    }

    private static byte[] windows1252(String row) {
        return (OPVANG_KOP + "\n" + row + "\n").getBytes(Charset.forName("windows-1252"));
    }

    private static Levermap folder(Levermap map, String name) {
        try {
            Files.createDirectory(map.input.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return map;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "Bron: later\r\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.vng.inbreng.aggregate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Belemmering;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Status;
import nl.vng.inbreng.domain.Verlenging;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The example in `voorbeeld-klein/`, read in the simplest way that these files allow.
final class VoorbeeldKlein {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Map<String, Provincie> PROVINCIES = Map.ofEntries(
            Map.entry("GM0344", Provincie.UTRECHT),
            Map.entry("GM0308", Provincie.UTRECHT),
            Map.entry("GM0355", Provincie.UTRECHT),
            Map.entry("GM0312", Provincie.UTRECHT),
            Map.entry("GM0339", Provincie.UTRECHT),
            Map.entry("GM1900", Provincie.FRYSLAN),
            Map.entry("GM1970", Provincie.FRYSLAN),
            Map.entry("GM0080", Provincie.FRYSLAN),
            Map.entry("GM0088", Provincie.FRYSLAN),
            Map.entry("GM1950", Provincie.GRONINGEN),
            Map.entry("GM0014", Provincie.GRONINGEN),
            Map.entry("GM0363", Provincie.NOORD_HOLLAND),
            Map.entry("GM0599", Provincie.ZUID_HOLLAND),
            Map.entry("GM0772", Provincie.NOORD_BRABANT));
    private static final Map<String, Gemeente> GEMEENTEN = PROVINCIES.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey, it -> new Gemeente(it.getKey(), it.getKey(), it.getValue(), 50_000)));

    private VoorbeeldKlein() {}

    static Snapshot snapshot() {
        var fixture = SnapshotFixture.snapshot(GEMEENTEN.values().toArray(Gemeente[]::new));
        rows("opgave_gemeente.csv", StandardCharsets.UTF_8, 0)
                .forEach(row -> fixture.opgave(
                        gemeente(row, "gemeentecode"),
                        Integer.parseInt(row.get("opgave_totaal")),
                        Integer.valueOf(row.get("waarvan_amv"))));
        rows("opvangcapaciteit_2025-01-30.csv", StandardCharsets.UTF_8, 3).stream()
                .filter(row -> row.size() > 5 && !row.get("Peildatum").isEmpty())
                .forEach(row ->
                        fixture.with(SnapshotFixture.locatie(row.get("Locatie-id"), gemeente(row, "Gemeentecode"))
                                .soort(named(Opvangsoort.values(), Opvangsoort::naam, row.get("Opvangsoort")))
                                .status(named(Status.values(), Status::naam, row.get("Status")))
                                .capaciteit(integer(row.get("Capaciteit")))
                                .bezetting(integer(row.get("Bezetting")))
                                .statushouders(integer(row.get("Waarvan statushouders")))
                                .vanaf(dag(row.get("Beschikbaar vanaf")))
                                .tot(dag(row.get("Beschikbaar tot")))
                                .vorm(Exploitatievorm.valueOf(row.get("Exploitatievorm")))
                                .belemmering(belemmeringen(row.get("Belemmeringen")))));
        rows("tgo_contracten_2025-01-30.csv", Charset.forName("windows-1252"), 0)
                .forEach(row -> fixture.with(contract(row)));
        rows("lvv_zaken_2025-01.csv", StandardCharsets.UTF_8, 0).forEach(row -> lvv(row, fixture));
        return fixture.build();
    }

    private static SnapshotFixture.ContractFixture contract(CSVRecord row) {
        var contract = SnapshotFixture.contract(row.get("Contractnummer"), gemeente(row, "Gemeentecode"))
                .looptijd(requiredDag(row.get("Ingangsdatum")), requiredDag(row.get("Einddatum")))
                .bekostigingTot(dag(row.get("Bekostiging tot")))
                .plekken(Integer.parseInt(row.get("Plekken")))
                .bedrag(row.get(8).replace("€ ", "").replace(',', '.'))
                .gewenst(jaNee(row.get("Voortzetting gewenst")))
                .verlenging(named(Verlenging.values(), Verlenging::naam, row.get("Verlenging")))
                .huur(
                        requiredDag(row.get("Huurcontract eindigt")),
                        Integer.parseInt(row.get("Opzegtermijn (maanden)")));
        return row.get("Locatie-id").isEmpty() ? contract : contract.op(row.get("Locatie-id"));
    }

    private static void lvv(CSVRecord row, SnapshotFixture fixture) {
        var status = named(LvvKlasse.Status.values(), LvvKlasse.Status::naam, row.get("status"));
        var gemeente = gemeente(row, "lvv_gemeentecode");
        if (status == LvvKlasse.Status.UITGESTROOMD) {
            fixture.uitgestroomd(
                    gemeente, named(LvvKlasse.Uitkomst.values(), LvvKlasse.Uitkomst::naam, row.get("uitkomst")), 1);
        } else {
            fixture.lvv(gemeente, status, jaNee(row.get("vbl_geschikt")), 1);
        }
    }

    private static List<CSVRecord> rows(String file, Charset charset, int preamble) {
        try (var in = Objects.requireNonNull(VoorbeeldKlein.class.getResourceAsStream("/voorbeeld-klein/" + file))) {
            var text = new String(in.readAllBytes(), charset)
                    .lines()
                    .skip(preamble)
                    .collect(Collectors.joining("\n"));
            return CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(';')
                    .setHeader()
                    .setIgnoreEmptyLines(true)
                    .setAllowMissingColumnNames(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Haren merged into Groningen in 2019.
    private static Gemeente gemeente(CSVRecord row, String column) {
        return Objects.requireNonNull(
                GEMEENTEN.get(row.get(column).equals("GM0017") ? "GM0014" : row.get(column)), row.toString());
    }

    private static @Nullable Integer integer(String cell) {
        return cell.matches("[\\d.]*\\d") ? Integer.valueOf(cell.replace(".", "")) : null;
    }

    private static @Nullable LocalDate dag(String cell) {
        return cell.equals("onbepaald") ? LocalDate.MAX : LocalDate.parse(cell, DAG);
    }

    private static LocalDate requiredDag(String cell) {
        return LocalDate.parse(cell, DAG);
    }

    private static JaNee jaNee(String cell) {
        return switch (cell) {
            case "J" -> JaNee.JA;
            case "N" -> JaNee.NEE;
            default -> JaNee.ONBEKEND;
        };
    }

    private static Belemmering[] belemmeringen(String cell) {
        return cell.isEmpty()
                ? new Belemmering[0]
                : Arrays.stream(cell.split("\\|", -1))
                        .map(it -> named(Belemmering.values(), Belemmering::naam, it))
                        .toArray(Belemmering[]::new);
    }

    private static <T> T named(T[] values, Function<T, String> naam, String cell) {
        var byName = new LinkedHashMap<String, T>();
        Arrays.stream(values).forEach(it -> byName.put(naam.apply(it), it));
        return Objects.requireNonNull(byName.get(cell), cell);
    }
}

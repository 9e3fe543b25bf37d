package nl.vng.inbreng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.vng.inbreng.domain.Exploitatievorm;
import nl.vng.inbreng.domain.JaNee;
import nl.vng.inbreng.domain.LvvKlasse;
import nl.vng.inbreng.domain.Opvangsoort;
import nl.vng.inbreng.domain.Status;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The least that a program would do with an export: parse it with commons-csv, map each row to a record, add it up by
/// area and measure. It checks nothing.
final class BareLoop {

    private static final Map<String, LvvKlasse.Status> STATUSSEN =
            words(LvvKlasse.Status.values(), LvvKlasse.Status::naam);
    private static final Map<String, LvvKlasse.Uitkomst> UITKOMSTEN =
            words(LvvKlasse.Uitkomst.values(), LvvKlasse.Uitkomst::naam);
    private static final Map<String, JaNee> JA_NEE = Map.of("J", JaNee.JA, "N", JaNee.NEE, "onbekend", JaNee.ONBEKEND);
    private static final Map<String, Opvangsoort> OPVANGSOORTEN = words(Opvangsoort.values(), Opvangsoort::naam);
    private static final Map<String, Status> OPVANG_STATUSSEN = words(Status.values(), Status::naam);
    private static final Map<String, Exploitatievorm> VORMEN = words(Exploitatievorm.values(), Exploitatievorm::name);

    private static final int MEASURES = 8;

    private final Map<String, Integer> areas = new HashMap<>();
    private final List<long[]> sums = new ArrayList<>();

    /// A row of `lvv_zaken`; `maand` is the number of the month since the year 0.
    private record Zaak(
            String pseudoniem,
            int gemeente,
            int maand,
            LvvKlasse.Status status,
            String opvangvorm,
            String leeftijdsklasse,
            String scenario,
            JaNee vblGeschikt,
            LvvKlasse.Uitkomst uitkomst) {}

    /// A row of `opvangcapaciteit`, as far as it is counted.
    private record Opvang(
            LocalDate peildatum,
            int gemeente,
            String id,
            Opvangsoort opvangsoort,
            Status status,
            int capaciteit,
            int amv,
            int bezetting,
            int statushouders,
            int langer,
            LocalDate vanaf,
            LocalDate tot,
            Exploitatievorm exploitatievorm) {}

    private BareLoop() {}

    /// Sums per area of the cases in `file`.
    @SuppressWarnings("EnumOrdinal") // for the time of one loop, never stored
    static List<long[]> lvv(Path file) throws IOException {
        var loop = new BareLoop();
        loop.forEach(file, row -> {
            var zaak = new Zaak(
                    row.get(0),
                    loop.area(row.get(1)),
                    Integer.parseInt(row.get(2), 0, 4, 10) * 12 + Integer.parseInt(row.get(2), 5, 7, 10) - 1,
                    STATUSSEN.get(row.get(3)),
                    row.get(4),
                    row.get(5),
                    row.get(6),
                    JA_NEE.get(row.get(7)),
                    UITKOMSTEN.get(row.get(8)));
            var sum = loop.sums.get(zaak.gemeente);
            sum[zaak.status.ordinal()]++;
            if (zaak.vblGeschikt == JaNee.JA) {
                sum[5]++;
            }
            if (zaak.uitkomst == LvvKlasse.Uitkomst.BESTENDIG) {
                sum[6]++;
            }
            sum[7] = Math.max(sum[7], zaak.maand);
        });
        return loop.sums;
    }

    /// Sums per area of the locations in `file`.
    static List<long[]> opvang(Path file) throws IOException {
        var loop = new BareLoop();
        loop.forEach(file, row -> {
            var opvang = new Opvang(
                    day(row.get(0)),
                    loop.area(row.get(1)),
                    row.get(3),
                    OPVANGSOORTEN.get(row.get(5)),
                    OPVANG_STATUSSEN.get(row.get(6)),
                    Integer.parseInt(row.get(7)),
                    Integer.parseInt(row.get(8)),
                    Integer.parseInt(row.get(9)),
                    Integer.parseInt(row.get(10)),
                    Integer.parseInt(row.get(11)),
                    day(row.get(12)),
                    day(row.get(13)),
                    VORMEN.get(row.get(14)));
            if (opvang.status == Status.IN_GEBRUIK && !opvang.vanaf.isAfter(opvang.peildatum)) {
                var sum = loop.sums.get(opvang.gemeente);
                sum[0] += opvang.capaciteit;
                sum[1] += opvang.amv;
                sum[2] += opvang.bezetting;
                sum[3] += opvang.statushouders;
                sum[4] += opvang.langer;
            }
        });
        return loop.sums;
    }

    private void forEach(Path file, Consumer<CSVRecord> row) throws IOException {
        try (var reader = Files.newBufferedReader(file);
                var rows = CSVParser.parse(
                        reader, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            var records = rows.iterator();
            records.next();
            records.forEachRemaining(row);
        }
    }

    private int area(String code) {
        return areas.computeIfAbsent(code, _ -> {
            sums.add(new long[MEASURES]);
            return sums.size() - 1;
        });
    }

    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 6, 10, 10),
                Integer.parseInt(text, 3, 5, 10),
                Integer.parseInt(text, 0, 2, 10));
    }

    private static <E> Map<String, E> words(E[] values, Function<E, String> naam) {
        var words = new HashMap<String, E>();
        Arrays.stream(values).forEach(it -> words.put(naam.apply(it), it));
        return words;
    }
}

package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Kengetallen;
import nl.vng.inbreng.domain.Spelling;
import org.jspecify.annotations.Nullable;

/// The reference table `kengetallen`: what a file in `input/` says goes before what is shipped, key by key.
final class KengetallenFile implements Table.Reader {

    /// Keys whose value is a date; every other value is a number.
    private static final Set<String> DATES = Set.of(
            "realisatiedatum",
            "meettermijn_tot",
            "tgo_bekostiging_tot",
            "lvv_rijksbijdrage_tot",
            "regeling_doorstroomlocaties");
    /// Keys that figures know and that have no published value to ship.
    private static final Set<String> WITHOUT_DEFAULT = Set.of("vbl_vrij");

    enum Kolommen implements Kolom {
        SLEUTEL(verplicht("sleutel")),
        WAARDE(verplicht("waarde")),
        EENHEID(verplicht("eenheid", "eenheid_toelichting")),
        GELDIG_VANAF(verplicht("geldig_vanaf")),
        GELDIG_TOT(verplicht("geldig_tot")),
        BRON(verplicht("bron"));

        @SuppressWarnings("ImmutableEnumChecker") // a record of unmodifiable parts
        private final Kop kop;

        Kolommen(Kop kop) {
            this.kop = kop;
        }

        @Override
        public Kop kop() {
            return kop;
        }
    }

    private record Row(Kengetal kengetal, int rij) {}

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> known = new TreeSet<>(WITHOUT_DEFAULT);
    private final UniqueKeys keys;

    private KengetallenFile(Source source) {
        this.keys = new UniqueKeys(source, BevindingSoort.KENGETAL_DUBBEL, Kolommen.SLEUTEL);
        shipped().forEach(it -> known.add(it.sleutel()));
    }

    static List<List<? extends Kolom>> forms() {
        return List.of(List.of(Kolommen.values()));
    }

    /// The accepted rows of a table.
    static List<Kengetal> read(Source source, Table table) throws IOException {
        var file = new KengetallenFile(source);
        table.read(file);
        return file.rows.stream()
                .filter(it -> !source.rejections().contains(it.rij()))
                .map(Row::kengetal)
                .toList();
    }

    /// Per key the value on `dag`: of `own` if it has one, else as shipped. Of two that hold, the one from the
    /// later day.
    static Kengetallen on(LocalDate dag, List<Kengetal> own) {
        Map<String, Kengetal> perSleutel = new TreeMap<>(newest(shipped(), dag));
        perSleutel.putAll(newest(own, dag));
        return new Kengetallen(perSleutel);
    }

    @Override
    public void row(Cells row) {
        var sleutel = row.required(Kolommen.SLEUTEL);
        var waarde = waarde(row, sleutel);
        var vanaf = row.required(Kolommen.GELDIG_VANAF).isEmpty() ? null : row.date(Kolommen.GELDIG_VANAF);
        var tot = row.date(Kolommen.GELDIG_TOT);
        keys.check(row, sleutel.isEmpty() || vanaf == null ? "" : sleutel + '\n' + vanaf);
        if (vanaf != null && tot != null && tot.isBefore(vanaf)) {
            row.reject(BevindingSoort.KENGETAL_TERMIJN, Kolommen.GELDIG_TOT, BevindingSoort.KENGETAL_TERMIJN.regel());
        }
        if (!sleutel.isEmpty() && !known.contains(sleutel)) {
            var wat = Spelling.nearest(sleutel, known.stream()).map(it -> "onbekende sleutel (bedoelt u " + it + "?)");
            row.warn(BevindingSoort.KENGETAL_ONBEKEND, Kolommen.SLEUTEL, wat.orElse("onbekende sleutel"));
        }
        if (!row.rejected() && vanaf != null && waarde != null) {
            var bron = row.text(Kolommen.BRON);
            var eenheid = row.text(Kolommen.EENHEID);
            rows.add(new Row(new Kengetal(sleutel, waarde, eenheid, vanaf, tot, bron), row.rij()));
        }
    }

    private static @Nullable String waarde(Cells row, String sleutel) {
        var text = row.required(Kolommen.WAARDE);
        if (text.isEmpty()) {
            return null;
        }
        var waarde = value(sleutel, text);
        if (waarde == null) {
            row.reject(BevindingSoort.KENGETAL_WAARDE, Kolommen.WAARDE, BevindingSoort.KENGETAL_WAARDE.regel());
        }
        return waarde;
    }

    /// The value in one spelling: an ISO date, or a number without thousands and with a decimal comma.
    private static @Nullable String value(String sleutel, String text) {
        if (DATES.contains(sleutel)) {
            var date = Dates.parse(text);
            return date == null ? null : date.toString();
        }
        int count = Numbers.count(text);
        if (count >= 0) {
            return String.valueOf(count);
        }
        var decimal = Numbers.decimal(text);
        return decimal == null ? null : decimal.toPlainString().replace('.', ',');
    }

    private static Map<String, Kengetal> newest(List<Kengetal> kengetallen, LocalDate dag) {
        Map<String, Kengetal> newest = new HashMap<>();
        kengetallen.stream()
                .filter(it -> it.geldtOp(dag))
                .sorted(Comparator.comparing(Kengetal::geldigVanaf))
                .forEach(it -> newest.put(it.sleutel(), it));
        return newest;
    }

    private static List<Kengetal> shipped() {
        try (var in = KengetallenFile.class.getResourceAsStream("/kengetallen.csv")) {
            var text = new String(Objects.requireNonNull(in, "kengetallen.csv").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(it -> Rows.split(it, ';'))
                    .map(it ->
                            new Kengetal(it.get(0), it.get(1), it.get(2), LocalDate.parse(it.get(3)), null, it.get(5)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

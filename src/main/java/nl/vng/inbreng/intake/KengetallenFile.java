package nl.vng.inbreng.intake;

import static nl.vng.inbreng.intake.Kolom.Kop.verplicht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Kengetal;
import nl.vng.inbreng.domain.Kengetallen;
import nl.vng.inbreng.domain.Levering;
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
    /// Keys whose value is counted: a whole number. Amounts, shares and years of waiting may have decimals.
    private static final Set<String> COUNTS = Set.of(
            "capaciteitsraming_amv",
            "capaciteitsraming_landelijk",
            "doorstroomlocaties_aantal",
            "doorstroomplekken_maximum",
            "duurzaam_minimum_jaren",
            "duurzaam_minimum_plekken",
            "grens_kleinschalig",
            "kwv_maximum",
            "maximum_ter_apel",
            "raming_behoefte_2026",
            "raming_behoefte_2026_eerder",
            "rekensom_doorstroom",
            "statushouder_termijn_weken",
            "taakstelling_jaar",
            "vbl_vrij");
    /// Keys without which there are no figures.
    private static final Set<String> REQUIRED = new TreeSet<>(Set.of(
            "realisatiedatum",
            "meettermijn_tot",
            "tgo_bekostiging_tot",
            "grens_kleinschalig",
            "taakstelling_jaar",
            "wachttijd_sociale_huur"));
    private static final String SHIPPED = "/kengetallen.csv";

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

    private final List<Kengetal> rows = new ArrayList<>();
    private final Set<String> known = sleutels();
    private final UniqueKeys keys;

    private KengetallenFile(Source source) {
        this.keys = new UniqueKeys(source, BevindingSoort.KENGETAL_DUBBEL, Kolommen.SLEUTEL);
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
                .toList();
    }

    /// All keys that are shipped or that figures know.
    static Set<String> sleutels() {
        var sleutels = new TreeSet<>(WITHOUT_DEFAULT);
        shipped().forEach(it -> sleutels.add(it.sleutel()));
        return sleutels;
    }

    /// Per key the value on `dag`: of `own` if it has one, else as shipped. Of two that hold, the one from the
    /// later day.
    static Kengetallen on(LocalDate dag, List<Kengetal> own) {
        var shipped = shipped();
        var eigen = newest(own, dag);
        Map<String, Kengetal> perSleutel = new TreeMap<>(newest(shipped, dag));
        perSleutel.putAll(eigen);
        var sleutels = sleutels();
        own.forEach(it -> sleutels.add(it.sleutel()));
        return new Kengetallen(perSleutel, eigen.keySet(), sleutels, meegeleverd(shipped.size()));
    }

    /// The keys without which there are no figures and that have no value, in order.
    static List<String> missing(Kengetallen kengetallen) {
        return REQUIRED.stream().filter(it -> kengetallen.find(it).isEmpty()).toList();
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
            rows.add(new Kengetal(sleutel, waarde, eenheid, vanaf, tot, bron, row.rij()));
        }
    }

    private static @Nullable String waarde(Cells row, String sleutel) {
        var text = row.text(Kolommen.WAARDE);
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
        if (count >= 0 || COUNTS.contains(sleutel)) {
            return count < 0 ? null : String.valueOf(count);
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
        var lines = new String(bytes(), StandardCharsets.UTF_8).lines().toList();
        var shipped = new ArrayList<Kengetal>();
        for (int i = 1; i < lines.size(); i++) {
            var cells = Rows.split(lines.get(i), ';');
            var vanaf = LocalDate.parse(cells.get(3));
            shipped.add(new Kengetal(cells.get(0), cells.get(1), cells.get(2), vanaf, null, cells.get(5), i + 1));
        }
        return List.copyOf(shipped);
    }

    private static Levering meegeleverd(int rijen) {
        var kolommen = Arrays.stream(Kolommen.values()).map(Kolom::naam).toList();
        return new Levering(
                Bronsoort.KENGETALLEN, "meegeleverde kengetallen", Sha256.of(bytes()), null, rijen, 0, kolommen, false);
    }

    private static byte[] bytes() {
        try (var in = KengetallenFile.class.getResourceAsStream(SHIPPED)) {
            return Objects.requireNonNull(in, SHIPPED).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

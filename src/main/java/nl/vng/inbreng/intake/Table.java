package nl.vng.inbreng.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Spelling;
import org.apache.commons.csv.CSVRecord;

/// One file as a table: finds its header, hands over its data rows, and deals with every other row itself.
///
/// The same for every export. Has state: it counts while it reads, and is read once.
final class Table {

    /// What an export does with its rows.
    interface Reader {

        /// A data row with as many cells as the header.
        void row(Cells row);

        /// Text that is no data row: above the header, a total, a source note, or a line that is broken or ragged.
        default void outside(int rij, String text) {}

        /// A data row that is rejected before it can be read by column.
        ///
        /// @param cells as far as they can be told apart; a broken line is one cell
        default void unreadable(int rij, List<String> cells) {}
    }

    private static final Pattern VOORBEELD = Pattern.compile("voorbeeld|fictie[fv]", Pattern.CASE_INSENSITIVE);
    /// A total may differ by half a percent from the sum.
    private static final double TOLERANCE = 0.005;
    private static final Set<Bronsoort> MAY_BE_EMPTY =
            EnumSet.of(Bronsoort.TGO_CONTRACTEN, Bronsoort.LVV_ZAKEN, Bronsoort.KENGETALLEN, Bronsoort.ONTVANGERS);
    private static final int MOST_TOTALS = 100;
    private static final int MOST_NAMES = 10;

    private final Source source;
    private final Dialect dialect;
    private final Cells cells;
    private final List<CSVRecord> totals = new ArrayList<>();
    /// Filled while rows are read ahead, so ahead of the row that is handed over.
    private final Deque<Broken> broken = new ConcurrentLinkedDeque<>();
    private int rijen;
    private boolean voorbeeld;

    private record Broken(int rij, BevindingSoort soort, String line) {}

    private Table(Source source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.cells = new Cells(source, dialect.header());
    }

    /// Finds the header; empty when the file is refused, which is then a finding.
    ///
    /// @param forms the columns of the export, or of each form in which it may come
    static Optional<Table> open(Source source, List<List<? extends Kolom>> forms) throws IOException {
        var found = Dialect.of(source, forms);
        var dialect = found.best();
        if (dialect == null || !found.complete()) {
            source.find(
                    found.quotedTwice() ? BevindingSoort.DUBBEL_GECITEERD : BevindingSoort.KOLOMMEN_ONTBREKEN,
                    found.quotedTwice()
                            ? BevindingSoort.DUBBEL_GECITEERD.regel()
                            : missing(source, found, forms.getFirst()));
            return Optional.empty();
        }
        findColumns(source, dialect);
        return source.refused() ? Optional.empty() : Optional.of(new Table(source, dialect));
    }

    Header header() {
        return dialect.header();
    }

    /// Whether a text says of itself that the data are an example.
    static boolean isVoorbeeld(String text) {
        return VOORBEELD.matcher(text).find();
    }

    /// Hands every data row to `reader`, then compares the totals.
    void read(Reader reader) throws IOException {
        try (var rows = dialect.rows(source, (rij, soort, line) -> broken.add(new Broken(rij, soort, line)))) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                int rij = (int) row.getRecordNumber();
                if (refuseBroken(reader, rij)) {
                    continue;
                }
                if (rij > dialect.rij()) {
                    row(reader, row, rij);
                } else if (rij < dialect.rij()) {
                    preamble(reader, row, rij);
                }
            }
            refuseBroken(reader, Integer.MAX_VALUE);
        }
        totals.forEach(this::compareTotal);
        cells.findMissing();
        if (rijen == 0) {
            var soort =
                    MAY_BE_EMPTY.contains(source.soort()) ? BevindingSoort.GEEN_RIJEN : BevindingSoort.VERPLICHT_LEEG;
            source.find(soort, soort.regel());
        }
    }

    /// What was delivered, once read.
    Levering levering(String sha256) {
        return new Levering(
                source.soort(),
                source.bestand(),
                sha256,
                source.peildatum(),
                rijen,
                source.rejections().rows(),
                dialect.header().present(),
                voorbeeld);
    }

    /// Writes the rejected rows to `<map>/<bron>.csv`; no file when there are none.
    void writeRejected(Path map) throws IOException {
        if (source.rejections().rows() > 0) {
            new AfgekeurdFile(source, dialect).write(map.resolve(source.soort().naam() + ".csv"));
        }
    }

    private void row(Reader reader, CSVRecord row, int rij) {
        var first = first(row);
        if (first.isEmpty()) {
            return;
        }
        if (startsWith(first, "totaal")) {
            outside(reader, row, rij);
            if (totals.size() < MOST_TOTALS) {
                totals.add(row);
            }
            return;
        }
        if (startsWith(first, "bron:")) {
            outside(reader, row, rij);
            return;
        }
        rijen++;
        source.hide(rij);
        if (ragged(row)) {
            source.reject(
                    BevindingSoort.RIJ_BREEDTE,
                    rij,
                    null,
                    null,
                    "de rij heeft " + row.size() + " cellen, de kop "
                            + dialect.header().width());
            reader.unreadable(rij, row.toList());
            outside(reader, row, rij);
            return;
        }
        cells.at(row);
        reader.row(cells);
    }

    /// Whether row `rij` itself was broken; it and broken rows before it are rejected.
    private boolean refuseBroken(Reader reader, int rij) {
        boolean itself = false;
        while (!broken.isEmpty() && broken.getFirst().rij() <= rij) {
            var line = broken.removeFirst();
            itself = line.rij() == rij;
            reader.outside(line.rij(), line.line());
            if (line.rij() > dialect.rij()) {
                rijen++;
                source.hide(line.rij());
                reader.unreadable(line.rij(), List.of(line.line()));
                source.reject(line.soort(), line.rij(), null, null, line.soort().regel());
            }
        }
        return itself;
    }

    private void preamble(Reader reader, CSVRecord row, int rij) {
        row.forEach(cell -> voorbeeld |= isVoorbeeld(cell));
        outside(reader, row, rij);
    }

    private static void outside(Reader reader, CSVRecord row, int rij) {
        row.forEach(cell -> reader.outside(rij, cell));
    }

    private boolean ragged(CSVRecord row) {
        int width = dialect.header().width();
        for (int i = width; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                return true;
            }
        }
        return row.size() < width;
    }

    private static String first(CSVRecord row) {
        for (int i = 0; i < row.size(); i++) {
            var cell = Cells.strip(row.get(i));
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    private static boolean startsWith(String cell, String word) {
        return cell.regionMatches(true, 0, word, 0, word.length());
    }

    private void compareTotal(CSVRecord row) {
        for (var kolom : dialect.header().kolommen()) {
            int i = dialect.header().index()[kolom.ordinal()];
            long sum = cells.sum(kolom.ordinal());
            int total = i < 0 || i >= row.size() ? -1 : Numbers.count(Cells.strip(row.get(i)));
            if (total >= 0 && cells.counts(kolom) && Math.abs(total - sum) > TOLERANCE * Math.max(total, sum)) {
                source.find(
                        BevindingSoort.TOTAAL_WIJKT_AF,
                        (int) row.getRecordNumber(),
                        kolom.naam(),
                        row.get(i),
                        "de som van de rijen is " + sum + ", de totaalrij zegt");
            }
        }
    }

    private static void findColumns(Source source, Dialect dialect) {
        if (dialect.encoding().guessed()) {
            source.find(BevindingSoort.WINDOWS_1252, BevindingSoort.WINDOWS_1252.regel());
        }
        for (var kolom : dialect.header().twice()) {
            source.find(
                    BevindingSoort.KOLOM_DUBBEL,
                    dialect.rij(),
                    kolom.naam(),
                    null,
                    BevindingSoort.KOLOM_DUBBEL.regel());
        }
        for (int i : dialect.header().unknown()) {
            source.find(
                    BevindingSoort.KOLOM_ONBEKEND,
                    dialect.rij(),
                    "nummer " + (i + 1),
                    source.geheim() ? null : dialect.header().cells().get(i),
                    BevindingSoort.KOLOM_ONBEKEND.regel());
        }
    }

    /// What is missing, what was found and what is near it; of the LVV export and of a data row no cell is quoted.
    private static String missing(Source source, Dialect.Found found, List<? extends Kolom> first) {
        var dialect = found.best();
        if (dialect == null) {
            var names =
                    first.stream().filter(Kolom::isVerplicht).map(Kolom::naam).toList();
            return (found.empty()
                            ? "het bestand is leeg: exporteer het opnieuw; verwacht: "
                            : "geen kop gevonden in de eerste 21 rijen; verwacht: ")
                    + String.join(", ", names)
                    + (found.empty() || source.geheim() || found.widest().size() < 2 || holdsData(found.widest())
                            ? ""
                            : "; gevonden: " + start(found.widest()));
        }
        var header = dialect.header();
        boolean geheim = source.geheim() || holdsData(header.cells());
        var unknown = header.unknown().stream().map(header.cells()::get).toList();
        var missing = header.missing().stream()
                .map(kolom -> geheim
                        ? kolom.naam()
                        : Spelling.nearest(kolom.naam(), unknown.stream())
                                .map(it -> kolom.naam() + " (lijkt op '" + it.strip() + "')")
                                .orElse(kolom.naam()))
                .toList();
        return String.format(
                Locale.ROOT,
                "in de kop op rij %d ontbreekt: %s; gevonden: %s%s",
                dialect.rij(),
                String.join(", ", missing),
                String.join(", ", header.present()),
                unknown.isEmpty()
                        ? ""
                        : geheim
                                ? " en " + unknown.size() + " onbekende"
                                : ", en onbekend: " + String.join(", ", unknown));
    }

    /// Whether a row that should be a header is one of the rows below it: those hold a number or a date.
    private static boolean holdsData(List<String> cells) {
        return cells.stream().map(Cells::strip).anyMatch(it -> !it.isEmpty() && Character.isDigit(it.charAt(0)));
    }

    private static String start(List<String> cells) {
        var start = cells.stream().limit(MOST_NAMES).map(Cells::strip).collect(Collectors.joining(", "));
        return cells.size() > MOST_NAMES ? start + ", …" : start;
    }
}

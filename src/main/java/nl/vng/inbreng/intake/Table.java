package nl.vng.inbreng.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Spelling;

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
    private final List<Totaal> totals = new ArrayList<>();
    private int rijen;
    private boolean voorbeeld;

    private record Totaal(int rij, List<String> cells) {}

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
        try (var rows = dialect.rows(source)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var problem = row.problem();
                if (problem != null) {
                    refuse(reader, row, problem);
                } else if (row.rij() > dialect.rij()) {
                    row(reader, row);
                } else if (row.rij() < dialect.rij()) {
                    preamble(reader, row);
                }
            }
        }
        totals.forEach(this::compareTotal);
        cells.findMissing();
        if (rijen == 0) {
            var soort =
                    MAY_BE_EMPTY.contains(source.soort()) ? BevindingSoort.GEEN_RIJEN : BevindingSoort.VERPLICHT_LEEG;
            source.find(soort, soort.regel());
        }
    }

    /// Hands every data row to `reader` in a reading of its own, before or after [#read]: what is found is told by
    /// that.
    void again(Reader reader) throws IOException {
        new Table(source.again(), dialect).read(reader);
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

    private void row(Reader reader, Row row) {
        int first = first(row);
        if (first < 0) {
            return;
        }
        if (startsWith(row, first, "totaal")) {
            outside(reader, row);
            if (totals.size() < MOST_TOTALS) {
                totals.add(new Totaal(row.rij(), row.toList()));
            }
            return;
        }
        if (startsWith(row, first, "bron:")) {
            outside(reader, row);
            return;
        }
        int rij = row.rij();
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
            outside(reader, row);
            return;
        }
        cells.at(row);
        reader.row(cells);
    }

    private void refuse(Reader reader, Row line, BevindingSoort problem) {
        outside(reader, line);
        if (line.rij() > dialect.rij()) {
            rijen++;
            source.hide(line.rij());
            reader.unreadable(line.rij(), line.toList());
            source.reject(problem, line.rij(), null, null, problem.regel());
        }
    }

    private void preamble(Reader reader, Row row) {
        row.toList().forEach(cell -> voorbeeld |= isVoorbeeld(cell));
        outside(reader, row);
    }

    private static void outside(Reader reader, Row row) {
        row.toList().forEach(cell -> reader.outside(row.rij(), cell));
    }

    private boolean ragged(Row row) {
        int width = dialect.header().width();
        for (int i = width; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                return true;
            }
        }
        return row.size() < width;
    }

    /// The first cell that is not empty, -1 when all are.
    private static int first(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.strippedStart(i) < row.end(i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(Row row, int cell, String word) {
        int start = row.strippedStart(cell);
        boolean may = start < row.end(cell) && Character.toLowerCase(row.text()[start]) == word.charAt(0);
        return may && row.stripped(cell).regionMatches(true, 0, word, 0, word.length());
    }

    private void compareTotal(Totaal row) {
        for (var kolom : dialect.header().kolommen()) {
            int i = dialect.header().index()[kolom.ordinal()];
            long sum = cells.sum(kolom.ordinal());
            int total = i < 0 || i >= row.cells().size()
                    ? -1
                    : Numbers.count(Cells.strip(row.cells().get(i)));
            if (total >= 0 && cells.counts(kolom) && Math.abs(total - sum) > TOLERANCE * Math.max(total, sum)) {
                source.find(
                        BevindingSoort.TOTAAL_WIJKT_AF,
                        row.rij(),
                        kolom.naam(),
                        row.cells().get(i),
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

package nl.vng.inbreng.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a file is written: its encoding, its delimiter, and the row that is its header.
///
/// @param separatorLine whether the first line is `sep=;`, which Excel does not show as a row
/// @param rij row number of the header
record Dialect(Encoding encoding, char delimiter, boolean separatorLine, int rij, Header header) {

    /// Lines that may stand above the header.
    static final int PREAMBLE = 20;

    private static final char[] DELIMITERS = {';', ',', '\t'};

    /// The outcome of looking for a header.
    ///
    /// @param best the header, or the row that comes nearest to one; `null` when no row holds any known column
    /// @param widest the first of the rows with the most cells: what may have been meant as the header
    /// @param empty whether no row holds anything, by one of the delimiters
    /// @param quotedTwice whether each line is one quoted cell with a whole row in it
    record Found(@Nullable Dialect best, List<String> widest, boolean empty, boolean quotedTwice) {

        boolean complete() {
            return best != null && best.header.complete();
        }
    }

    /// Looks in the first 21 rows for the row that holds all required columns of one of the `forms`, the first
    /// before the second.
    static Found of(Source source, List<List<? extends Kolom>> forms) throws IOException {
        var encoding = Encoding.of(source.path());
        var separator = separator(source, encoding);
        Dialect best = null;
        List<String> widest = List.of();
        boolean empty = false;
        for (char delimiter : separator == null ? DELIMITERS : new char[] {separator}) {
            var rows = head(source, encoding, delimiter, separator != null);
            empty |= rows.size() <= PREAMBLE && rows.stream().allMatch(Dialect::isBlank);
            for (var row : rows) {
                widest = row.size() > widest.size() ? row : widest;
            }
            for (var form : forms) {
                for (int i = 0; i < rows.size(); i++) {
                    var dialect =
                            new Dialect(encoding, delimiter, separator != null, i + 1, Header.of(form, rows.get(i)));
                    if (dialect.header.complete()) {
                        return new Found(dialect, widest, false, false);
                    }
                    int known = dialect.header.present().size();
                    if (known > (best == null ? 0 : best.header.present().size())) {
                        best = dialect;
                    }
                }
            }
        }
        return new Found(best, widest, empty, quotedTwice(source, encoding, forms));
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(it -> Cells.strip(it).isEmpty());
    }

    Rows rows(Source source) throws IOException {
        return Rows.open(
                source.path(),
                encoding,
                delimiter,
                separatorLine,
                header.width(),
                Math.max(header.width(), header.cells().size()),
                rij);
    }

    private static List<List<String>> head(Source source, Encoding encoding, char delimiter, boolean separatorLine)
            throws IOException {
        var head = new ArrayList<List<String>>();
        try (var rows = Rows.open(source.path(), encoding, delimiter, separatorLine, 0, 0, 0)) {
            for (var row = rows.next(); row != null && head.size() <= PREAMBLE; row = rows.next()) {
                head.add(row.problem() == null ? row.toList() : List.of(""));
            }
        }
        return head;
    }

    private static @Nullable Character separator(Source source, Encoding encoding) throws IOException {
        try (var reader = encoding.open(source.path())) {
            var start = new char[8];
            int count = reader.read(start);
            var line = new String(start, 0, Math.max(count, 0))
                    .toLowerCase(Locale.ROOT)
                    .replace("\"", "");
            boolean names = line.startsWith("sep=") && line.length() > 5 && "\r\n".indexOf(line.charAt(5)) >= 0;
            return names ? line.charAt(4) : null;
        }
    }

    /// A CSV file opened in Excel as one column and saved again.
    private static boolean quotedTwice(Source source, Encoding encoding, List<List<? extends Kolom>> forms)
            throws IOException {
        for (var row : head(source, encoding, '\t', false)) {
            for (char delimiter : DELIMITERS) {
                var cells = row.size() != 1 ? List.<String>of() : Rows.split(row.getFirst(), delimiter);
                if (cells.size() > 1
                        && forms.stream().anyMatch(it -> Header.of(it, cells).complete())) {
                    return true;
                }
            }
        }
        return false;
    }
}

package nl.vng.inbreng.intake;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import nl.vng.inbreng.domain.UnwritableException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Writes `afgekeurd/<bron>.csv`: every rejected row as it was delivered, in order, with row number, column and reason.
///
/// For Dutch Excel: UTF-8 with BOM, `;`, CRLF. Of the LVV export, and of a row that may be about a confidential
/// location, only number, column and reason are written. The rows are read from the input a second time, so that
/// nothing of them has to be kept.
final class AfgekeurdFile {

    private static final CSVFormat EXCEL =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private final Source source;
    private final Dialect dialect;
    private final Rejections rejections;

    AfgekeurdFile(Source source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.rejections = source.rejections();
    }

    /// @throws IOException if the input cannot be read any more
    /// @throws UnwritableException if the file cannot be written
    void write(Path file) throws IOException {
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(Disk.open(file.toAbsolutePath()), StandardCharsets.UTF_8))) {
            writer.write('\uFEFF');
            var printer = new CSVPrinter(writer, EXCEL);
            if (source.geheim()) {
                writeReasons(printer);
            } else {
                writeRows(printer);
            }
        }
    }

    private void writeReasons(CSVPrinter printer) throws IOException {
        printer.printRecord("rij", "kolom", "reden");
        for (int rij = rejections.next(1); rij > 0; rij = rejections.next(rij + 1)) {
            printer.printRecord((Object[]) reason(rij));
        }
    }

    private void writeRows(CSVPrinter printer) throws IOException {
        int width = dialect.header().width();
        var head = new ArrayList<>(dialect.header().cells().subList(0, width));
        head.addAll(List.of("rij", "kolom", "reden"));
        print(printer, head);
        try (var rows = dialect.rows(source)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (rejections.contains(row.rij())) {
                    var cells = source.hidden(row.rij())
                            ? new ArrayList<>(Collections.nCopies(width, ""))
                            : cells(row, width);
                    cells.addAll(List.of(reason(row.rij())));
                    print(printer, cells);
                }
            }
        }
    }

    /// The cells of a row, brought to the width of the header; a broken line stands in the first cell as it is.
    private List<String> cells(Row row, int width) {
        var cells = new ArrayList<>(row.toList());
        if (cells.size() > width) {
            var rest = cells.subList(width - 1, cells.size());
            var joined = String.join(String.valueOf(dialect.delimiter()), rest);
            rest.clear();
            cells.add(joined);
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    /// Number, columns and reasons of a rejected row.
    private String[] reason(int rij) {
        var kolommen = new TreeSet<String>();
        var redenen = new TreeSet<String>();
        for (var reason : rejections.reasons(rij)) {
            if (reason.kolom() >= 0) {
                kolommen.add(dialect.header().kolommen().get(reason.kolom()).naam());
            }
            redenen.add(reason.soort().code() + ": " + reason.soort().regel());
        }
        return new String[] {String.valueOf(rij), String.join(", ", kolommen), String.join(" / ", redenen)};
    }

    private static void print(CSVPrinter printer, List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(ExcelCell::harmless).toList());
    }

    /// Tells what cannot be written from what cannot be read.
    private static final class Disk extends FilterOutputStream {

        private final Path folder;

        private Disk(Path folder, OutputStream out) {
            super(out);
            this.folder = folder;
        }

        static Disk open(Path file) {
            Path folder = file.resolveSibling("");
            try {
                Files.createDirectories(folder);
                return new Disk(folder, Files.newOutputStream(file));
            } catch (IOException e) {
                throw new UnwritableException(folder, e);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new UnwritableException(folder, e);
            }
        }
    }
}

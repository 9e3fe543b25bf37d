package nl.vng.inbreng.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// A table for a Dutch Excel: `;`, UTF-8 with BOM, CRLF.
public final class ExcelCsv {

    private static final CSVFormat EXCEL = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private ExcelCsv() {}

    /// @param kop names of the columns
    /// @param rijen a cell per column; `null` is an empty one
    public static byte[] of(List<String> kop, Iterable<? extends Iterable<? extends @Nullable Object>> rijen) {
        var text = new StringBuilder("\uFEFF");
        try (var csv = new CSVPrinter(text, EXCEL)) {
            csv.printRecord(kop);
            csv.printRecords(rijen);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

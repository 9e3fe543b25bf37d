package nl.vng.inbreng.intake;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The rows of a file from the top, empty ones included, so that the n-th row is row n in Excel.
final class Rows implements Closeable {

    private final ReadAhead records;

    private Rows(CSVParser parser) {
        this.records = new ReadAhead(parser);
    }

    static Rows open(
            Path file,
            Encoding encoding,
            char delimiter,
            boolean separatorLine,
            int fewest,
            int most,
            int header,
            Frames.Refused refused)
            throws IOException {
        var reader = encoding.open(file);
        try {
            Reader rows = separatorLine ? withoutFirstLine(reader) : reader;
            return new Rows(format(delimiter).parse(new Frames(rows, delimiter, fewest, most, header, refused)));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /// The next row, or `null` at the end.
    @Nullable
    CSVRecord next() throws IOException {
        return records.next();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /// The cells of one line; none when it is not well-formed.
    static List<String> split(String line, char delimiter) {
        try (var parser = CSVParser.parse(line, format(delimiter))) {
            var records = parser.iterator();
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (IOException | RuntimeException _) {
            return List.of();
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static Reader withoutFirstLine(Reader reader) throws IOException {
        var lines = new BufferedReader(reader);
        lines.readLine();
        return lines;
    }
}

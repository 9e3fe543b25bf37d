package nl.vng.inbreng.intake;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file from the top, empty and refused ones included, so that the n-th row is row n in Excel.
///
/// From the second block on a thread of its own cuts the rows, when there is a processor for it. The rows and their
/// order are the same without.
final class Rows implements Closeable {

    private static final boolean TWO_PROCESSORS = Runtime.getRuntime().availableProcessors() > 1;

    private final Frames frames;
    private final boolean ahead;
    private final Block first;
    private final Row row;
    private @Nullable ReadAhead readAhead;
    private boolean begun;

    /// @param first an empty block
    /// @param ahead whether to cut rows on another thread
    Rows(Frames frames, Block first, boolean ahead) {
        this.frames = frames;
        this.first = first;
        this.row = new Row(first);
        this.ahead = ahead;
    }

    static Rows open(
            Path file, Encoding encoding, char delimiter, boolean separatorLine, int fewest, int most, int header)
            throws IOException {
        var reader = encoding.open(file);
        try {
            Reader rows = separatorLine ? withoutFirstLine(reader) : reader;
            return new Rows(new Frames(rows, delimiter, fewest, most, header), new Block(Frames.BLOCK), TWO_PROCESSORS);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /// The next row, or `null` at the end; it is the same object each time.
    @Nullable
    Row next() throws IOException {
        while (!row.advance()) {
            var block = block();
            if (block == null) {
                return null;
            }
            row.enter(block);
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        if (readAhead != null) {
            readAhead.close();
        }
        frames.close();
    }

    /// The cells of one line; none when it is not well-formed.
    static List<String> split(String line, char delimiter) {
        var frames = new Frames(new StringReader(line), delimiter, 0, 0, 0);
        try (var rows = new Rows(frames, new Block(line.length() + 1), false)) {
            var row = rows.next();
            return row == null || row.problem() != null ? List.of() : row.toList();
        } catch (IOException e) {
            throw new IllegalStateException("a string can be read", e);
        }
    }

    private @Nullable Block block() throws IOException {
        if (readAhead == null) {
            if (!begun || !ahead) {
                begun = true;
                return frames.next(first) ? first : null;
            }
            if (frames.atEnd()) {
                return null;
            }
            readAhead = new ReadAhead(frames::next, first);
        }
        return readAhead.next();
    }

    private static Reader withoutFirstLine(Reader reader) throws IOException {
        var lines = new BufferedReader(reader);
        lines.readLine();
        return lines;
    }
}

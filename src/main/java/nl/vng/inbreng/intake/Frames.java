package nl.vng.inbreng.intake;

import java.io.IOException;
import java.io.Reader;
import nl.vng.inbreng.domain.BevindingSoort;

/// Lets only well-formed records through to the CSV parser; a bad line becomes an empty one, so that row numbers stay.
///
/// A parser that meets an unterminated quote swallows all rows after it. Here only the line on which the quote opens is
/// refused, and reading goes on at the next line. The same goes for control characters and for endless lines.
final class Frames extends Reader {

    /// Characters in the longest record; an Excel cell holds at most 32.767.
    static final int LONGEST = 1 << 16;

    private static final int MOST_LINES = 50;
    private static final int MOST_TEXT = 1000;

    /// Told of each refused line, on the thread that reads ahead and before the row is handed over.
    interface Refused {

        /// @param rij row number as Excel shows it
        /// @param line the line, at most 1000 characters of it
        void refuse(int rij, BevindingSoort soort, String line);
    }

    private final Reader in;
    private final char delimiter;
    private final int fewest;
    private final int most;
    private final int header;
    private final Refused refused;
    private final boolean[] plain = new boolean[128];
    private final char[] buffer = new char[4 * LONGEST];
    private int out;
    private int good;
    private int end;
    private boolean atEnd;
    private int rij;
    private BevindingSoort problem = BevindingSoort.RIJ_TE_LANG;
    private int lines;

    /// @param fewest cells in a record that spans lines, or 0 when it is not known yet
    /// @param most the same, at most
    /// @param header row number of the header; a record down to there may have any number of cells
    Frames(Reader in, char delimiter, int fewest, int most, int header, Refused refused) {
        this.in = in;
        this.delimiter = delimiter;
        this.fewest = fewest;
        this.most = most;
        this.header = header;
        this.refused = refused;
        for (char c = ' '; c < 127; c++) {
            plain[c] = c != '"' && c != delimiter;
        }
        plain['\t'] = delimiter != '\t';
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (out == good) {
            if (!frame()) {
                return -1;
            }
        }
        int count = Math.min(length, good - out);
        System.arraycopy(buffer, out, target, offset, count);
        out += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Frames as many records as are in the buffer as a whole; false at the end of the file.
    private boolean frame() throws IOException {
        fill();
        if (good == end) {
            return false;
        }
        while (good < end && (atEnd || end - good > LONGEST + 1)) {
            int next = record();
            if (next >= 0) {
                good = next;
                rij++;
            } else if (out < good) {
                return true;
            } else {
                skipLine();
                return true;
            }
        }
        return true;
    }

    /// Makes room and reads on, until the longest record is surely in the buffer.
    private void fill() throws IOException {
        if (atEnd || end - good > LONGEST + 1) {
            return;
        }
        System.arraycopy(buffer, out, buffer, 0, end - out);
        end -= out;
        good -= out;
        out = 0;
        while (end < buffer.length) {
            int count = in.read(buffer, end, buffer.length - end);
            if (count < 0) {
                atEnd = true;
                return;
            }
            end += count;
        }
    }

    /// Where the record that starts at `good` ends, line end included; -1 when it is refused, for `problem`.
    private int record() {
        int limit = Math.min(end, good + LONGEST);
        int cells = 1;
        lines = 1;
        int i = good;
        while (i < limit) {
            char c = buffer[i];
            if (c < 128 ? plain[c] : !steers(c)) {
                i++;
            } else if (c == delimiter) {
                cells++;
                i++;
            } else if (c == '\n' || c == '\r') {
                return fits(cells) ? afterLineEnd(i) : -1;
            } else if (c == '"') {
                i = i == good || buffer[i - 1] == delimiter ? afterQuoted(i, limit) : i + 1;
                if (i < 0) {
                    return -1;
                }
            } else {
                problem = BevindingSoort.STUURTEKEN;
                return -1;
            }
        }
        if (limit == end && atEnd) {
            return fits(cells) ? end : -1;
        }
        problem = BevindingSoort.RIJ_TE_LANG;
        return -1;
    }

    /// A quote that closes only in a later row gives a record of several lines with the wrong number of cells.
    private boolean fits(int cells) {
        problem = BevindingSoort.AANHALINGSTEKEN;
        return lines == 1 || rij < header || fewest == 0 || (cells >= fewest && cells <= most);
    }

    /// Where the quoted cell that opens at `start` ends, or -1.
    private int afterQuoted(int start, int limit) {
        problem = BevindingSoort.AANHALINGSTEKEN;
        int i = start + 1;
        while (i < limit) {
            char c = buffer[i];
            if (c == '"') {
                if (i + 1 < end && buffer[i + 1] == '"') {
                    i += 2;
                    continue;
                }
                return closes(i + 1) ? i + 1 : -1;
            }
            if (c == '\n' || c == '\r') {
                i = afterLineEnd(i);
                if (++lines > MOST_LINES) {
                    return -1;
                }
            } else if (c != delimiter && (c < 128 ? !plain[c] : steers(c))) {
                problem = BevindingSoort.STUURTEKEN;
                return -1;
            } else {
                i++;
            }
        }
        return -1;
    }

    private boolean closes(int i) {
        return i >= end || buffer[i] == delimiter || buffer[i] == '\n' || buffer[i] == '\r';
    }

    private int afterLineEnd(int i) {
        return buffer[i] == '\r' && i + 1 < end && buffer[i + 1] == '\n' ? i + 2 : i + 1;
    }

    /// Refuses the line at `good`, however long, and leaves only its line end.
    private void skipLine() throws IOException {
        int lineEnd = lineEnd();
        refused.refuse(++rij, problem, new String(buffer, good, Math.min(lineEnd - good, MOST_TEXT)));
        while (lineEnd == end && !atEnd) {
            out = end;
            good = end;
            fill();
            lineEnd = lineEnd();
        }
        out = lineEnd;
        good = lineEnd < end ? afterLineEnd(lineEnd) : end;
    }

    private int lineEnd() {
        int i = good;
        while (i < end && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        return i;
    }

    /// Characters that turn the direction of reading round can show another text than there is.
    private static boolean steers(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}

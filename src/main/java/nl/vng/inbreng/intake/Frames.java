package nl.vng.inbreng.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import nl.vng.inbreng.domain.BevindingSoort;

/// Cuts text into rows and rows into cells, by RFC 4180, a [Block] at a time.
///
/// A parser that meets an unterminated quote swallows all rows after it. Here only the line on which the quote opens is
/// refused, and reading goes on at the next line. The same goes for control characters and for endless lines.
final class Frames implements Closeable {

    /// Characters in the longest record; an Excel cell holds at most 32.767.
    static final int LONGEST = 1 << 16;

    /// Characters in a block: small enough to stay near the processor that reads it next, large enough that the two
    /// seldom wait for each other.
    static final int BLOCK = 4 * LONGEST;

    private static final int MOST_LINES = 50;
    private static final int MOST_TEXT = 1000;

    private final Reader in;
    private final char delimiter;
    private final int fewest;
    private final int most;
    private final int header;
    private final boolean[] plain = new boolean[128];
    private Block block = new Block(0);
    private char[] text = block.text;
    private int good;
    private int end;
    private boolean atEnd;
    private int rij;
    private BevindingSoort problem = BevindingSoort.RIJ_TE_LANG;
    private int lines;

    /// Cells of the row that is being framed in which a quote stands doubled.
    private int[] doubled = new int[16];

    private int doubles;

    /// @param fewest cells in a record that spans lines, or 0 when it is not known yet
    /// @param most the same, at most
    /// @param header row number of the header; a record down to there may have any number of cells
    Frames(Reader in, char delimiter, int fewest, int most, int header) {
        this.in = in;
        this.delimiter = delimiter;
        this.fewest = fewest;
        this.most = most;
        this.header = header;
        for (char c = ' '; c < 127; c++) {
            plain[c] = c != '"' && c != delimiter;
        }
        plain['\t'] = delimiter != '\t';
    }

    /// Fills `next` with the rows that follow; false when there are none.
    ///
    /// What is left of the block before is taken from there: it may be with a reader, but may not be filled yet.
    boolean next(Block next) throws IOException {
        System.arraycopy(text, good, next.text, 0, end - good);
        end -= good;
        good = 0;
        block = next;
        text = next.text;
        block.clear(rij + 1);
        fill();
        while (good < end && (atEnd || end - good > LONGEST + 1)) {
            int after = record();
            if (after < 0) {
                refuseLine();
            } else {
                for (int i = 0; i < doubles; i++) {
                    block.unquote(doubled[i]);
                }
                block.endRow(null);
                good = after;
            }
            rij++;
        }
        return block.rows() > 0;
    }

    /// Whether no row follows the block that was filled last.
    boolean atEnd() {
        return atEnd && good == end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Reads on until the block is full, so that the longest record is surely in it.
    private void fill() throws IOException {
        while (end < text.length && !atEnd) {
            int count = in.read(text, end, text.length - end);
            atEnd = count < 0;
            end += Math.max(count, 0);
        }
    }

    /// Where the record that starts at `good` ends, line end included; -1 when it is refused, for `problem`.
    private int record() {
        char[] chars = text;
        int limit = Math.min(end, good + LONGEST);
        lines = 1;
        doubles = 0;
        int i = good;
        int start = i;
        int quoted = -1; // where the text within the quotes ends
        while (i < limit) {
            char c = chars[i];
            if (c < 128 ? plain[c] : !steers(c)) {
                i++;
            } else if (c == delimiter) {
                block.cell(start, quoted < 0 ? i : quoted);
                start = ++i;
                quoted = -1;
            } else if (c == '\n' || c == '\r') {
                block.cell(start, quoted < 0 ? i : quoted);
                return fits() ? afterLineEnd(i) : -1;
            } else if (c == '"') {
                if (i == start) {
                    i = afterQuoted(i, limit);
                    if (i < 0) {
                        return -1;
                    }
                    start++;
                    quoted = i - 1;
                } else {
                    i++;
                }
            } else {
                problem = BevindingSoort.STUURTEKEN;
                return -1;
            }
        }
        if (limit == end && atEnd) {
            block.cell(start, quoted < 0 ? end : quoted);
            return fits() ? end : -1;
        }
        problem = BevindingSoort.RIJ_TE_LANG;
        return -1;
    }

    /// A quote that closes only in a later row gives a record of several lines with the wrong number of cells.
    private boolean fits() {
        problem = BevindingSoort.AANHALINGSTEKEN;
        int cells = block.cells();
        return lines == 1 || rij < header || fewest == 0 || (cells >= fewest && cells <= most);
    }

    /// Where the quoted cell that opens at `start` ends, or -1.
    private int afterQuoted(int start, int limit) {
        problem = BevindingSoort.AANHALINGSTEKEN;
        boolean isDoubled = false;
        int i = start + 1;
        while (i < limit) {
            char c = text[i];
            if (c == '"') {
                if (i + 1 < end && text[i + 1] == '"') {
                    isDoubled = true;
                    i += 2;
                    continue;
                }
                if (isDoubled) {
                    noteDoubled();
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

    private void noteDoubled() {
        if (doubles == doubled.length) {
            doubled = Arrays.copyOf(doubled, 2 * doubles);
        }
        doubled[doubles++] = block.cells();
    }

    private boolean closes(int i) {
        return i >= end || text[i] == delimiter || text[i] == '\n' || text[i] == '\r';
    }

    private int afterLineEnd(int i) {
        return text[i] == '\r' && i + 1 < end && text[i + 1] == '\n' ? i + 2 : i + 1;
    }

    /// Refuses the line at `good`, however long; only its beginning is kept.
    private void refuseLine() throws IOException {
        block.dropRow();
        int lineEnd = lineEnd(good);
        int shown = Math.min(lineEnd, good + MOST_TEXT);
        block.cell(good, shown);
        block.endRow(problem);
        while (lineEnd + 1 >= end && !atEnd) { // an LF may follow a CR that is the last in the block
            System.arraycopy(text, lineEnd, text, shown, end - lineEnd);
            end -= lineEnd - shown;
            fill();
            lineEnd = lineEnd(shown);
        }
        good = lineEnd < end ? afterLineEnd(lineEnd) : end;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < end && text[i] != '\n' && text[i] != '\r') {
            i++;
        }
        return i;
    }

    /// Characters that turn the direction of reading round can show another text than there is.
    private static boolean steers(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}

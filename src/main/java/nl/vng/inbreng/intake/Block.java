package nl.vng.inbreng.intake;

import java.util.Arrays;
import nl.vng.inbreng.domain.BevindingSoort;
import org.jspecify.annotations.Nullable;

/// Rows that lie one after another in a stretch of text, and where each of their cells begins and ends.
///
/// [Frames] fills it, a [Row] reads it, and then it is filled again: reading makes no object per row or cell. It
/// belongs to one of the two at a time.
final class Block {

    final char[] text;

    /// Two numbers a cell: its first character, and the one behind its last.
    private int[] bounds = new int[64];

    /// Per row, where its cells start in `bounds`; the next row starts where they end.
    private int[] starts = new int[16];

    private @Nullable BevindingSoort[] problems = new BevindingSoort[16];
    private int firstRij;
    private int used;
    private int rows;

    /// @param characters how much text fits in it
    Block(int characters) {
        text = new char[characters];
    }

    /// Empties it for rows from `rij` on.
    void clear(int rij) {
        firstRij = rij;
        used = 0;
        rows = 0;
    }

    int rows() {
        return rows;
    }

    /// Adds a cell to the row that is being made.
    void cell(int start, int end) {
        if (used == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * used);
        }
        bounds[used++] = start;
        bounds[used++] = end;
    }

    /// Number of cells of the row that is being made.
    int cells() {
        return (used - starts[rows]) / 2;
    }

    /// Makes one quote of two in a cell of the row that is being made.
    void unquote(int cell) {
        int bound = starts[rows] + 2 * cell;
        int to = bounds[bound];
        for (int from = to; from < bounds[bound + 1]; from++) {
            text[to++] = text[from];
            if (text[from] == '"') {
                from++;
            }
        }
        bounds[bound + 1] = to;
    }

    /// Ends the row that is being made.
    ///
    /// @param problem why it is refused: it then has one cell, the line as it stands; `null` when it is not
    void endRow(@Nullable BevindingSoort problem) {
        problems[rows++] = problem;
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, 2 * rows);
            problems = Arrays.copyOf(problems, 2 * rows);
        }
        starts[rows] = used;
    }

    /// Forgets the row that is being made.
    void dropRow() {
        used = starts[rows];
    }

    int rij(int row) {
        return firstRij + row;
    }

    @Nullable
    BevindingSoort problem(int row) {
        return problems[row];
    }

    /// Where the cells of a row start in [#bounds].
    int start(int row) {
        return starts[row];
    }

    /// Two numbers a cell, of all rows: its first character, and the one behind its last.
    int[] bounds() {
        return bounds;
    }
}

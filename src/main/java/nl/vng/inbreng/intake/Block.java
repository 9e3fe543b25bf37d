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

    /// Per row, where its cells end in `bounds`.
    private int[] ends = new int[16];

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
        return (used - first(rows)) / 2;
    }

    /// Makes one quote of two in a cell of the row that is being made.
    void unquote(int cell) {
        int bound = first(rows) + 2 * cell;
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
        if (rows == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rows);
            problems = Arrays.copyOf(problems, 2 * rows);
        }
        problems[rows] = problem;
        ends[rows++] = used;
    }

    /// Forgets the row that is being made.
    void dropRow() {
        used = first(rows);
    }

    int rij(int row) {
        return firstRij + row;
    }

    @Nullable
    BevindingSoort problem(int row) {
        return problems[row];
    }

    int cells(int row) {
        return (ends[row] - first(row)) / 2;
    }

    int start(int row, int cell) {
        return bounds[first(row) + 2 * cell];
    }

    int end(int row, int cell) {
        return bounds[first(row) + 2 * cell + 1];
    }

    private int first(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }
}

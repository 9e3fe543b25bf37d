package nl.vng.inbreng.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.vng.inbreng.domain.BevindingSoort;
import org.jspecify.annotations.Nullable;

/// The row that is being read: a place in a [Block], moved from row to row.
final class Row {

    private Block block;
    private int[] bounds;
    private int at = -1;
    private int first;
    /// A bit for each of the first 64 cells.
    private long known;

    /// @param block without rows yet, or to be read from its first row
    Row(Block block) {
        this.block = block;
        this.bounds = block.bounds();
    }

    /// Goes to the first row of `block`.
    void enter(Block block) {
        this.block = block;
        bounds = block.bounds();
        at = -1;
    }

    /// Goes to the next row of the block; false when there is none.
    boolean advance() {
        if (++at >= block.rows()) {
            return false;
        }
        first = block.start(at);
        known = 0;
        return true;
    }

    /// Its number, as Excel shows it.
    int rij() {
        return block.rij(at);
    }

    /// Why the line is refused, `null` when it is not; its only cell is then the line, at most 1000 characters of it.
    @Nullable
    BevindingSoort problem() {
        return block.problem(at);
    }

    int size() {
        return (block.start(at + 1) - first) / 2;
    }

    /// Cell number `i`, as it stands.
    String get(int i) {
        return text(start(i), end(i));
    }

    /// Cell number `i`, without spaces around it.
    String stripped(int i) {
        return text(strippedStart(i), strippedEnd(i));
    }

    List<String> toList() {
        var cells = new ArrayList<String>(size());
        for (int i = 0; i < size(); i++) {
            cells.add(get(i));
        }
        return cells;
    }

    /// The text in which this row lies: to look at a cell from [#start] to [#end] without making a string of it.
    char[] text() {
        return block.text;
    }

    int start(int i) {
        return bounds[first + 2 * i];
    }

    int end(int i) {
        return bounds[first + 2 * i + 1];
    }

    /// Where cell number `i` starts without the spaces before it; its end when there is nothing else.
    int strippedStart(int i) {
        char[] text = block.text;
        int start = start(i);
        int end = end(i);
        while (start < end && Cells.isSpace(text[start])) {
            start++;
        }
        return start;
    }

    /// Where cell number `i` ends without the spaces behind it; its end when there is nothing else.
    int strippedEnd(int i) {
        char[] text = block.text;
        int start = strippedStart(i);
        int end = end(i);
        while (end - 1 > start && Cells.isSpace(text[end - 1])) {
            end--;
        }
        return end;
    }

    /// Whether cell number `i` is `word`, to the letter; it is then known.
    boolean is(int i, char[] word) {
        boolean is = Arrays.equals(block.text, start(i), end(i), word, 0, word.length);
        if (is) {
            know(i);
        }
        return is;
    }

    /// Whether every character of cell number `i` is ASCII.
    boolean isAscii(int i) {
        int end = end(i);
        for (int at = start(i); at < end; at++) {
            if (block.text[at] > 127) {
                return false;
            }
        }
        return true;
    }

    /// Notes that cell number `i` holds what the program itself knows, or a pseudonym: nothing that points at a person.
    void know(int i) {
        known |= i < Long.SIZE ? 1L << i : 0;
    }

    boolean known(int i) {
        return i < Long.SIZE && (known >>> i & 1) == 1;
    }

    private String text(int start, int end) {
        return start == end ? "" : new String(block.text, start, end - start);
    }
}

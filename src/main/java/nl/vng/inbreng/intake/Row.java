package nl.vng.inbreng.intake;

import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.domain.BevindingSoort;
import org.jspecify.annotations.Nullable;

/// The row that is being read: a place in a [Block], moved from row to row.
final class Row {

    private Block block;
    private int at = -1;

    /// @param block without rows yet, or to be read from its first row
    Row(Block block) {
        this.block = block;
    }

    /// Goes to the first row of `block`.
    void enter(Block block) {
        this.block = block;
        at = -1;
    }

    /// Goes to the next row of the block; false when there is none.
    boolean advance() {
        return ++at < block.rows();
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
        return block.cells(at);
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
        return block.start(at, i);
    }

    int end(int i) {
        return block.end(at, i);
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

    /// Whether cell number `i` is `word`, to the letter.
    boolean is(int i, String word) {
        int start = start(i);
        int length = word.length();
        if (end(i) - start != length) {
            return false;
        }
        char[] text = block.text;
        for (int k = 0; k < length; k++) {
            if (text[start + k] != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    private String text(int start, int end) {
        return start == end ? "" : new String(block.text, start, end - start);
    }
}

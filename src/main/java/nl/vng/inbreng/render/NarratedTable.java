package nl.vng.inbreng.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A table as a screen reader reads it, row by row: the head of the row first, and each cell after the head of its
/// column.
final class NarratedTable {

    private final Element table;
    private final Function<Node, String> inline;
    private final List<String> heads = new ArrayList<>(); // per column
    private final List<Integer> below = new ArrayList<>(); // rows that a cell above still covers, per column

    /// @param inline what is read of a node
    NarratedTable(Element table, Function<Node, String> inline) {
        this.table = table;
        this.inline = inline;
    }

    private record Cell(Element element, int column, int columns, String text) {

        boolean isHead() {
            return element.getNodeName().equals("th");
        }

        /// Whether it is the head of a column, and not of a row or a value.
        boolean headsColumn() {
            return isHead()
                    && (element.getAttribute("scope").startsWith("col")
                            || (!element.hasAttribute("scope")
                                    && element.getParentNode()
                                            .getParentNode()
                                            .getNodeName()
                                            .equals("thead")));
        }
    }

    List<Spoken> rows() {
        var spoken = new ArrayList<Spoken>();
        var all = table.getElementsByTagName("tr");
        int number = 0;
        for (int i = 0; i < all.getLength(); i++) {
            number++;
            spoken.add(row(cells((Element) all.item(i)), number));
        }
        var size = "tabel met " + Narration.counted(heads.size(), "kolom", "kolommen") + " en "
                + Narration.counted(number, "rij", "rijen");
        spoken.addFirst(new Spoken(size, caption(), 0));
        return spoken;
    }

    private String caption() {
        var captions = table.getElementsByTagName("caption");
        return captions.getLength() == 0 ? "" : inline.apply(captions.item(0));
    }

    private Spoken row(List<Cell> cells, int number) {
        cells.stream().filter(Cell::headsColumn).forEach(this::remember);
        if (cells.stream().allMatch(Cell::headsColumn)) {
            return new Spoken("rij " + number + ", koppen", joined(cells, Cell::text), 1);
        }
        var head = joined(
                cells.stream().filter(it -> it.isHead() && !it.headsColumn()).toList(), Cell::text);
        var values = joined(cells.stream().filter(it -> !it.isHead()).toList(), it -> value(it, heads));
        return new Spoken("rij " + number, head.isEmpty() ? values : head + ": " + values, 1);
    }

    private static String joined(List<Cell> cells, Function<Cell, String> text) {
        return cells.stream().map(text).filter(it -> !it.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String value(Cell cell, List<String> heads) {
        var head = heads.get(cell.column());
        return (head.isEmpty() ? "" : head + " ") + (cell.text().isEmpty() ? "leeg" : cell.text());
    }

    /// A head over several columns comes before the head of each of them.
    private void remember(Cell cell) {
        for (int i = cell.column(); i < cell.column() + cell.columns(); i++) {
            var above = heads.get(i);
            heads.set(i, above.isEmpty() ? cell.text() : above + ", " + cell.text());
        }
    }

    private List<Cell> cells(Element row) {
        var cells = new ArrayList<Cell>();
        int column = 0;
        for (Node child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                while (column < below.size() && below.get(column) > 0) {
                    column++;
                }
                int columns = span(element, "colspan");
                cells.add(new Cell(element, column, columns, Narration.plain(inline.apply(element))));
                for (int i = 0; i < columns; i++) {
                    cover(column++, span(element, "rowspan"));
                }
            }
        }
        below.replaceAll(it -> Math.max(0, it - 1));
        return cells;
    }

    private void cover(int column, int rows) {
        while (below.size() <= column) {
            below.add(0);
            heads.add("");
        }
        below.set(column, rows);
    }

    /// [TableGrid] has refused what is no number.
    private static int span(Element cell, String attribute) {
        var span = cell.getAttribute(attribute);
        return span.isEmpty() ? 1 : Integer.parseInt(span);
    }
}

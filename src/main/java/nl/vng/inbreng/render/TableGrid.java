package nl.vng.inbreng.render;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/// A table as a grid: each row has as many columns, and each cell has a head above or beside it, so that "1.108" is
/// read out with what it counts (ISO 14289-1, 7.5).
final class TableGrid {

    private TableGrid() {}

    /// @throws RenderException if `table` has no heads, or rows of unequal length
    static void check(Element table) {
        if (table.getElementsByTagName("th").getLength() == 0) {
            throw new RenderException(
                    table,
                    "Een tabel heeft geen koppen.",
                    "zet de eerste rij in <thead> met <th scope=\"col\">, of gebruik <th scope=\"row\"> per rij");
        }
        var below = new ArrayList<Integer>(); // rows that a cell above still covers, per column
        int width = -1;
        for (var row : rows(table)) {
            int columns = place(row, below);
            if (width >= 0 && columns != width) {
                throw new RenderException(
                        row,
                        "Een rij van een tabel heeft %d kolommen, de rij erboven %d.".formatted(columns, width),
                        "maak de rijen even lang; een cel over meer kolommen heeft colspan");
            }
            width = columns;
        }
    }

    private static List<Element> rows(Element table) {
        var rows = new ArrayList<Element>();
        var all = table.getElementsByTagName("tr");
        for (int i = 0; i < all.getLength(); i++) {
            rows.add((Element) all.item(i));
        }
        return rows;
    }

    /// The number of columns of `row`, those covered from above included.
    private static int place(Element row, List<Integer> below) {
        int column = 0;
        for (var child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element cell) {
                column = skip(below, column);
                for (int i = 0; i < span(cell, "colspan"); i++) {
                    set(below, column++, span(cell, "rowspan"));
                }
            }
        }
        column = skip(below, column);
        below.replaceAll(it -> Math.max(0, it - 1));
        return column;
    }

    private static int skip(List<Integer> below, int from) {
        int column = from;
        while (column < below.size() && below.get(column) > 0) {
            column++;
        }
        return column;
    }

    private static void set(List<Integer> below, int column, int rows) {
        while (below.size() <= column) {
            below.add(0);
        }
        below.set(column, rows);
    }

    private static int span(Element cell, String attribute) {
        var span = cell.getAttribute(attribute);
        if (span.isEmpty()) {
            return 1;
        }
        if (!span.matches("[1-9]\\d{0,2}")) {
            throw new RenderException(
                    cell,
                    "%s=\"%s\" is geen aantal.".formatted(attribute, span),
                    "schrijf een getal van 1 tot en met 999");
        }
        return Integer.parseInt(span);
    }
}

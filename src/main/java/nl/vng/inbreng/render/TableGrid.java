package nl.vng.inbreng.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/// A table as a grid: each row has as many columns, and each cell with text has a head above or beside it, so that
/// "1.108" is read out with what it counts (ISO 14289-1, 7.5).
final class TableGrid {

    /// The cell from above that covers a column, per column, and for how many rows still.
    private final Map<Integer, Cover> covers = new HashMap<>();
    /// Columns with a head.
    private final Set<Integer> headed = new TreeSet<>();

    private TableGrid() {}

    private record Cover(Element cell, int rows) {}

    /// @throws RenderException if `table` has no heads or no rows, rows of unequal length, a cell without a head, or
    /// a table in it
    static void check(Element table) {
        if (table.getElementsByTagName("th").getLength() == 0) {
            throw new RenderException(
                    table,
                    "Een tabel heeft geen koppen.",
                    "zet de eerste rij in <thead> met <th scope=\"col\">, of gebruik <th scope=\"row\"> per rij");
        }
        if (table.getElementsByTagName("table").getLength() > 0) {
            throw new RenderException(table, "In een tabel staat een tabel.", "maak er twee tabellen van");
        }
        var rows = elements(table, "tr");
        if (rows.stream().allMatch(TableGrid::isInHead)) {
            throw new RenderException(table, "Een tabel heeft koppen en geen rijen.", Holes.LEAVE_OUT);
        }
        new TableGrid().check(table, rows);
    }

    private void check(Element table, List<Element> rows) {
        int width = -1;
        for (var row : rows) {
            int columns = place(row);
            if (width >= 0 && columns != width) {
                throw new RenderException(
                        row,
                        "Een rij van een tabel heeft %d kolommen, de rij erboven %d.".formatted(columns, width),
                        "maak de rijen even lang; een cel over meer kolommen heeft colspan");
            }
            width = columns;
        }
        if (!covers.isEmpty()) {
            throw new RenderException(
                    table, "Een cel van een tabel loopt door onder de laatste rij.", "verlaag rowspan van die cel");
        }
    }

    /// The number of columns of `row`, those covered from above included.
    private int place(Element row) {
        boolean headedBeside = covers.values().stream().anyMatch(it -> isHeadOfRow(it.cell));
        Element bare = null;
        int column = 0;
        var below = new HashMap<Integer, Cover>();
        for (var cell : cells(row)) {
            column = skip(column);
            headedBeside |= isHeadOfRow(cell);
            int rows = span(cell, "rowspan");
            for (int i = span(cell, "colspan"); i > 0; i--, column++) {
                if (isHead(cell) && !isHeadOfRow(cell)) {
                    headed.add(column);
                }
                if (!isHead(cell)
                        && !headed.contains(column)
                        && !cell.getTextContent().isBlank()) {
                    bare = cell;
                }
                if (rows > 1) {
                    below.put(column, new Cover(cell, rows));
                }
            }
        }
        column = skip(column);
        if (bare != null && !headedBeside) {
            throw new RenderException(
                    bare,
                    "Een cel van een tabel heeft geen kop boven of naast zich.",
                    "begin de rij met <th scope=\"row\">, of zet boven de kolom een <th scope=\"col\">");
        }
        covers.putAll(below);
        covers.replaceAll((_, it) -> new Cover(it.cell, it.rows - 1));
        covers.values().removeIf(it -> it.rows == 0);
        return column;
    }

    private int skip(int from) {
        int column = from;
        while (covers.containsKey(column)) {
            column++;
        }
        return column;
    }

    private static List<Element> elements(Element in, String name) {
        var elements = new ArrayList<Element>();
        var all = in.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static List<Element> cells(Element row) {
        var cells = new ArrayList<Element>();
        for (var child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element cell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean isInHead(Element row) {
        return row.getParentNode().getNodeName().equals("thead");
    }

    private static boolean isHead(Element cell) {
        return cell.getNodeName().equals("th");
    }

    /// As [TagAttributes] writes it.
    private static boolean isHeadOfRow(Element cell) {
        return isHead(cell)
                && TagAttributes.scope(cell, isInHead((Element) cell.getParentNode()))
                        .equals("Row");
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

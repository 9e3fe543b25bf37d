package nl.vng.inbreng.render;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Which element may stand in which, as far as a screen reader must know it: a list holds items, a table rows, a
/// paragraph no other paragraph.
final class Nesting {

    private static final Set<String> ROWS = Set.of("tr");
    private static final Map<String, Set<String>> MAY_HOLD = Map.of(
            "ul", Set.of("li"),
            "ol", Set.of("li"),
            "dl", Set.of("dt", "dd"),
            "table", Set.of("caption", "thead", "tbody", "tfoot", "tr"),
            "thead", ROWS,
            "tbody", ROWS,
            "tfoot", ROWS,
            "tr", Set.of("th", "td"));
    private static final Map<String, Set<String>> MUST_STAND_IN = Map.of(
            "li", Set.of("ul", "ol"),
            "dt", Set.of("dl"),
            "dd", Set.of("dl"),
            "caption", Set.of("table"),
            "tr", Set.of("table", "thead", "tbody", "tfoot"),
            "th", ROWS,
            "td", ROWS);
    /// Hold lines, no blocks.
    private static final Set<String> OF_LINES = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "dt", "caption", "pre");
    /// Hold text, and blocks after it.
    private static final Set<String> OF_BOTH = Set.of("li", "dd", "td", "th", "figcaption", "svg");

    private Nesting() {}

    /// @throws RenderException if `element` stands in the wrong place, or holds text beside blocks
    static void check(Element element) {
        var name = element.getNodeName();
        var outer =
                element.getParentNode() == null ? "" : element.getParentNode().getNodeName();
        if (MAY_HOLD.containsKey(outer) && !MAY_HOLD.get(outer).contains(name)) {
            throw wrong(element, outer, "een <%s> bevat alleen %s".formatted(outer, names(MAY_HOLD.get(outer))));
        }
        if (MUST_STAND_IN.containsKey(name) && !MUST_STAND_IN.get(name).contains(outer)) {
            throw wrong(element, outer, "een <%s> staat in %s".formatted(name, names(MUST_STAND_IN.get(name))));
        }
        if (isBlock(element) && (OF_LINES.contains(outer) || TagTypes.INLINE.contains(outer))) {
            throw wrong(element, outer, "in een <" + outer + "> staat alleen tekst");
        }
        if (name.equals("dd") && isFirst(element)) {
            throw wrong(element, outer, "zet een <dt> voor de <dd>");
        }
        if (isBlock(element) && !OF_BOTH.contains(name) && !OF_LINES.contains(name) && isMixed(element)) {
            throw new RenderException(
                    element, "In een <" + name + "> staat tekst naast blokken.", "zet de tekst in een <p>");
        }
    }

    private static boolean isBlock(Element element) {
        return !TagTypes.INLINE.contains(element.getNodeName()) && !Holes.isFigure(element);
    }

    private static boolean isFirst(Element element) {
        for (Node it = element.getPreviousSibling(); it != null; it = it.getPreviousSibling()) {
            if (it instanceof Element) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMixed(Element element) {
        boolean text = false;
        boolean blocks = false;
        for (Node it = element.getFirstChild(); it != null; it = it.getNextSibling()) {
            if (it instanceof Element inner) {
                text |= TagTypes.INLINE.contains(inner.getNodeName());
                blocks |= isBlock(inner);
            } else {
                text |= !it.getTextContent().isBlank();
            }
        }
        return text && blocks;
    }

    private static RenderException wrong(Element element, String outer, String doeDit) {
        return new RenderException(
                element, "Een <%s> kan niet in een <%s> staan.".formatted(element.getNodeName(), outer), doeDit);
    }

    private static String names(Set<String> names) {
        return String.join(
                ", ", names.stream().sorted().map(it -> "<" + it + ">").toList());
    }
}

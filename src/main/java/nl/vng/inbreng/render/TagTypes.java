package nl.vng.inbreng.render;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Which element of XHTML becomes which structure type (ISO 32000-1, 14.8.4).
final class TagTypes {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("body", "Document"),
            Map.entry("section", "Sect"),
            Map.entry("aside", "Sect"),
            Map.entry("nav", "Sect"),
            Map.entry("article", "Art"),
            Map.entry("blockquote", "BlockQuote"),
            Map.entry("figure", "Div"),
            Map.entry("figcaption", "Caption"),
            Map.entry("h1", "H1"),
            Map.entry("h2", "H2"),
            Map.entry("h3", "H3"),
            Map.entry("h4", "H4"),
            Map.entry("h5", "H5"),
            Map.entry("h6", "H6"),
            Map.entry("p", "P"),
            Map.entry("address", "P"),
            Map.entry("pre", "P"),
            Map.entry("ul", "L"),
            Map.entry("ol", "L"),
            Map.entry("dl", "L"),
            Map.entry("li", "LI"),
            Map.entry("table", "Table"),
            Map.entry("caption", "Caption"),
            Map.entry("thead", "THead"),
            Map.entry("tbody", "TBody"),
            Map.entry("tfoot", "TFoot"),
            Map.entry("tr", "TR"),
            Map.entry("th", "TH"),
            Map.entry("td", "TD"),
            Map.entry("a", "Link"),
            Map.entry("img", "Figure"),
            Map.entry("svg", "Figure"),
            Map.entry("code", "Code"),
            Map.entry("q", "Quote"));

    /// May hold text themselves; text in any other element gets a paragraph around it.
    private static final Set<String> WITH_TEXT =
            Set.of("H1", "H2", "H3", "H4", "H5", "H6", "P", "LBody", "Lbl", "Caption", "TH", "TD", "Note");

    static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "br", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "sub", "sup", "time", "u", "var");

    private TagTypes() {}

    /// Whether an element named `name` always becomes an element of the structure.
    static boolean isTyped(String name) {
        return TYPES.containsKey(name);
    }

    /// The structure type of `element` in `parent`; `null` if it adds nothing to the structure.
    static @Nullable String of(Element element, Tag parent) {
        var type = TYPES.get(element.getNodeName());
        if (isNote(element)) {
            return "Note";
        }
        if (type != null) {
            return type;
        }
        if (INLINE.contains(element.getNodeName())) {
            return element.hasAttribute("lang") || element.hasAttribute("title") || isNamed(element) ? "Span" : null;
        }
        if (holdsText(element) && !WITH_TEXT.contains(parent.type())) {
            return "P";
        }
        return element.hasAttribute("lang") ? "Div" : null;
    }

    /// Whether text, or an element within a line, lies directly in `element`.
    private static boolean holdsText(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner
                    ? INLINE.contains(inner.getNodeName())
                    : !child.getTextContent().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /// Whether `element` is a sign that `aria-label` says in words: `<span role="img"
    /// aria-label="Vraag:">➢</span>`.
    static boolean isNamed(Element element) {
        return element.getAttribute("role").equals("img") && element.hasAttribute("aria-label");
    }

    static boolean isReferenceToNote(Element element) {
        return element.getAttribute("role").equals("doc-noteref");
    }

    static boolean isNote(Element element) {
        var role = element.getAttribute("role");
        return role.equals("doc-footnote") || role.equals("doc-endnote");
    }

    /// Whether `element` says nothing: it is painted, but not read out.
    static boolean isDecorative(Element element) {
        return element.getAttribute("aria-hidden").equals("true")
                || (element.getNodeName().equals("img")
                        && element.hasAttribute("alt")
                        && element.getAttribute("alt").isEmpty());
    }
}

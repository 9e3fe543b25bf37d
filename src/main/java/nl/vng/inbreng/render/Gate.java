package nl.vng.inbreng.render;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Looks at the tree before it is laid out, for what a reader would see as a hole: a heading with nothing in it or
/// nothing under it, an empty paragraph, item, caption or section, a link that leads nowhere.
final class Gate {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Set<String> NEVER_EMPTY =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "section", "caption", "figcaption", "th", "title");
    private static final Set<String> CONTENT_OF_ITSELF = Set.of("img", "svg");
    private static final Pattern ADDRESS = Pattern.compile("(?:https://|mailto:|tel:).+");

    private final Set<String> ids = new HashSet<>();
    /// The last heading, as long as nothing came after it.
    private @Nullable Element bare;

    private Gate() {}

    /// @throws RenderException naming the first hole
    static void check(Document document) {
        var gate = new Gate();
        gate.collectIds(document.getDocumentElement());
        gate.walk(document.getDocumentElement());
        gate.requireContent();
    }

    private void collectIds(Element element) {
        if (element.hasAttribute("id") && !ids.add(element.getAttribute("id"))) {
            throw hole("Twee elementen hebben dezelfde id: " + element.getAttribute("id") + ".", element);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element it) {
                collectIds(it);
            }
        }
    }

    private void walk(Element element) {
        var name = element.getNodeName();
        if (NEVER_EMPTY.contains(name) && isEmpty(element)) {
            throw hole("Een element <" + name + "> is leeg.", element);
        }
        if (HEADING.matcher(name).matches()) {
            heading(element);
            return;
        }
        if (CONTENT_OF_ITSELF.contains(name)) {
            bare = null;
            return;
        }
        if (name.equals("a") && element.hasAttribute("href")) {
            link(element, element.getAttribute("href"));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element it) {
                walk(it);
            } else if (!child.getTextContent().isBlank()) {
                bare = null;
            }
        }
    }

    /// A heading may follow a higher one at once: a chapter may open with its first section.
    private void heading(Element element) {
        if (bare != null && level(element) <= level(bare)) {
            requireContent();
        }
        bare = element;
    }

    private void link(Element element, String href) {
        boolean leads = href.startsWith("#")
                ? ids.contains(href.substring(1))
                : ADDRESS.matcher(href).matches();
        if (!leads) {
            throw new RenderException(
                    "De link \"" + href + "\" leidt nergens heen.",
                    "tekst \"" + text(element) + "\"",
                    "verwijs naar een id in dit document (#naam), of naar https://, mailto: of tel:");
        }
    }

    private void requireContent() {
        if (bare != null) {
            throw hole("Onder een kop staat niets.", bare);
        }
    }

    private static int level(Element heading) {
        return heading.getNodeName().charAt(1) - '0';
    }

    private static boolean isEmpty(Element element) {
        return element.getTextContent().isBlank()
                && CONTENT_OF_ITSELF.stream()
                        .allMatch(it -> element.getElementsByTagName(it).getLength() == 0);
    }

    private static RenderException hole(String wat, Element element) {
        return new RenderException(
                wat,
                "<%s> \"%s\", na \"%s\"".formatted(element.getNodeName(), text(element), before(element)),
                "laat het element in het sjabloon weg als er niets te zeggen is (<#if ...>)");
    }

    /// The text before `element`: an empty element has no text to find it by.
    private static String before(Node element) {
        for (Node node = element; node != null; node = node.getParentNode()) {
            for (Node it = node.getPreviousSibling(); it != null; it = it.getPreviousSibling()) {
                if (!it.getTextContent().isBlank()) {
                    return text(it);
                }
            }
        }
        return "";
    }

    private static String text(Node node) {
        var text = node.getTextContent().strip().replaceAll("\\s+", " ");
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}

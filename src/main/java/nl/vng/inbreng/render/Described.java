package nl.vng.inbreng.render;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// An element in words, for who must find it in a template.
final class Described {

    private static final int LONGEST = 80;

    private Described() {}

    static String of(Element element) {
        var before = before(element);
        return "<%s> \"%s\"%s"
                .formatted(element.getNodeName(), text(element), before.isEmpty() ? "" : ", na \"" + before + "\"");
    }

    /// The text before `element`: an empty element has no text to find it by.
    private static String before(Node element) {
        for (Node node = element; node != null && !node.getNodeName().equals("body"); node = node.getParentNode()) {
            for (Node it = node.getPreviousSibling(); it != null; it = it.getPreviousSibling()) {
                if (!it.getTextContent().isBlank()) {
                    return text(it);
                }
            }
        }
        return "";
    }

    /// The beginning of its text.
    static String text(Node node) {
        var text = node.getTextContent().strip().replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}

package nl.vng.inbreng.render;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Puts a character that the house font lacks in the fallback font. The engine picks one font for a whole element and
/// silently leaves out what that font does not have.
final class Glyphs {

    /// A figure picks its own fonts; a style sheet is no text.
    private static final Set<String> WITH_OWN_TEXT = Set.of("svg", "style");

    private static final String IN_FALLBACK = "font-family: \"" + Fonts.FALLBACK + "\"";

    private final Fonts fonts;

    Glyphs(Fonts fonts) {
        this.fonts = fonts;
    }

    /// Makes every text under `parent` legible and printable.
    ///
    /// @throws RenderException if no font has a character
    void cover(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                child = covered(text, (Element) parent);
            } else if (!WITH_OWN_TEXT.contains(child.getNodeName())) {
                cover(child);
            }
        }
    }

    private Node covered(Text text, Element parent) {
        try {
            text.setData(Legible.of(text.getData()));
            return cover(text);
        } catch (RenderException e) {
            throw e.about(parent);
        }
    }

    /// Whether `element` was put in a document here.
    static boolean isAdded(Element element) {
        return element.getAttribute("style").equals(IN_FALLBACK);
    }

    /// The last node of what became of `text`.
    private Node cover(Text text) {
        int from = firstMissing(text.getData());
        if (from < 0) {
            return text;
        }
        int to = from;
        while (to < text.getLength() && isMissing(text.getData(), to)) {
            fonts.requireFallback(text.getData().codePointAt(to), text.getData());
            to += Character.charCount(text.getData().codePointAt(to));
        }
        var missing = text.splitText(from);
        var rest = missing.splitText(to - from);
        missing.getParentNode().replaceChild(inFallback(missing), missing);
        return rest.getLength() == 0 ? rest : cover(rest);
    }

    private static Element inFallback(Text text) {
        var span = text.getOwnerDocument().createElement("span");
        span.setAttribute("style", IN_FALLBACK);
        span.appendChild(text.cloneNode(false));
        return span;
    }

    private int firstMissing(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isMissing(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isMissing(String text, int i) {
        int character = text.codePointAt(i);
        return character >= ' ' && !fonts.has(character);
    }
}

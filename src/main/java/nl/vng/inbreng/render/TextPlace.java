package nl.vng.inbreng.render;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.css.constants.CSSName;
import org.openpdf.css.parser.PropertyValue;
import org.openpdf.render.Box;
import org.openpdf.render.InlineText;
import org.openpdf.render.RenderingContext;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Where a painted text stands in the structure.
///
/// @param tag what it belongs to
/// @param node what it was written in; for a text from a style sheet (`li:before`), the element that has it
/// @param order its place in reading order
record TextPlace(Tag tag, Node node, int order) {

    private static final Set<String> NO_TEXT = Set.of("none", "normal", "");

    /// The place of `text`; `null` for what is not read out.
    static @Nullable TextPlace of(InlineText text, Tags tags, RenderingContext context) {
        var node = text.getTextNode();
        if (node != null) {
            var place = tags.of(node);
            return place == null ? null : new TextPlace(place.tag(), node, place.start());
        }
        var element = element(text);
        var place = element == null ? null : tags.of(element);
        if (element == null || place == null) {
            return null;
        }
        return isAfter(element, context)
                ? new TextPlace(place.tag(), element, place.end())
                : new TextPlace(place.label(), element, place.start());
    }

    /// Whether a space or a forced end of line follows that leaves no trace on the page: without one, words at the
    /// end and the start of a line would be glued together for who copies, searches or listens.
    static boolean endsInSpace(InlineText text) {
        var node = text.getTextNode();
        if (node == null || text.isEmpty()) {
            return false;
        }
        var all = text.getMasterText();
        if (text.getEnd() < all.length()) {
            return Character.isWhitespace(all.charAt(text.getEnd()));
        }
        var next = node.getNextSibling();
        return next != null && next.getNodeName().equals("br");
    }

    /// The element that `text` lies in, or whose `:before` or `:after` gave it; `null` in the margin of a page.
    static @Nullable Element element(InlineText text) {
        Box box = Objects.requireNonNull(text.getParent());
        while (box.getElement() == null && box.getParent() != null) {
            box = box.getParent();
        }
        return box.getElement();
    }

    /// The engine does not tell `:before` from `:after`; an element has text in one of the two.
    private static boolean isAfter(Element element, RenderingContext context) {
        boolean after = hasText(element, "after", context);
        if (after && hasText(element, "before", context)) {
            throw new RenderException(
                    element,
                    "De opmaak zet voor en na een element een tekst (:before en :after); wie het document laat voorlezen,"
                            + " hoort ze op de verkeerde plaats.",
                    "zet een van de twee teksten in het sjabloon zelf");
        }
        return after;
    }

    private static boolean hasText(Element element, String pseudo, RenderingContext context) {
        var style = context.getCss().getPseudoElementStyle(element, pseudo);
        var content = style == null ? null : style.propertyByName(CSSName.CONTENT);
        return content != null
                && ((PropertyValue) content.getValue())
                        .<PropertyValue>getValues().stream().anyMatch(it -> !NO_TEXT.contains(it.getStringValue()));
    }
}

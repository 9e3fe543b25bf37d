package nl.vng.inbreng.render;

import java.util.Set;
import org.w3c.dom.Element;

/// What says nothing where a reader expects something: an empty element, or a figure without words.
final class Holes {

    static final String LEAVE_OUT = "laat het element in het sjabloon weg als er niets te zeggen is (<#if ...>)";

    private static final Set<String> NEVER_EMPTY = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "li",
            "dt",
            "dd",
            "a",
            "section",
            "caption",
            "figcaption",
            "th",
            "title");
    private static final Set<String> FIGURES = Set.of("img", "svg");

    private Holes() {}

    static boolean isFigure(Element element) {
        return FIGURES.contains(element.getNodeName());
    }

    /// @throws RenderException if `element` is such a hole
    static void check(Element element) {
        if (NEVER_EMPTY.contains(element.getNodeName()) && isEmpty(element)) {
            throw new RenderException(element, "Een element <" + element.getNodeName() + "> is leeg.", LEAVE_OUT);
        }
        if (TagTypes.isNamed(element) && element.getAttribute("aria-label").isBlank()) {
            throw new RenderException(
                    element, "Een teken heeft geen woord.", "zet in aria-label wat een schermlezer zegt");
        }
        if (isFigure(element) && !TagTypes.isDecorative(element) && isBlank(element)) {
            throw new RenderException(
                    element,
                    "Een figuur heeft geen tekst voor wie hem niet ziet.",
                    element.getNodeName().equals("svg")
                            ? "zet in aria-label wat de figuur laat zien, met de cijfers"
                            : "zet in alt wat de afbeelding laat zien; alt=\"\" als zij alleen versiert");
        }
    }

    private static boolean isBlank(Element figure) {
        return TagAttributes.alternative(figure).isBlank();
    }

    /// Also of a text of spaces that do not break.
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(it -> Character.isWhitespace(it) || Character.isSpaceChar(it));
    }

    /// The text of `element`; of a list item what follows its sign: a sign alone asks nothing.
    private static String withoutSign(Element element) {
        var sign = element.getNodeName().equals("li") ? Tags.sign(element) : null;
        var text = element.getTextContent();
        return sign == null
                ? text
                : text.strip().substring(sign.getTextContent().strip().length());
    }

    private static boolean isEmpty(Element element) {
        return isBlank(withoutSign(element))
                && FIGURES.stream()
                        .allMatch(it -> element.getElementsByTagName(it).getLength() == 0);
    }
}

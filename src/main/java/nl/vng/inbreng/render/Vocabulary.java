package nl.vng.inbreng.render;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// The elements and attributes that a document can be written with. What the PDF passes over in silence (a script, a
/// frame, `hidden`) would still work in the HTML twin: the two would not say the same, and a browser could fetch
/// something from outside.
final class Vocabulary {

    private static final Set<String> OF_THE_PAGE = Set.of(
            "html", "head", "title", "meta", "link", "style", "div", "main", "header", "footer", "hr", "dt", "dd");
    private static final Set<String> ONLY_IN_HEAD = Set.of("title", "meta", "link", "style");
    private static final Pattern ANYWHERE =
            Pattern.compile("id|class|lang|title|role|style|aria-[a-z]+|data-[a-z-]+|xmlns(?::[a-z]+)?");
    private static final Set<String> OF_A_CELL = Set.of("colspan", "rowspan", "scope");
    private static final Map<String, Set<String>> ALSO = Map.of(
            "a", Set.of("href"),
            "img", Set.of("src", "alt", "width", "height"),
            "th", OF_A_CELL,
            "td", OF_A_CELL,
            "time", Set.of("datetime"),
            "data", Set.of("value"));

    private Vocabulary() {}

    /// @throws RenderException if `element`, or one of its attributes, is not among them
    static void check(Element element) {
        var name = element.getNodeName();
        boolean inHead = element.getParentNode().getNodeName().equals("head");
        if (!isKnown(name) || ONLY_IN_HEAD.contains(name) != inHead) {
            throw new RenderException(
                    element,
                    "Een <" + name + "> kan niet in een document staan.",
                    "gebruik alleen koppen, alinea's, lijsten, tabellen, links, afbeeldingen en svg");
        }
        if (element.hasAttribute("lang")) {
            checkLanguage(element, element.getAttribute("lang"));
        }
        if (!inHead && !name.equals("svg")) { // a figure is read as strictly where it is painted
            checkAttributes(element);
        }
    }

    private static boolean isKnown(String name) {
        return OF_THE_PAGE.contains(name) || TagTypes.INLINE.contains(name) || TagTypes.isTyped(name);
    }

    /// A language (BCP 47) that is none would have the text read out in whichever language the listener's own is.
    private static void checkLanguage(Element element, String language) {
        if (!isLanguage(language)) {
            throw new RenderException(
                    element,
                    "In lang=\"" + language + "\" staat geen taal.",
                    "gebruik de code van een taal, zoals nl, en of fy");
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .toLanguageTag()
                    .equals("und");
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    private static void checkAttributes(Element element) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName();
            if (!ANYWHERE.matcher(name).matches()
                    && !ALSO.getOrDefault(element.getNodeName(), Set.of()).contains(name)) {
                throw new RenderException(
                        element,
                        "Het attribuut " + name + " kan niet in een <" + element.getNodeName() + "> staan.",
                        "haal het weg; hoe iets eruitziet, zegt de opmaak (CSS)");
            }
        }
        if (element.getAttribute("style").toLowerCase(Locale.ROOT).contains("url(")) {
            throw new RenderException(
                    element, "Een style-attribuut laadt een bestand.", "gebruik een <img>, of de opmaak (CSS)");
        }
    }
}

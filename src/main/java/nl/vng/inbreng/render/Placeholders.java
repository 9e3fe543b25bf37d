package nl.vng.inbreng.render;

import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// Words that say that the text must still be written.
final class Placeholders {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:TODO|TBD|FIXME|PLAATSHOUDER|XXX+)\\b|(?i:lorem ipsum)|\\?{3}|\\[[^]]*\\b(?i:invullen|aanvullen)\\b[^]]*]");

    private Placeholders() {}

    /// @param text that lies in `element`
    /// @throws RenderException if it has such a word
    static void check(Element element, String text) {
        var found = WORDS.matcher(text);
        if (found.find()) {
            throw new RenderException(
                    element,
                    "In de tekst staat nog \"" + found.group() + "\".",
                    "schrijf de tekst in het sjabloon, of laat haar weg");
        }
    }
}

package nl.vng.inbreng.render;

import java.util.regex.Pattern;

/// What a reader reads in the HTML of a document about its subject: words, tables and charts with their colours, and
/// not the box at its top, the mark of a draft, and where its figures come from.
public final class Wording {

    private static final Pattern LEFT_OUT =
            Pattern.compile("(?s)^.*?<main>|<p class=\"watermerk\">.*?</p>|<div class=\"nieuw[^\"]*\">.*?</div>"
                    + "|<div class=\"verantwoording\">.*$");
    private static final Pattern TOLD = Pattern.compile("<[^>]* (?:aria-label|alt)=\"([^\"]*)\"[^>]*>");
    private static final Pattern COLOURED = Pattern.compile("<[^>]* fill=\"([^\"]*)\"[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Wording() {}

    /// The words and the colours that drawings are filled with, in order, with a space between them.
    ///
    /// @param html as [Renderer#render] gives it
    public static String of(String html) {
        return plain(COLOURED.matcher(told(html)).replaceAll(" $1 "));
    }

    /// The same without the colours.
    public static String words(String html) {
        return plain(told(html));
    }

    private static String told(String html) {
        return TOLD.matcher(LEFT_OUT.matcher(html).replaceAll(" ")).replaceAll(" $1 ");
    }

    private static String plain(String told) {
        return TAG.matcher(told).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}

package nl.vng.inbreng.verschil;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader sees of a document in the browser, as far as it can be compared with that of another edition.
///
/// Left out are the word CONCEPT, the mark of the edition, where the lines of a chart run, and what is new since
/// another edition. Kept are all words and numbers, and what a chart says with colour or for who does not see it.
final class Bladzijde {

    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?s)<head>.*?</head>|<p class=\"watermerk\">.*?</p>\\s*|<div class=\"nieuw\">.*?</div>\\s*");
    private static final Pattern KENMERK = Pattern.compile("\\b[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}\\b");
    private static final Pattern TAG = Pattern.compile("<(/?[\\w-]+)([^>]*)>");
    private static final Pattern SEEN = Pattern.compile("(?:class|aria-label|alt|title|href|fill)=\"[^\"]*\"");

    private static final Pattern FILL = Pattern.compile(" fill=\"[^\"]*\"");

    private Bladzijde() {}

    /// Whether two pages are the same beside their numbers and the colours that drawings are filled with.
    static boolean differOnlyInColour(Printed was, Printed nu) {
        return colourless(was).equals(colourless(nu));
    }

    private static String colourless(Printed page) {
        return FILL.matcher(page.woorden()).replaceAll("");
    }

    static Printed of(String html) {
        var body = KENMERK.matcher(LEFT_OUT.matcher(html).replaceAll("")).replaceAll("…");
        var seen = TAG.matcher(body).replaceAll(tag -> {
            var words = new StringBuilder("<" + tag.group(1));
            SEEN.matcher(tag.group(2)).results().forEach(it -> words.append(' ').append(it.group()));
            return Matcher.quoteReplacement(words.append("> ").toString());
        });
        return Printed.of(seen.replaceAll("\\s+", " "));
    }
}

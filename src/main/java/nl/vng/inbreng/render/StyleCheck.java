package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.openpdf.css.parser.CSSParser;
import org.openpdf.css.sheet.StylesheetInfo.Origin;

/// Looks in CSS for what the engine does not understand, and would skip; what it takes, and does nothing with; and for
/// a
/// font or a file that is not ours.
///
/// @param map folder in the templates folder that its files are named from, with a slash after it
/// @param place the name of a line
record StyleCheck(TemplateFolder folder, String map, IntFunction<String> place) {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern WITHOUT_EFFECT =
            Pattern.compile("(?<![-\\w])(?:hyphens|letter-spacing|word-spacing|overflow)(?=\\s*:)|linear-gradient");
    private static final Pattern AT_RULE = Pattern.compile("(?i)@(?:import|font-face)");
    private static final Pattern FILE = Pattern.compile("(?i)url\\(\\s*[\"']?([^\"')]*)");
    private static final Pattern FONT = Pattern.compile("(?<![-\\w])font(?:-family)?\\s*:([^;}]*)");
    private static final Pattern OURS =
            Pattern.compile(Fonts.FAMILY + "|" + Fonts.FALLBACK + "|(?<![-\\w])(?:serif|inherit|initial)\\b");
    private static final Pattern LINE = Pattern.compile(" at line (\\d+)");
    /// The engine counts the lines before this mistake, and up to every other.
    private static final String COUNTED_FROM_0 = "unrecognized CSS property";

    /// @throws RenderException if `css`, rules of a style sheet, has a mistake
    void sheet(String css) {
        var text = withoutComments(css);
        read(text);
        var parser = new CSSParser((_, message) -> refuse(text, message));
        try {
            var _ = parser.parseStylesheet("", Origin.AUTHOR, new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws RenderException if `css`, what stands between the braces of a rule, has a mistake
    void declarations(String css) {
        read(css);
        var _ = new CSSParser((_, message) -> refuse(css, message)).parseDeclaration(Origin.AUTHOR, css);
    }

    private void read(String css) {
        WITHOUT_EFFECT.matcher(css).results().forEach(it -> {
            throw wrong(
                    css,
                    it,
                    "De PDF-maker doet niets met \"" + it.group().strip() + "\", of knipt er tekst mee af.",
                    "haal het weg uit de opmaak");
        });
        AT_RULE.matcher(css).results().forEach(it -> {
            throw wrong(
                    css,
                    it,
                    "De opmaak haalt met " + it.group() + " een ander bestand op; dat kan niet.",
                    "noem een bestand met opmaak in een eigen <link> van het sjabloon, en gebruik het lettertype \""
                            + Fonts.FAMILY + "\"");
        });
        FONT.matcher(css)
                .results()
                .filter(it -> !OURS.matcher(it.group(1)).find())
                .forEach(it -> {
                    throw wrong(
                            css,
                            it,
                            "Het lettertype \"" + it.group(1).strip() + "\" is er niet.",
                            "gebruik font-family: \"" + Fonts.FAMILY + "\"");
                });
        FILE.matcher(css).results().forEach(it -> requireImage(css, it));
    }

    private void requireImage(String css, MatchResult file) {
        var name = file.group(1).strip();
        try {
            folder.image(name.contains(":") || name.startsWith("/") ? name : map + name);
        } catch (RenderException e) {
            throw wrong(css, file, e.wat(), e.doeDit());
        }
    }

    private RenderException wrong(String css, MatchResult what, String wat, String doeDit) {
        return new RenderException(wat, place.apply(line(css, what.start())), doeDit);
    }

    private void refuse(String css, String message) {
        var found = LINE.matcher(message);
        int line = found.find() ? Integer.parseInt(found.group(1)) : 1;
        if (message.contains(COUNTED_FROM_0)) {
            line++;
        }
        var text =
                css.lines().skip(Math.max(0, line - 1)).findFirst().orElse("").strip();
        throw new RenderException(
                "De PDF-maker begrijpt deze opmaak niet: \"" + text + "\".",
                place.apply(line),
                "kijk of er een teken te veel of te weinig staat, en of de PDF-maker de eigenschap en de waarde kent;"
                        + " geen flex, grid, schaduw, verloop of :not()",
                new IllegalArgumentException(message));
    }

    private static int line(String css, int at) {
        return (int) css.substring(0, at).chars().filter(it -> it == '\n').count() + 1;
    }

    private static String withoutComments(String css) {
        return COMMENT.matcher(css).replaceAll(it -> it.group().replaceAll("[^\n]", " "));
    }
}

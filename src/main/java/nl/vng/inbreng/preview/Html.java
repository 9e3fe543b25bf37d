package nl.vng.inbreng.preview;

import java.util.List;
import java.util.Locale;

/// Parts that the pages share. What is not a name of our own goes through [#text].
final class Html {

    private Html() {}

    /// `text` as text or as the value of an attribute.
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String page(String titel, String body) {
        return """
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Inbreng bekijken</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/bekijk.css">
                </head>
                <body>
                %s<script src="/bekijk.js"></script>
                </body>
                </html>
                """.formatted(text(titel), body);
    }

    /// What cannot be made, and where to mend it.
    static String mistakes(List<Mistake> mistakes) {
        var html = new StringBuilder("<ul class=\"fouten\">\n");
        mistakes.forEach(it -> html.append("<li>").append(mistake(it)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    private static String mistake(Mistake it) {
        var html = new StringBuilder(
                "<p class=\"waar\">%s</p>\n<p>%s</p>\n".formatted(text(it.waar()), sentence(it.wat())));
        if (!it.doeDit().isEmpty()) {
            html.append("<p>Doe dit: %s</p>\n".formatted(text(it.doeDit())));
        }
        var lines = it.regels();
        if (lines != null) {
            html.append(lines(lines));
        }
        return html.toString();
    }

    private static String lines(SourceLines lines) {
        var html = new StringBuilder("<ol class=\"regels\" start=\"%d\">\n".formatted(lines.eerste()));
        for (int i = 0; i < lines.regels().size(); i++) {
            int number = lines.eerste() + i;
            boolean here = number == lines.regel();
            html.append("<li%s><code>%s</code></li>\n"
                    .formatted(
                            here ? " class=\"hier\"" : "",
                            (here ? "<span class=\"alleen-voorlezen\">hier: </span>" : "")
                                    + text(lines.regels().get(i))));
        }
        return html.append("</ol>\n").toString();
    }

    /// With a capital and a full stop: a message may be half a line.
    static String sentence(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return text(".?!".indexOf(text.charAt(text.length() - 1)) >= 0 ? capital : capital + ".");
    }
}

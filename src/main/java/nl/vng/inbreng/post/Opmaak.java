package nl.vng.inbreng.post;

import java.util.stream.Collectors;
import nl.vng.inbreng.post.Nachtbericht.Brief;
import nl.vng.inbreng.post.Nachtbericht.Deel;

/// A mail in its two forms. Each says all that the other says.
public final class Opmaak {

    private static final String GOED = "#1d6b3a";
    private static final String MIS = "#9c1f16";

    private Opmaak() {}

    /// As plain text.
    public static String tekst(Brief brief) {
        return brief.delen().stream().map(Opmaak::tekst).collect(Collectors.joining("\n", "", "\n" + VOET + "\n"));
    }

    /// As a page of its own: readable on a telephone, without pictures or anything from elsewhere.
    public static String html(Brief brief) {
        var body = brief.delen().stream().map(Opmaak::html).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                </head>
                <body style="margin:0;padding:16px;background:#ffffff;color:#1a1a1a;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
                <div style="max-width:640px;margin:0 auto">
                <h1 style="margin:0 0 16px;padding:4px 0 4px 12px;border-left:6px solid %2$s;color:%2$s;font-size:20px;line-height:1.3">%1$s</h1>
                %3$s<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #767676;color:#595959;font-size:14px">%4$s</p>
                </div>
                </body>
                </html>
                """.formatted(text(brief.titel()), brief.goed() ? GOED : MIS, body, text(VOET));
    }

    private static final String VOET =
            "Dit bericht maakt Inbreng elke nacht vanzelf. Er staan geen gegevens van personen in. Uitleg: docs/handleiding.md.";

    private static String tekst(Deel deel) {
        var lines = new StringBuilder(deel.kop().isEmpty() ? "" : deel.kop() + "\n");
        for (int i = 0; i < deel.regels().size(); i++) {
            var bullet = deel.kop().isEmpty() ? "" : deel.genummerd() ? " %d. ".formatted(i + 1) : " - ";
            lines.append(bullet).append(deel.regels().get(i).replace("`", "")).append('\n');
        }
        return lines.toString();
    }

    private static String html(Deel deel) {
        if (deel.kop().isEmpty()) {
            return deel.regels().stream()
                    .map(it -> "<p style=\"margin:0 0 8px\">%s</p>\n".formatted(line(it)))
                    .collect(Collectors.joining());
        }
        var list = deel.genummerd() ? "ol" : "ul";
        return "<h2 style=\"margin:20px 0 6px;font-size:17px\">%s</h2>\n<%s style=\"margin:0;padding-left:24px\">\n%s</%s>\n"
                .formatted(
                        text(deel.kop()),
                        list,
                        deel.regels().stream()
                                .map(it -> "<li style=\"margin:0 0 6px\">%s</li>\n".formatted(line(it)))
                                .collect(Collectors.joining()),
                        list);
    }

    /// What stands between backquotes is typed, or is the name of a file.
    private static String line(String line) {
        return text(line)
                .replaceAll(
                        "`([^`]*)`",
                        "<code style=\"font-family:Consolas,Menlo,monospace;font-size:15px;overflow-wrap:anywhere\">$1</code>");
    }

    /// `text` as HTML shows it.
    public static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

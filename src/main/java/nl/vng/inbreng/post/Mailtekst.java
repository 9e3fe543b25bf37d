package nl.vng.inbreng.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.Spelling;

/// The words of a message as staff write them: a line `onderwerp: …`, an empty line, then the text. Lines that begin
/// with `- ` are a list; `${naam}` is a place that is filled in.
public final class Mailtekst {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}?");
    private static final Pattern URL = Pattern.compile("https://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");
    private static final String SUBJECT = "onderwerp:";

    private final String onderwerp;
    private final List<String> alineas;

    private Mailtekst(String onderwerp, List<String> alineas) {
        this.onderwerp = onderwerp;
        this.alineas = alineas;
    }

    /// Reads what stands in a file.
    ///
    /// @param places what may be filled in
    /// @throws MailtekstException if there is no subject or no text, or a place is none of `places`
    public static Mailtekst of(String text, Set<String> places) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            requireKnown(lines.get(i), i + 1, places);
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(SUBJECT)) {
            throw new MailtekstException(1, "de eerste regel moet beginnen met “onderwerp:”");
        }
        var subject = lines.getFirst().substring(SUBJECT.length()).strip();
        var alineas = Pattern.compile("\\R\\s*\\R")
                .splitAsStream(String.join("\n", lines.subList(1, lines.size())).strip())
                .filter(it -> !it.isBlank())
                .toList();
        if (subject.isEmpty() || alineas.isEmpty()) {
            throw new MailtekstException(1, "het onderwerp of de tekst is leeg");
        }
        return new Mailtekst(subject, alineas);
    }

    private static void requireKnown(String line, int number, Set<String> places) {
        for (var place : PLACE.matcher(line).results().toList()) {
            if (!places.contains(place.group(1)) || !place.group().endsWith("}")) {
                var near = Spelling.nearest(place.group(1), places.stream());
                throw new MailtekstException(
                        number,
                        "%s is geen plaats die wordt ingevuld; %s"
                                .formatted(
                                        place.group(),
                                        near.map("bedoelde u ${%s}?"::formatted)
                                                .orElse("kies uit " + String.join(", ", new TreeSet<>(places)))));
            }
        }
    }

    /// The subject, on one line.
    public String onderwerp(Map<String, String> values) {
        return fill(onderwerp, values).replaceAll("\\s+", " ");
    }

    /// As plain text.
    public String tekst(Map<String, String> values) {
        return String.join("\n\n", alineas.stream().map(it -> fill(it, values)).toList()) + "\n";
    }

    /// As a page of its own, readable on a telephone, without anything from elsewhere.
    public String html(Map<String, String> values) {
        var body = new StringBuilder();
        alineas.forEach(it -> body.append(block(fill(it, values).lines().toList())));
        return """
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                </head>
                <body style="margin:0;padding:16px;background:#ffffff;color:#1a1a1a;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5">
                <div style="max-width:640px;margin:0 auto">
                %s</div>
                </body>
                </html>
                """.formatted(Opmaak.text(onderwerp(values)), body);
    }

    private static String block(List<String> lines) {
        var out = new StringBuilder();
        var plain = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("- ")) {
                items.add(linked(line.substring(2)));
            } else {
                plain.add(linked(line));
            }
        }
        if (!plain.isEmpty()) {
            out.append("<p style=\"margin:0 0 16px\">")
                    .append(String.join("<br>\n", plain))
                    .append("</p>\n");
        }
        if (!items.isEmpty()) {
            out.append("<ul style=\"margin:0 0 16px;padding-left:24px\">\n");
            items.forEach(it -> out.append("<li>").append(it).append("</li>\n"));
            out.append("</ul>\n");
        }
        return out.toString();
    }

    private static String linked(String line) {
        var out = new StringBuilder();
        int from = 0;
        for (var url : URL.matcher(line).results().toList()) {
            var shown = Opmaak.text(url.group());
            out.append(Opmaak.text(line.substring(from, url.start())))
                    .append("<a href=\"%1$s\" style=\"color:#00447c\">%1$s</a>".formatted(shown));
            from = url.end();
        }
        return out.append(Opmaak.text(line.substring(from))).toString();
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), it.group())));
    }
}

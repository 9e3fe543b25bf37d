package nl.vng.inbreng.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.vng.inbreng.compose.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A document as one HTML file for a browser: the same tree as the PDF, with the style sheets that the template
/// means for the screen (`media="screen"`) written into it. It needs no other file and no network.
final class Twin {

    /// Have no end tag in HTML.
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

    /// What would make a browser fetch a file, and what would end the style sheet.
    private static final Pattern FROM_OUTSIDE = Pattern.compile("(?i)@import|@font-face|url\\(|</");

    private final TemplateFolder folder;

    Twin(TemplateFolder folder) {
        this.folder = folder;
    }

    /// The HTML of `tree`; a draft says so in its first line.
    String of(org.w3c.dom.Document tree, Document document) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + Properties.LANGUAGE + "\">\n<head>\n")
                .append("<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"dcterms.identifier\" content=\"")
                .append(new Identity(document.kenmerk(), document.bestand()).text())
                .append("\">\n<title>")
                .append(escaped(document.titel()))
                .append("</title>\n<style>\n");
        styles(tree).forEach(it -> html.append(it).append('\n'));
        var body = (Element)
                Objects.requireNonNull(tree.getElementsByTagName("body").item(0));
        html.append("</style>\n</head>\n<body");
        attributes(body, html);
        html.append(">\n<main>\n");
        if (document.watermerk() != null) {
            html.append("<p class=\"watermerk\">")
                    .append(escaped(document.watermerk()))
                    .append("</p>\n");
        }
        children(body, html);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private List<String> styles(org.w3c.dom.Document tree) {
        var styles = new ArrayList<String>();
        var links = tree.getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            var link = (Element) links.item(i);
            if (Styles.isForScreen(link)) {
                styles.add(about(link, () -> style(link.getAttribute("href"))));
            }
        }
        return styles;
    }

    private String style(String name) {
        var styles = new String(folder.read(name), StandardCharsets.UTF_8);
        var found = FROM_OUTSIDE.matcher(styles);
        if (found.find()) {
            throw new RenderException(
                    "De opmaak voor het scherm laadt iets van buiten: \"" + found.group() + "\".",
                    TemplateFolder.place(
                            name, (int) styles.substring(0, found.end()).lines().count()),
                    "haal het weg: een document in de browser staat op zichzelf");
        }
        return styles;
    }

    private void children(Node parent, StringBuilder html) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, html);
            } else {
                var text = child.getTextContent();
                html.append(escaped(about((Element) parent, () -> Legible.of(text))));
            }
        }
    }

    private void element(Element element, StringBuilder html) {
        html.append('<').append(element.getNodeName());
        attributes(element, html);
        html.append('>');
        if (!VOID.contains(element.getNodeName())) {
            children(element, html);
            html.append("</").append(element.getNodeName()).append('>');
        }
    }

    private void attributes(Element element, StringBuilder html) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var it = attributes.item(i);
            html.append(' ')
                    .append(it.getNodeName())
                    .append("=\"")
                    .append(escaped(value(element, it)).replace("\"", "&quot;"))
                    .append('"');
        }
    }

    private String value(Element element, Node attribute) {
        return element.getNodeName().equals("img") && attribute.getNodeName().equals("src")
                ? about(element, () -> image(attribute.getNodeValue()))
                : about(element, () -> Legible.of(attribute.getNodeValue()));
    }

    /// The image itself, in place of its name.
    private String image(String name) {
        var type = name.toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpeg";
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(folder.image(name));
    }

    private static String about(Element element, Supplier<String> work) {
        try {
            return work.get();
        } catch (RenderException e) {
            throw e.about(element);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

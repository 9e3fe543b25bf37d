package nl.vng.inbreng.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vng.inbreng.compose.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A document as one HTML file for a browser: the same tree as the PDF, with the style sheets that the template
/// means for the screen (`media="screen"`) written into it. It needs no other file and no network.
final class Twin {

    /// Have no end tag in HTML.
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

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
            if (link.getAttribute("media").equals("screen")) {
                styles.add(new String(folder.read(link.getAttribute("href")), StandardCharsets.UTF_8));
            }
        }
        return styles;
    }

    private static void children(Node parent, StringBuilder html) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, html);
            } else {
                html.append(escaped(Legible.of(child.getTextContent())));
            }
        }
    }

    private static void element(Element element, StringBuilder html) {
        html.append('<').append(element.getNodeName());
        attributes(element, html);
        html.append('>');
        if (!VOID.contains(element.getNodeName())) {
            children(element, html);
            html.append("</").append(element.getNodeName()).append('>');
        }
    }

    private static void attributes(Element element, StringBuilder html) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var it = attributes.item(i);
            html.append(' ')
                    .append(it.getNodeName())
                    .append("=\"")
                    .append(escaped(it.getNodeValue()).replace("\"", "&quot;"))
                    .append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package nl.vng.inbreng.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A document as a screen reader reads it, from its tree and with the tags of the PDF: what [Tags] leaves out is not
/// read, and what it makes a heading is announced as one. A sign from a style sheet (`li:before`) is not in the tree.
final class Narration {

    private final Tags tags;
    private final List<Spoken> spoken = new ArrayList<>();

    private Narration(Tags tags) {
        this.tags = tags;
    }

    static List<Spoken> of(Document document) {
        var narration = new Narration(Tags.of(document));
        var body = (Element)
                Objects.requireNonNull(document.getElementsByTagName("body").item(0), "a document has a body");
        narration.inside(body, "alinea", 0);
        return List.copyOf(narration.spoken);
    }

    /// Reads what lies in `element`; text that lies in no block of its own is announced as `rol`.
    private void inside(Element element, String rol, int diepte) {
        var line = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && isBlock(inner)) {
                say(rol, line, diepte);
                block(inner, diepte);
            } else {
                line.append(inline(child));
            }
        }
        say(rol, line, diepte);
    }

    private boolean isBlock(Element element) {
        return tags.of(element) != null && !TagTypes.INLINE.contains(element.getNodeName());
    }

    private void block(Element element, int diepte) {
        var type = Objects.requireNonNull(tags.of(element)).tag().type();
        switch (type) {
            case "H1", "H2", "H3", "H4", "H5", "H6" -> inside(element, "kop " + type.charAt(1), diepte);
            case "L" -> {
                say("lijst met " + counted(items(element), "onderdeel", "onderdelen"), "", diepte);
                inside(element, "onderdeel", diepte + 1);
            }
            case "LBody" -> inside(element, element.getNodeName().equals("dd") ? "uitleg" : "onderdeel", diepte);
            case "Lbl" -> inside(element, "onderdeel", diepte);
            case "Table" -> new NarratedTable(element, this::inline).rows().forEach(it -> add(it, diepte));
            case "Figure" -> say("afbeelding", TagAttributes.alternative(element), diepte);
            case "Caption" -> inside(element, "bijschrift", diepte);
            case "Note" -> inside(element, "noot", diepte);
            default -> inside(element, "alinea", diepte);
        }
    }

    private static int items(Element list) {
        int items = 0;
        for (Node child = list.getFirstChild(); child != null; child = child.getNextSibling()) {
            items += child.getNodeName().equals("li") || child.getNodeName().equals("dt") ? 1 : 0;
        }
        return items;
    }

    /// What is read of `node` within a line.
    private String inline(Node node) {
        if (!(node instanceof Element element)) {
            return tags.of(node) == null ? "" : node.getTextContent();
        }
        if (tags.of(element) == null) {
            return "";
        }
        if (Objects.requireNonNull(tags.of(element)).tag().type().equals("Figure")) {
            return " afbeelding: " + TagAttributes.alternative(element) + " ";
        }
        if (TagTypes.isNamed(element)) {
            return element.getAttribute("aria-label");
        }
        var text = new StringBuilder(element.getNodeName().equals("a") ? "link " : "");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(inline(child));
        }
        boolean ends = element.getNodeName().equals("br") || !TagTypes.INLINE.contains(element.getNodeName());
        return ends ? " " + text + " " : text.toString();
    }

    private void say(String rol, StringBuilder line, int diepte) {
        var text = plain(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            say(rol, text, diepte);
        }
    }

    private void say(String rol, String text, int diepte) {
        spoken.add(new Spoken(rol, plain(text), diepte));
    }

    private void add(Spoken row, int diepte) {
        say(row.rol(), row.tekst(), diepte + row.diepte());
    }

    static String plain(String text) {
        return Legible.of(text).strip().replaceAll("\\s+", " ");
    }

    /// `1 rij`, `13 rijen`.
    static String counted(int n, String een, String meer) {
        return n + " " + (n == 1 ? een : meer);
    }
}

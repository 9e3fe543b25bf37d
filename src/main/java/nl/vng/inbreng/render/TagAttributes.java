package nl.vng.inbreng.render;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What a tag says besides its type: the alternative text of a figure, the scope of a header cell, the language.
final class TagAttributes {

    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    private TagAttributes() {}

    static void put(Tag tag, PdfDictionary into) {
        var element = tag.element();
        switch (tag.type()) {
            case "Figure" -> into.put(PdfName.ALT, text(alternative(element)));
            case "L" -> into.put(PdfName.A, numbering(element));
            case "TH", "TD" -> cell(tag, into);
            case "Note" -> into.put(PdfName.ID, text(element.getAttribute("id")));
            case "Span" -> {
                if (element.hasAttribute("title")) {
                    into.put(PdfName.E, text(element.getAttribute("title")));
                }
            }
            default -> {}
        }
        if (TagTypes.isNamed(element) && !tag.type().equals("Figure")) {
            into.put(ACTUAL_TEXT, text(element.getAttribute("aria-label")));
        }
        if (element.hasAttribute("lang")
                && tag.parent() != null
                && !tag.parent().element().equals(element)) {
            into.put(PdfName.LANG, text(element.getAttribute("lang")));
        }
    }

    /// Where a figure stands on its page.
    static void putBox(Rectangle area, PdfDictionary into) {
        var layout = owned("Layout");
        layout.put(new PdfName("BBox"), new PdfRectangle(area));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        into.put(PdfName.A, layout);
    }

    static PdfString text(String text) {
        return new PdfString(Legible.of(text).strip().replaceAll("\\s+", " "), PdfObject.TEXT_UNICODE);
    }

    /// What a figure shows, in words; empty if it does not say.
    static String alternative(Element figure) {
        return figure.getAttribute(figure.getNodeName().equals("img") ? "alt" : "aria-label");
    }

    /// What a link says of itself, else what is read of what lies in it.
    static String description(Element link) {
        return link.getAttribute("title").isBlank() ? said(link) : link.getAttribute("title");
    }

    private static String said(Node node) {
        if (!(node instanceof Element element)) {
            return node.getTextContent();
        }
        if (Holes.isFigure(element)) {
            return alternative(element);
        }
        if (TagTypes.isNamed(element)) {
            return element.getAttribute("aria-label");
        }
        var said = new StringBuilder(element.getNodeName().equals("br") ? " " : "");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            said.append(said(child));
        }
        return said.toString();
    }

    /// A sign that `aria-label` says in words is no bullet and no number.
    private static PdfDictionary numbering(Element list) {
        var attributes = owned("List");
        attributes.put(
                new PdfName("ListNumbering"),
                new PdfName(
                        switch (list.getNodeName()) {
                            case "ol" -> hasSigns(list) ? "None" : "Decimal";
                            case "ul" -> hasSigns(list) ? "None" : "Disc";
                            default -> "None";
                        }));
        return attributes;
    }

    private static boolean hasSigns(Element list) {
        for (Node child = list.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element item && Tags.sign(item) != null) {
                return true;
            }
        }
        return false;
    }

    private static void cell(Tag cell, PdfDictionary into) {
        var attributes = owned("Table");
        if (cell.type().equals("TH")) {
            attributes.put(new PdfName("Scope"), new PdfName(scope(cell.element(), cell.enclosing("THead") != null)));
        }
        span(cell.element(), "colspan", "ColSpan", attributes);
        span(cell.element(), "rowspan", "RowSpan", attributes);
        if (attributes.size() > 1) {
            into.put(PdfName.A, attributes);
        }
    }

    /// Of which cells the head `cell` is the head.
    static String scope(Element cell, boolean inHead) {
        return switch (cell.getAttribute("scope")) {
            case "col", "colgroup" -> "Column";
            case "row", "rowgroup" -> "Row";
            default -> inHead ? "Column" : "Row";
        };
    }

    private static void span(Element cell, String attribute, String key, PdfDictionary into) {
        var span = cell.getAttribute(attribute);
        if (!span.isEmpty() && !span.equals("1")) {
            into.put(new PdfName(key), new PdfNumber(Integer.parseInt(span)));
        }
    }

    private static PdfDictionary owned(String owner) {
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        return attributes;
    }
}

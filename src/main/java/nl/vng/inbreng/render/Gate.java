package nl.vng.inbreng.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Looks at the tree before it is laid out, for what a reader would miss: a hole in the text, a figure without
/// words for who cannot see it, a heading out of order, a table without heads, a link that leads nowhere.
final class Gate {

    private static final Pattern ADDRESS = Pattern.compile("(?:https://|mailto:|tel:).+");

    /// Attributes that are read out: in place of a figure or a sign, of a link, of an abbreviation.
    private static final List<String> READ_OUT = List.of("alt", "aria-label", "title");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final Headings headings = new Headings();

    private Gate() {}

    /// @throws RenderException naming the first flaw
    static void check(Document document) {
        var gate = new Gate();
        requireBody(document);
        gate.collectIds(document.getDocumentElement());
        gate.walk(document.getDocumentElement(), false);
        gate.headings.end();
    }

    private static void requireBody(Document document) {
        if (document.getElementsByTagName("body").getLength() != 1) {
            throw new RenderException(
                    document.getDocumentElement(),
                    "Het sjabloon geeft geen document met één <body>.",
                    "zet de inhoud in <@pagina.document>, een keer");
        }
    }

    private void collectIds(Element element) {
        if (element.hasAttribute("id") && !ids.add(element.getAttribute("id"))) {
            throw new RenderException(
                    element,
                    "Twee elementen hebben dezelfde id: " + element.getAttribute("id") + ".",
                    "geef elk element een eigen id");
        }
        if (TagTypes.isNote(element)) {
            if (element.getAttribute("id").isBlank()) {
                throw new RenderException(element, "Een noot heeft geen id.", "geef de noot een id, en verwijs ernaar");
            }
            notes.add(element.getAttribute("id"));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element it) {
                collectIds(it);
            }
        }
    }

    /// @param inHeading whether the text of `element` is that of a heading, and so nothing that stands under one
    private void walk(Element element, boolean inHeading) {
        Vocabulary.check(element);
        READ_OUT.forEach(it -> Placeholders.check(element, element.getAttribute(it)));
        Holes.check(element);
        Nesting.check(element);
        switch (element.getNodeName()) {
            case "a" -> link(element);
            case "table" -> TableGrid.check(element);
            default -> {}
        }
        headings.see(element);
        boolean heading = inHeading || Headings.isHeading(element);
        if (element.getNodeName().equals("svg")) {
            return;
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element it) {
                walk(it, heading);
                continue;
            }
            Placeholders.check(element, child.getTextContent());
            if (!heading && !child.getTextContent().isBlank()) {
                headings.seeContent();
            }
        }
    }

    private void link(Element element) {
        if (!element.hasAttribute("href")) {
            throw new RenderException(
                    element, "Een <a> heeft geen href.", "geef waar een link heen leidt zelf een id, zonder <a>");
        }
        var href = element.getAttribute("href");
        var id = href.startsWith("#") ? href.substring(1) : "";
        if (href.startsWith("#") ? !ids.contains(id) : !ADDRESS.matcher(href).matches()) {
            throw new RenderException(
                    element,
                    "De link \"" + href + "\" leidt nergens heen.",
                    "verwijs naar een id in dit document (#naam), of naar https://, mailto: of tel:");
        }
        if (TagTypes.isReferenceToNote(element) && !notes.contains(id)) {
            throw new RenderException(
                    element,
                    "De verwijzing \"" + href + "\" leidt niet naar een noot.",
                    "geef de noot role=\"doc-footnote\" en dezelfde id");
        }
    }
}

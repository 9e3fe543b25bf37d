package nl.vng.inbreng.render;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.openpdf.css.style.CalculatedStyle.Edge;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.Box;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Makes the area of a link that can be clicked, with a description, as part of its tag. One area per line.
///
/// The engine's own has neither description nor tag, which PDF/UA-1 requires (ISO 14289-1, 7.18.5).
final class Links {

    private final Structure structure;
    private final float dotsPerPoint;
    private final Set<Area> onThisPage = new HashSet<>();

    Links(Structure structure, float dotsPerPoint) {
        this.structure = structure;
        this.dotsPerPoint = dotsPerPoint;
    }

    private record Area(float left, float bottom, float right, float top) {}

    void beginPage() {
        onThisPage.clear();
    }

    /// Adds the area of `box` to the current page, if it is a link or an image in one.
    ///
    /// @param root of the document, for where a link within it leads
    void add(RenderingContext context, Box box, Box root, ITextOutputDevice device) {
        var element = box.getElement();
        if (element == null || box.isContainedInMarginBox()) {
            return;
        }
        var link = Holes.isFigure(element) ? around(element) : element;
        if (link.getNodeName().equals("a")) {
            add(context, box, link, root, device);
        }
    }

    private static Element around(Element figure) {
        Node it = figure;
        while (it.getParentNode() instanceof Element outer && !it.getNodeName().equals("a")) {
            it = outer;
        }
        return (Element) it;
    }

    private void add(RenderingContext context, Box box, Element link, Box root, ITextOutputDevice device) {
        var place = structure.tags().of(link);
        var area = device.createLocalTargetArea(context, box);
        if (place == null || area.getWidth() <= 0 || !onThisPage.add(area(area))) {
            return;
        }
        var writer = Objects.requireNonNull(device.getWriter());
        var annotation = new PdfAnnotation(
                writer,
                area.getLeft(),
                area.getBottom(),
                area.getRight(),
                area.getTop(),
                action(context, link.getAttribute("href"), root, writer));
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.put(PdfName.CONTENTS, TagAttributes.text(TagAttributes.description(link)));
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        structure.link(place.tag(), annotation);
        writer.addAnnotation(annotation);
    }

    private static Area area(Rectangle area) {
        return new Area(area.getLeft(), area.getBottom(), area.getRight(), area.getTop());
    }

    private PdfAction action(RenderingContext context, String href, Box root, PdfWriter writer) {
        if (!href.startsWith("#")) {
            return new PdfAction(href);
        }
        var target =
                Objects.requireNonNull(context.getBoxById(href.substring(1)), () -> "the tree has the id of " + href);
        var page =
                Objects.requireNonNull(Objects.requireNonNull(root.getLayer()).getPage(context, target.getAbsY()));
        int below = target.getAbsY() - page.getTop() + page.getMarginBorderPadding(context, Edge.TOP);
        var destination =
                new PdfDestination(PdfDestination.XYZ, 0, (page.getHeight(context) - below) / dotsPerPoint, 0);
        destination.addPage(writer.getPageReference(page.getPageNo() + 1));
        var action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, destination);
        return action;
    }
}

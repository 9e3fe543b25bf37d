package nl.vng.inbreng.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Paints inline SVG as vectors and embedded text: the small part of SVG that charts and maps need. Anything else is an
/// error, never left out.
final class SvgPainter {

    private static final Set<String> STYLE =
            Set.of("fill", "stroke", "stroke-width", "font-size", "font-weight", "text-anchor", "id", "class", "role");
    private static final Set<String> FRAME = and("xmlns", "width", "height", "viewBox");
    private static final Set<String> GROUP = and("transform");
    private static final Set<String> RECT = and("x", "y", "width", "height", "rx");
    private static final Set<String> CIRCLE = and("cx", "cy", "r");
    private static final Set<String> LINE = and("x1", "y1", "x2", "y2");
    private static final Set<String> POINTS = and("points");
    private static final Set<String> PATH = and("d");
    private static final Set<String> TEXT = and("x", "y");
    /// Height of a capital, in font sizes.
    private static final double CAPITAL = 0.66;

    private static final Pattern MOVE =
            Pattern.compile("(translate|scale)\\(\\s*([-+\\d.]+)(?:[\\s,]+([-+\\d.]+))?\\s*\\)\\s*");

    private final PdfContentByte page;
    private final Fonts fonts;
    private Rectangle2D frame = new Rectangle2D.Double();
    /// From the coordinates of the element at hand to those of the viewBox.
    private AffineTransform toFrame = new AffineTransform();

    SvgPainter(PdfContentByte page, Fonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    /// Paints `svg` as large as fits in `area`, proportions kept, against its top left corner.
    void paint(Element svg, Rectangle area) {
        var attributes = new SvgAttributes(svg);
        attributes.require(FRAME);
        var box = attributes.numbers("viewBox");
        if (box.length == 0) {
            box = new double[] {0, 0, attributes.positive("width"), attributes.positive("height")};
        }
        if (box.length != 4 || box[2] <= 0 || box[3] <= 0) {
            throw attributes.wrong("viewBox heeft geen vier getallen met breedte en hoogte boven 0");
        }
        double scale = Math.min(area.getWidth() / box[2], area.getHeight() / box[3]);
        float left = (float) (area.getLeft() - box[0] * scale);
        float top = (float) (area.getTop() + box[1] * scale);
        frame = new Rectangle2D.Double(box[0], box[1], box[2], box[3]);
        page.saveState();
        page.concatCTM((float) scale, 0, 0, (float) -scale, left, top);
        children(svg, SvgStyle.INITIAL.with(attributes));
        page.restoreState();
    }

    private void children(Element parent, SvgStyle style) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                var attributes = new SvgAttributes(element);
                element(attributes, style.with(attributes));
            }
        }
    }

    private void element(SvgAttributes it, SvgStyle style) {
        switch (it.element().getNodeName()) {
            case "g" -> group(it, style);
            case "rect" -> shape(it, RECT, style, () -> rect(it));
            case "circle" -> shape(it, CIRCLE, style, () -> circle(it));
            case "line" -> shape(it, LINE, style, () -> line(it));
            case "polyline" -> shape(it, POINTS, style, () -> points(it));
            case "polygon" ->
                shape(it, POINTS, style, () -> {
                    points(it);
                    page.closePath();
                });
            case "path" -> shape(it, PATH, style, () -> new SvgPath(it, page).trace());
            case "text" -> text(it, style);
            case "title", "desc" -> {} // for who cannot see the figure
            default -> throw it.wrong("dit element wordt niet ondersteund");
        }
    }

    private void group(SvgAttributes it, SvgStyle style) {
        it.require(GROUP);
        var outer = new AffineTransform(toFrame);
        page.saveState();
        transform(it);
        children(it.element(), style);
        page.restoreState();
        toFrame = outer;
    }

    private void transform(SvgAttributes it) {
        var text = it.text("transform", "");
        var move = MOVE.matcher(text);
        int end = 0;
        while (move.find() && move.start() == end) {
            end = move.end();
            double x = it.parse("transform", move.group(2));
            if (move.group(1).equals("translate")) {
                double y = move.group(3) == null ? 0 : it.parse("transform", move.group(3));
                page.concatCTM(1, 0, 0, 1, (float) x, (float) y);
                toFrame.translate(x, y);
            } else {
                double y = move.group(3) == null ? x : it.parse("transform", move.group(3));
                page.concatCTM((float) x, 0, 0, (float) y, 0, 0);
                toFrame.scale(x, y);
            }
        }
        if (end < text.length()) {
            throw it.wrong("transform=\"" + text + "\" is geen translate(x, y) of scale(x, y)");
        }
    }

    private void shape(SvgAttributes it, Set<String> known, SvgStyle style, Runnable outline) {
        it.require(known);
        if (style.fill() == null && style.stroke() == null) {
            return;
        }
        page.saveState();
        if (style.fill() != null) {
            page.setColorFill(style.fill());
        }
        if (style.stroke() != null) {
            page.setColorStroke(style.stroke());
            page.setLineWidth((float) style.lineWidth());
        }
        outline.run();
        if (style.stroke() == null) {
            page.fill();
        } else if (style.fill() == null) {
            page.stroke();
        } else {
            page.fillStroke();
        }
        page.restoreState();
    }

    private void rect(SvgAttributes it) {
        float x = (float) it.number("x", 0);
        float y = (float) it.number("y", 0);
        float width = (float) it.number("width", 0);
        float height = (float) it.number("height", 0);
        if (width < 0 || height < 0) {
            throw it.wrong("width of height is onder 0");
        }
        float radius = (float) Math.min(it.number("rx", 0), Math.min(width, height) / 2);
        if (radius > 0) {
            page.roundRectangle(x, y, width, height, radius);
        } else {
            page.rectangle(x, y, width, height);
        }
    }

    private void circle(SvgAttributes it) {
        page.circle((float) it.number("cx", 0), (float) it.number("cy", 0), (float) it.positive("r"));
    }

    private void line(SvgAttributes it) {
        page.moveTo((float) it.number("x1", 0), (float) it.number("y1", 0));
        page.lineTo((float) it.number("x2", 0), (float) it.number("y2", 0));
    }

    private void points(SvgAttributes it) {
        var points = it.numbers("points");
        if (points.length < 4 || points.length % 2 != 0) {
            throw it.wrong("points heeft geen twee of meer paren getallen");
        }
        page.moveTo((float) points[0], (float) points[1]);
        for (int i = 2; i < points.length; i += 2) {
            page.lineTo((float) points[i], (float) points[i + 1]);
        }
    }

    private void text(SvgAttributes it, SvgStyle style) {
        it.require(TEXT);
        for (Node child = it.element().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                throw it.wrong("tekst kan geen elementen bevatten");
            }
        }
        var text = it.element().getTextContent().strip().replaceAll("\\s+", " ");
        if (text.isEmpty() || style.fill() == null) {
            return;
        }
        var runs = runs(it, text, style);
        float size = (float) style.fontSize();
        double width = runs.stream()
                .mapToDouble(run -> run.font().getWidthPoint(run.text(), size))
                .sum();
        double x = it.number("x", 0)
                - switch (style.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
        double y = it.number("y", 0);
        requireInside(it, text, new Rectangle2D.Double(x, y - CAPITAL * size, width, CAPITAL * size));
        page.saveState();
        page.setColorFill(style.fill());
        page.beginText();
        page.setTextMatrix(1, 0, 0, -1, (float) x, (float) y);
        for (var run : runs) {
            page.setFontAndSize(run.font(), size);
            page.showText(run.text());
        }
        page.endText();
        page.restoreState();
    }

    private List<Fonts.Run> runs(SvgAttributes it, String text, SvgStyle style) {
        try {
            return fonts.runs(Legible.of(text), style.bold());
        } catch (RenderException e) {
            throw e.about(it.element());
        }
    }

    private void requireInside(SvgAttributes it, String text, Rectangle2D place) {
        if (!frame.contains(toFrame.createTransformedShape(place).getBounds2D())) {
            throw it.wrong("de tekst \"" + text + "\" valt buiten de viewBox");
        }
    }

    private static Set<String> and(String... names) {
        var all = new HashSet<>(STYLE);
        all.addAll(Set.of(names));
        return Set.copyOf(all);
    }
}

package nl.vng.inbreng.render;

import java.awt.Point;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElement;
import org.openpdf.render.BlockBox;
import org.openpdf.render.RenderingContext;
import org.w3c.dom.Element;

/// The place of an inline `svg` on a page.
final class SvgBox implements ITextReplacedElement {

    private final Element svg;
    private final Fonts fonts;
    private final int width;
    private final int height;
    private Point location = new Point(0, 0);

    private SvgBox(Element svg, Fonts fonts, int width, int height) {
        this.svg = svg;
        this.fonts = fonts;
        this.width = width;
        this.height = height;
    }

    /// `svg` in the size that the style sheet gives, else that of its attributes `width` and `height`, in pixels; one
    /// length from the style sheet keeps the proportions.
    static SvgBox of(Element svg, Fonts fonts, int dotsPerPixel, int cssWidth, int cssHeight) {
        var attributes = new SvgAttributes(svg);
        double width = attributes.positive("width") * dotsPerPixel;
        double height = attributes.positive("height") * dotsPerPixel;
        double scaledWidth = cssWidth >= 0 ? cssWidth : cssHeight >= 0 ? width * cssHeight / height : width;
        double scaledHeight = cssHeight >= 0 ? cssHeight : cssWidth >= 0 ? height * cssWidth / width : height;
        return new SvgBox(svg, fonts, (int) scaledWidth, (int) scaledHeight);
    }

    @Override
    public void paint(RenderingContext context, ITextOutputDevice device, BlockBox box) {
        new SvgPainter(device.getCurrentPage(), fonts).paint(svg, device.createLocalTargetArea(context, box));
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }

    @Override
    public Point getLocation() {
        return location;
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext context) {}

    @Override
    public boolean isRequiresInteractivePaint() {
        return false;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}

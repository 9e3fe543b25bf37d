package nl.vng.inbreng.render;

import org.jspecify.annotations.Nullable;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElementFactory;
import org.openpdf.render.BlockBox;

/// Elements that are painted as a whole: `img` and inline `svg`.
final class ReplacedElements extends ITextReplacedElementFactory {

    private final Fonts fonts;
    private final int dotsPerPixel;

    ReplacedElements(ITextOutputDevice device, Fonts fonts, int dotsPerPixel) {
        super(device);
        this.fonts = fonts;
        this.dotsPerPixel = dotsPerPixel;
    }

    /// @param width from the style sheet, in dots; -1 if it says nothing
    /// @param height likewise
    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback agent, int width, int height) {
        var element = box.getElement();
        if (element == null || !element.getNodeName().equals("svg")) {
            return super.createReplacedElement(context, box, agent, width, height);
        }
        return SvgBox.of(element, fonts, dotsPerPixel, width, height);
    }
}

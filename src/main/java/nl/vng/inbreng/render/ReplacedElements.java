package nl.vng.inbreng.render;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.extend.ReplacedElement;
import org.openpdf.extend.UserAgentCallback;
import org.openpdf.layout.LayoutContext;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextReplacedElementFactory;
import org.openpdf.render.BlockBox;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/// Elements that are painted as a whole: `img` and inline `svg`.
final class ReplacedElements extends ITextReplacedElementFactory {

    private final Fonts fonts;
    private final int dotsPerPixel;
    private final Set<Node> placed = Collections.newSetFromMap(new IdentityHashMap<>());

    ReplacedElements(ITextOutputDevice device, Fonts fonts, int dotsPerPixel) {
        super(device);
        this.fonts = fonts;
        this.dotsPerPixel = dotsPerPixel;
    }

    /// @throws RenderException if a figure of `document` got no place: the engine leaves out an inline one silently
    void requireAll(Document document) {
        var figures = document.getElementsByTagName("svg");
        for (int i = 0; i < figures.getLength(); i++) {
            if (!placed.contains(figures.item(i))) {
                throw new RenderException(
                        "Een figuur (SVG) komt niet op de pagina.",
                        "figuur " + (i + 1) + " van het document",
                        "geef svg in de opmaak display: block, en zet de figuur niet in een verborgen element");
            }
        }
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
        placed.add(element);
        return SvgBox.of(element, fonts, dotsPerPixel, width, height);
    }
}

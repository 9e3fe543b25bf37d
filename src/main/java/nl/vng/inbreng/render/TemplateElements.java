package nl.vng.inbreng.render;

import java.util.Set;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;
import org.w3c.dom.Element;

/// What the engine's own style sheet, older than HTML 5, does not say: these elements are blocks. As inline elements
/// their margins would be lost, and an `svg` would not be painted at all.
final class TemplateElements extends XhtmlNamespaceHandler {

    private static final Set<String> BLOCKS =
            Set.of("svg", "section", "article", "aside", "header", "footer", "main", "nav", "figure", "figcaption");

    @Override
    public String getNonCssStyling(Element element) {
        return BLOCKS.contains(element.getNodeName()) ? "display: block;" : super.getNonCssStyling(element);
    }
}

package nl.vng.inbreng.render;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/// Finds the template and the line that an element of a document was written in.
///
/// FreeMarker keeps no trace of that. So the template is filled once more, with its place in every element that it
/// writes: only after a mistake, when time does not count.
final class Origins {

    private static final String ATTRIBUTE = "data-herkomst";
    private static final Pattern ELEMENT = Pattern.compile("<[a-z][a-z0-9]*(?=[\\s/>])");

    private static final Pattern PLACE = Pattern.compile(ATTRIBUTE + "=\"([^\"]*)\"");

    private final Templates templates;

    Origins(TemplateFolder folder) {
        this.templates = new Templates(new FolderTemplateLoader(folder, Origins::marked));
    }

    /// Template and line of `element` of the document that `template` gives for `model`; empty if they cannot be
    /// told.
    Optional<String> of(Element element, String template, Map<String, Object> model) {
        try {
            var document = Xhtml.parse(Legible.shown(templates.process(template, model)));
            var own = Glyphs.isAdded(element) ? (Element) element.getParentNode() : element;
            var same = document.getElementsByTagName("*").item(number(own));
            return same instanceof Element it && it.getNodeName().equals(own.getNodeName())
                    ? Optional.of(it.getAttribute(ATTRIBUTE)).filter(place -> !place.isEmpty())
                    : Optional.empty();
        } catch (RenderException e) {
            return Optional.empty(); // a text in a directive looks like an element; the message names the text
        }
    }

    /// Template and line of what stands on `line` of what `template` gives for `model`, or of the nearest element
    /// before
    /// it.
    Optional<String> of(int line, String template, Map<String, Object> model) {
        var lines = templates.process(template, model).lines().limit(line).collect(Collectors.joining("\n"));
        return PLACE.matcher(lines).results().reduce((_, last) -> last).map(it -> it.group(1));
    }

    /// Not counting what [Glyphs] adds.
    private static int number(Element element) {
        var all = element.getOwnerDocument().getElementsByTagName("*");
        int number = 0;
        for (int i = 0; !element.equals(all.item(i)); i++) {
            number += Glyphs.isAdded((Element) all.item(i)) ? 0 : 1;
        }
        return number;
    }

    private static String marked(String template, String text) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            lines[i] = ELEMENT.matcher(lines[i])
                    .replaceAll(
                            it -> it.group() + " %s=\"%s\"".formatted(ATTRIBUTE, TemplateFolder.place(template, line)));
        }
        return String.join("\n", lines);
    }
}

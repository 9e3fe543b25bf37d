package nl.vng.inbreng.render;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// Finds the template and the line that an element of a document was written in.
///
/// FreeMarker keeps no trace of that. So the template is filled once more, with its place in every element that it
/// writes: only after a mistake, when time does not count.
final class Origins {

    private static final String ATTRIBUTE = "data-herkomst";
    private static final Pattern ELEMENT = Pattern.compile("<[a-z][a-z0-9]*(?=[\\s/>])");

    private final Templates templates;

    Origins(TemplateFolder folder) {
        this.templates = new Templates(new FolderTemplateLoader(folder, Origins::marked));
    }

    /// Template and line of `element` of the document that `template` gives for `model`; empty if they cannot be
    /// told.
    Optional<String> of(Element element, String template, Map<String, Object> model) {
        try {
            var document = Xhtml.parse(Legible.of(templates.process(template, model)));
            var same = document.getElementsByTagName("*").item(number(element));
            return same instanceof Element it && it.getNodeName().equals(element.getNodeName())
                    ? Optional.of(it.getAttribute(ATTRIBUTE)).filter(place -> !place.isEmpty())
                    : Optional.empty();
        } catch (RenderException e) {
            return Optional.empty(); // a text in a directive looks like an element; the message names the text
        }
    }

    private static int number(Element element) {
        var all = element.getOwnerDocument().getElementsByTagName("*");
        int number = 0;
        while (!element.equals(all.item(number))) {
            number++;
        }
        return number;
    }

    private static String marked(String template, String text) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            lines[i] = ELEMENT.matcher(lines[i])
                    .replaceAll(
                            it -> it.group() + " %s=\"templates/%s, regel %d\"".formatted(ATTRIBUTE, template, line));
        }
        return String.join("\n", lines);
    }
}

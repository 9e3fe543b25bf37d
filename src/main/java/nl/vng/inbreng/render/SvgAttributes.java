package nl.vng.inbreng.render;

import java.awt.Color;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The attributes of one SVG element, read strictly: a browser skips what it does not understand, and a bar would be
/// missing.
record SvgAttributes(Element element) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /// @throws RenderException if the element has an attribute that is not among `known`
    void require(Set<String> known) {
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName();
            if (!known.contains(name) && !name.startsWith("aria-") && !name.startsWith("data-")) {
                throw wrong("het attribuut " + name + " wordt niet ondersteund");
            }
        }
    }

    boolean has(String name) {
        return element.hasAttribute(name);
    }

    String text(String name, String otherwise) {
        return has(name) ? element.getAttribute(name).strip() : otherwise;
    }

    /// A number without a unit.
    double number(String name, double otherwise) {
        return has(name) ? parse(name, element.getAttribute(name).strip()) : otherwise;
    }

    /// A number above 0 that must be there.
    double positive(String name) {
        double number = number(name, 0);
        if (number <= 0) {
            throw wrong("het attribuut " + name + " moet een getal boven 0 zijn, zonder eenheid");
        }
        return number;
    }

    /// Numbers with spaces or commas between them.
    double[] numbers(String name) {
        var text = text(name, "");
        return text.isEmpty()
                ? new double[0]
                : SEPARATOR
                        .splitAsStream(text)
                        .mapToDouble(it -> parse(name, it))
                        .toArray();
    }

    /// A colour as `#rrggbb`; `null` for `none`.
    @Nullable
    Color colour(String name, @Nullable Color otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        var text = text(name, "");
        if (text.equals("none")) {
            return null;
        }
        if (!COLOUR.matcher(text).matches()) {
            throw wrong(name + "=\"" + text + "\" is geen kleur als #rrggbb en niet none");
        }
        return Color.decode(text);
    }

    RenderException wrong(String wat) {
        return new RenderException(
                element,
                "De figuur (SVG) kan niet worden getekend: " + wat + ".",
                "gebruik svg, g, rect, circle, line, polyline, polygon, path en text, met kleuren als #rrggbb");
    }

    /// `text` as a number; `name` is for the error.
    double parse(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw wrong(name + "=\"" + text + "\" is geen getal (met een punt, zonder eenheid)");
        }
        return Double.parseDouble(text);
    }
}

package nl.vng.inbreng.render;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/// What an SVG element passes on to the elements in it.
///
/// @param fill colour inside; `null` for none
/// @param stroke colour of the line; `null` for none
/// @param lineWidth width of the line, in the units of the viewBox
/// @param fontSize size of text, in the units of the viewBox
/// @param bold whether text is bold
/// @param anchor which side of a text its `x` is
record SvgStyle(
        @Nullable Color fill, @Nullable Color stroke, double lineWidth, double fontSize, boolean bold, Anchor anchor) {

    static final SvgStyle INITIAL = new SvgStyle(Color.BLACK, null, 1, 16, false, Anchor.START);

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// This style, with what `attributes` says otherwise.
    SvgStyle with(SvgAttributes attributes) {
        return new SvgStyle(
                attributes.colour("fill", fill),
                attributes.colour("stroke", stroke),
                attributes.number("stroke-width", lineWidth),
                attributes.number("font-size", fontSize),
                isBold(attributes),
                anchor(attributes));
    }

    private boolean isBold(SvgAttributes attributes) {
        return switch (attributes.text("font-weight", bold ? "bold" : "normal")) {
            case "bold", "600", "700" -> true;
            case "normal", "400" -> false;
            default -> throw attributes.wrong("font-weight is niet normal, bold, 400, 600 of 700");
        };
    }

    private Anchor anchor(SvgAttributes attributes) {
        return switch (attributes.text("text-anchor", "")) {
            case "" -> anchor;
            case "start" -> Anchor.START;
            case "middle" -> Anchor.MIDDLE;
            case "end" -> Anchor.END;
            default -> throw attributes.wrong("text-anchor is niet start, middle of end");
        };
    }
}

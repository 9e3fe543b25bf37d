package nl.vng.inbreng.render;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The headings of a document in order: the first is an `h1`, none skips a level, and none stands alone. Screen
/// reader users walk from heading to heading (ISO 14289-1, 7.4.2).
final class Headings {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private int level;
    /// The last heading, as long as nothing came after it.
    private @Nullable Element bare;

    static boolean isHeading(Element element) {
        return HEADING.matcher(element.getNodeName()).matches();
    }

    /// To be called for each element in source order.
    void see(Element element) {
        if (isHeading(element)) {
            heading(element);
        } else if (Holes.isFigure(element)) {
            seeContent();
        }
    }

    /// To be called for what stands under a heading.
    void seeContent() {
        bare = null;
    }

    /// To be called after the last element.
    void end() {
        if (bare != null) {
            throw new RenderException(bare, "Onder een kop staat niets.", Holes.LEAVE_OUT);
        }
    }

    /// A heading may follow a higher one at once: a chapter may open with its first section.
    private void heading(Element heading) {
        int level = heading.getNodeName().charAt(1) - '0';
        if (level <= this.level) {
            end();
        }
        if (level > this.level + 1) {
            throw new RenderException(
                    heading,
                    this.level == 0
                            ? "De eerste kop van het document is een h" + level + " en geen h1."
                            : "Na een h" + this.level + " komt een h" + level + ": een kop slaat een niveau over.",
                    "maak er een h" + (this.level + 1) + " van; hoe groot een kop is, zegt de opmaak (CSS)");
        }
        this.level = level;
        bare = heading;
    }
}

package nl.vng.inbreng.render;

import java.util.Objects;
import org.openpdf.render.InlineLayoutBox;
import org.openpdf.render.InlineText;
import org.openpdf.render.RenderingContext;

/// Whether a text has its place on the page.
final class Room {

    /// Half a point, in dots: what rounding may take.
    private static final int SLACK = 13;

    private Room() {}

    /// Whether `line` belongs to the page at hand. The engine paints on a page whatever touches it; glyphs reach a
    /// little above their line, so the first line of a page is painted below the edge of the page before as well:
    /// cut
    /// off, but read by whoever searches or copies.
    static boolean isOnPage(RenderingContext context, InlineLayoutBox inline) {
        if (inline.isContainedInMarginBox()) {
            return true;
        }
        var page = Objects.requireNonNull(context.getPage());
        var line = inline.getLineBox();
        int middle = line.getAbsY() + line.getHeight() / 2;
        return middle >= page.getTop() && middle < page.getBottom();
    }

    /// The engine sets a word that is too wide over the edge of its cell, and cuts it off at the edge of the page.
    /// A header or footer is only held against the edges of the paper.
    ///
    /// @throws RenderException if `text` does not fit
    static void require(RenderingContext context, InlineText text) {
        var inline = Objects.requireNonNull(text.getParent());
        var block = inline.getLineBox().getParent();
        if (block == null || text.getSubstring().isBlank()) {
            return;
        }
        int left = inline.getAbsX() + text.getX();
        int right = left + text.getWidth();
        var page = Objects.requireNonNull(context.getPage());
        var area = block.getContentAreaEdge(block.getAbsX(), block.getAbsY(), context);
        boolean fits = inline.isContainedInMarginBox()
                ? left >= 0 && right <= page.getWidth(context)
                : left >= Math.max(0, area.x) - SLACK
                        && right <= Math.min(page.getContentWidth(context), area.x + area.width) + SLACK;
        if (!fits) {
            var wrong = new RenderException(
                    "De tekst \"" + text.getSubstring().strip() + "\" past niet op de plaats die hij heeft.",
                    "pagina " + (context.getPageNo() + 1),
                    "maak de kolom breder of de tekst korter, of laat breken met word-wrap: break-word");
            var element = TextPlace.element(text);
            throw element == null ? wrong : wrong.about(element);
        }
    }
}

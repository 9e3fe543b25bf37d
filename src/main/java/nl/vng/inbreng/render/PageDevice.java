package nl.vng.inbreng.render;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.FSFont;
import org.openpdf.render.InlineText;
import org.openpdf.render.JustificationInfo;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.pdf.BaseFont;

/// Paints the pages. Refuses a text that does not fit, and one with a character that its font lacks: also from a style
/// sheet (`content`), which no look at the XHTML can find.
final class PageDevice extends ITextOutputDevice {

    /// Half a point, in dots: what rounding may take.
    private static final int SLACK = 13;

    private @Nullable BaseFont font;

    PageDevice(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    @Override
    public void setFont(FSFont font) {
        this.font = ((ITextFSFont) font).getFontDescription().getFont();
        super.setFont(font);
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        requireGlyphs(text);
        super.drawString(text, x, y, justification);
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        if (!isOnPage(context, text)) {
            return;
        }
        requireRoom(context, text);
        super.drawText(context, text);
    }

    /// The engine paints on a page whatever touches it. Glyphs reach a little above their line, so the first line of a
    /// page is painted below the edge of the page before as well: cut off, but read by whoever searches or copies.
    private static boolean isOnPage(RenderingContext context, InlineText text) {
        var inline = Objects.requireNonNull(text.getParent());
        if (inline.isContainedInMarginBox()) {
            return true;
        }
        var page = Objects.requireNonNull(context.getPage());
        var line = inline.getLineBox();
        int middle = line.getAbsY() + line.getHeight() / 2;
        return middle >= page.getTop() && middle < page.getBottom();
    }

    /// The engine sets a word that is too wide over the edge of its cell, and cuts it off at the edge of the page. A
    /// header or footer is only held against the edges of the paper.
    private static void requireRoom(RenderingContext context, InlineText text) {
        var inline = Objects.requireNonNull(text.getParent());
        var block = inline.getLineBox().getParent();
        if (block == null || text.isEmpty()) {
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
            throw new RenderException(
                    "De tekst \"" + text.getSubstring().strip() + "\" past niet op de plaats die hij heeft.",
                    "pagina " + (context.getPageNo() + 1),
                    "maak de kolom breder of de tekst korter, of laat breken met word-wrap: break-word");
        }
    }

    private void requireGlyphs(String text) {
        var current = font;
        if (current == null) {
            return;
        }
        text.codePoints()
                .filter(it -> it >= 0x7F && !current.charExists(it))
                .findFirst()
                .ifPresent(it -> {
                    throw Fonts.missing(it, text);
                });
    }
}

package nl.vng.inbreng.render;

import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.FSFont;
import org.openpdf.render.JustificationInfo;
import org.openpdf.text.pdf.BaseFont;

/// Paints the pages. Refuses a text with a character that its font lacks: also one from a style sheet (`content`),
/// which
/// no look at the XHTML can find.
final class PageDevice extends ITextOutputDevice {

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

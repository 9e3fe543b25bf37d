package nl.vng.inbreng.render;

import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// One light grey text from corner to corner, under the content of every page.
final class Watermark extends PdfPageEventHelper {

    private static final Color LIGHT_GREY = new Color(0xE9, 0xE9, 0xE9);
    private static final float SHARE_OF_DIAGONAL = 0.7f;
    private static final float LARGEST = 96;
    /// Of a capital, in font sizes: what the text is lowered by half of, to lie in the middle.
    private static final float CAPITAL = 0.66f;

    private static final PdfDictionary PROPERTIES = properties();

    private final Fonts fonts;
    private final String text;

    Watermark(Fonts fonts, String text) {
        this.fonts = fonts;
        this.text = Legible.of(text);
    }

    @Override
    public void onStartPage(PdfWriter writer, Document document) {
        var page = document.getPageSize();
        var runs = fonts.runs(text, true);
        double angle = Math.atan2(page.getHeight(), page.getWidth());
        double diagonal = Math.hypot(page.getWidth(), page.getHeight());
        double unit = runs.stream()
                .mapToDouble(it -> it.font().getWidthPoint(it.text(), 1))
                .sum();
        float size = (float) Math.min(LARGEST, SHARE_OF_DIAGONAL * diagonal / unit);
        float cos = (float) Math.cos(angle);
        float sin = (float) Math.sin(angle);
        double along = -unit * size / 2;
        double down = -CAPITAL * size / 2;
        var under = writer.getDirectContentUnder();
        under.beginMarkedContentSequence(Marks.ARTIFACT, PROPERTIES, true);
        under.saveState();
        under.setColorFill(LIGHT_GREY);
        under.beginText();
        under.setTextMatrix(cos, sin, -sin, cos, (float) (page.getWidth() / 2 + along * cos - down * sin), (float)
                (page.getHeight() / 2 + along * sin + down * cos));
        for (var run : runs) {
            under.setFontAndSize(run.font(), size);
            under.showText(run.text());
        }
        under.endText();
        under.restoreState();
        under.endMarkedContentSequence();
    }

    private static PdfDictionary properties() {
        var properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        properties.put(PdfName.SUBTYPE, new PdfName("Watermark"));
        return properties;
    }
}

package nl.vng.inbreng.render;

import java.awt.Shape;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.extend.FSImage;
import org.openpdf.pdf.ITextFSFont;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.render.BlockBox;
import org.openpdf.render.Box;
import org.openpdf.render.FSFont;
import org.openpdf.render.InlineLayoutBox;
import org.openpdf.render.InlineText;
import org.openpdf.render.JustificationInfo;
import org.openpdf.render.RenderingContext;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// Paints the pages, and marks all that it paints: text and figures as content of their tag, everything else as an
/// artifact.
///
/// Refuses a text that does not fit, and one with a character that its font lacks: also from a style sheet
/// (`content`), which no look at the XHTML can find.
final class PageDevice extends ITextOutputDevice {

    private final Structure structure;
    private final Marks marks;
    private final Links links;
    private @Nullable Box root;
    private @Nullable BaseFont font;
    /// The text at hand; `null` between texts.
    private @Nullable InlineText text;

    PageDevice(float dotsPerPoint, Structure structure) {
        super(dotsPerPoint);
        this.structure = structure;
        this.marks = new Marks(structure);
        this.links = new Links(structure, dotsPerPoint);
    }

    @Override
    public void setWriter(PdfWriter writer) {
        super.setWriter(writer);
        structure.open(writer);
    }

    @Override
    public void setRoot(Box root) {
        super.setRoot(root);
        this.root = root;
    }

    @Override
    public void initializePage(PdfContentByte page, float height) {
        super.initializePage(page, height);
        links.beginPage();
    }

    @Override
    public void finishPage() {
        marks.close(getCurrentPage());
        super.finishPage();
    }

    @Override
    public void setFont(FSFont font) {
        this.font = ((ITextFSFont) font).getFontDescription().getFont();
        super.setFont(font);
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        var inline = Objects.requireNonNull(text.getParent());
        if (!Room.isOnPage(context, inline)) {
            return;
        }
        Room.require(context, text);
        this.text = text;
        claim(TextPlace.of(text, structure.tags(), context), inline, () -> super.drawText(context, text));
        this.text = null;
    }

    private void claim(@Nullable TextPlace place, InlineLayoutBox inline, Runnable paint) {
        if (inline.isContainedInMarginBox()) {
            var node = text == null ? null : text.getTextNode();
            if (node != null) {
                structure.paintedAsArtifact(node);
            }
            marks.pagination(paint);
        } else if (place == null) {
            paint.run();
        } else if (structure.isRepeated(place.tag())) {
            marks.pagination(paint);
        } else {
            marks.content(place.tag(), place.node(), place.order(), paint);
        }
    }

    @Override
    public void drawString(String string, float x, float y, @Nullable JustificationInfo justification) {
        if (string.isEmpty()) {
            return;
        }
        requireGlyphs(string);
        if (text == null) {
            throw new RenderException(
                    "Een lijst heeft een eigen teken of nummer van de PDF-maker (\"" + string.strip()
                            + "\"); wie het document laat voorlezen, hoort dat niet.",
                    "de opmaak (CSS) van dit document",
                    "geef ul en ol list-style-type: none, en zet het teken erbij met li:before");
        }
        marks.mark(getCurrentPage());
        super.drawString(TextPlace.endsInSpace(text) ? string + " " : string, x, y, justification);
    }

    @Override
    public void paintReplacedElement(RenderingContext context, BlockBox box) {
        var element = box.getElement();
        var place = element == null || box.isContainedInMarginBox()
                ? null
                : structure.tags().of(element);
        Runnable paint = () -> {
            marks.mark(getCurrentPage());
            super.paintReplacedElement(context, box);
            marks.close(getCurrentPage());
        };
        if (place == null) {
            paint.run();
        } else {
            structure.place(place.tag(), createLocalTargetArea(context, box));
            marks.content(place.tag(), Objects.requireNonNull(element), place.start(), paint);
        }
        links.add(context, box, Objects.requireNonNull(root), this);
    }

    /// Replaces the engine's own, which would add a link without tag and description.
    @Override
    public void paintBackground(RenderingContext context, Box box) {
        var style = Objects.requireNonNull(box.getStyle());
        if (!style.isVisible()) {
            return;
        }
        var bounds = box.getPaintingBorderEdge(context);
        paintBackground(context, style, bounds, bounds, style.getBorder(context));
        if (!(box instanceof InlineLayoutBox inline) || Room.isOnPage(context, inline)) {
            links.add(context, box, Objects.requireNonNull(root), this);
        }
    }

    @Override
    public void fill(Shape shape) {
        marks.mark(getCurrentPage());
        super.fill(shape);
    }

    @Override
    public void draw(Shape shape) {
        marks.mark(getCurrentPage());
        super.draw(shape);
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        marks.mark(getCurrentPage());
        super.drawImage(image, x, y);
    }

    @Override
    public void clip(Shape shape) {
        marks.close(getCurrentPage());
        super.clip(shape);
    }

    /// @param shape `null` for the whole page
    @Override
    @SuppressWarnings("NullAway") // the engine passes null, and takes it
    public void setClip(@Nullable Shape shape) {
        marks.close(getCurrentPage());
        super.setClip(shape);
    }

    private void requireGlyphs(String string) {
        var current = font;
        if (current == null) {
            return;
        }
        string.codePoints()
                .filter(it -> it >= 0x7F && !current.charExists(it))
                .findFirst()
                .ifPresent(it -> {
                    var missing = Fonts.missing(it, string);
                    var element = text == null ? null : TextPlace.element(text);
                    throw element == null ? missing : missing.about(element);
                });
    }
}

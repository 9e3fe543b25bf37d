package nl.vng.inbreng.render;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.w3c.dom.Node;

/// Marks what is painted, on one page at a time: as content of a tag, or as an artifact that is not read out.
///
/// What nobody claims is an artifact: a background, a border, a rule, a page number.
final class Marks {

    static final PdfName ARTIFACT = new PdfName("Artifact");

    private static final Wish LAYOUT = new Wish(null, null, 0, artifact("Layout"));
    private static final Wish PAGINATION = new Wish(null, null, 0, artifact("Pagination"));

    private final Structure structure;
    private Wish wished = LAYOUT;
    private @Nullable Wish open;

    Marks(Structure structure) {
        this.structure = structure;
    }

    /// What the next operators are: content at `order` of `node` in `tag`, or an artifact.
    private record Wish(@Nullable Tag tag, @Nullable Node node, int order, PdfDictionary artifact) {}

    /// Lets `paint` paint content of `tag`.
    void content(Tag tag, Node node, int order, Runnable paint) {
        as(new Wish(tag, node, order, LAYOUT.artifact), paint);
    }

    /// Lets `paint` paint what belongs to the page: a header, a footer, the repeated head of a table.
    void pagination(Runnable paint) {
        as(PAGINATION, paint);
    }

    private void as(Wish wish, Runnable paint) {
        var outer = wished;
        wished = wish;
        try {
            paint.run();
        } finally {
            wished = outer;
        }
    }

    /// To be called before every operator that paints.
    void mark(PdfContentByte page) {
        if (wished.equals(open)) {
            return;
        }
        close(page);
        if (wished.tag != null && wished.node != null) {
            structure.begin(page, wished.tag, wished.node, wished.order);
        } else {
            page.beginMarkedContentSequence(ARTIFACT, wished.artifact, true);
        }
        open = wished;
    }

    /// To be called where marked content may not go on: at a change of the clip, at the end of a page.
    void close(PdfContentByte page) {
        if (open != null) {
            page.endMarkedContentSequence();
            open = null;
        }
    }

    private static PdfDictionary artifact(String type) {
        var properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName(type));
        return properties;
    }
}

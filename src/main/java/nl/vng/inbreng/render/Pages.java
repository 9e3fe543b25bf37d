package nl.vng.inbreng.render;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vng.inbreng.compose.Document;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextTextRenderer;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Node;

/// Lays a tree out over pages. One engine per document: it cannot be shared between threads.
final class Pages {

    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    private final TemplateFolder folder;
    private final Fonts fonts;
    private final Styles styles;

    Pages(TemplateFolder folder, Styles styles, Fonts fonts) {
        this.folder = folder;
        this.styles = styles;
        this.fonts = fonts;
    }

    record Laid(byte[] pdf, int paginas) {}

    /// @param fingerprint SHA-256 of what the document is made from
    /// @throws RenderException if it has too many pages, or a text does not fit
    Laid lay(org.w3c.dom.Document dom, Document document, byte[] fingerprint) {
        var structure = new Structure(Tags.of(dom));
        var device = new PageDevice(DOTS_PER_POINT, structure);
        var figures = new ReplacedElements(device, fonts, DOTS_PER_PIXEL);
        var engine = engine(device, figures);
        engine.setPDFVersion(PdfWriter.VERSION_1_7);
        engine.setListener(new Properties(document, fingerprint, structure));
        if (document.watermerk() != null) {
            engine.setPdfPageEvent(new Watermark(fonts, document.watermerk()));
        }
        engine.setDocument(dom, "", new TemplateElements());
        engine.getSharedContext().setLineBreakingStrategy(new LineBreaks());
        engine.layout();
        var root = Objects.requireNonNull(engine.getRootBox());
        int paginas = Objects.requireNonNull(root.getLayer()).getPages().size();
        requireAtMost(document.maxPaginas(), paginas, dom);
        var out = new ByteArrayOutputStream(1 << 17);
        engine.createPDF(out);
        return new Laid(out.toByteArray(), paginas);
    }

    private ITextRenderer engine(PageDevice device, ReplacedElements figures) {
        return new ITextRenderer(
                DOTS_PER_POINT,
                DOTS_PER_PIXEL,
                device,
                new TemplateAgent(folder, styles, device),
                new FontResolver(fonts),
                figures,
                new ITextTextRenderer());
    }

    private static void requireAtMost(int max, int paginas, org.w3c.dom.Document dom) {
        if (paginas > max) {
            throw new RenderException(
                    "Het document heeft %d pagina's en mag er %d hebben.".formatted(paginas, max),
                    "alle pagina's",
                    "kort een tekst of een vraag in, of laat er een uit dit document weg"
                            + longest(dom)
                                    .map(it -> "; het langste stuk tekst is \"" + Described.text(it) + "\"")
                                    .orElse(""));
        }
    }

    /// The longest paragraph or item of a list.
    private static Optional<Node> longest(org.w3c.dom.Document dom) {
        return Stream.of("p", "li")
                .map(dom::getElementsByTagName)
                .flatMap(all -> IntStream.range(0, all.getLength()).mapToObj(all::item))
                .max(Comparator.comparingInt(it -> it.getTextContent().length()));
    }
}

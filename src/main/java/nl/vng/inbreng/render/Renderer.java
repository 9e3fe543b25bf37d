package nl.vng.inbreng.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.vng.inbreng.compose.Document;

/// Makes PDFs from documents: template, XHTML, tree, pages.
///
/// Safe for several threads at once; the fonts and the parsed templates are shared. Reads every template once: to
/// see a changed template, make a new Renderer.
public final class Renderer {

    private final TemplateFolder folder;
    private final Templates templates;
    private final Twin twin;
    private final Fonts fonts;
    private final Glyphs glyphs;
    private final Pages pages;

    /// @param templates the templates folder, with `fonts/`; nothing outside it is read
    /// @throws RenderException if the folder or a font is missing
    public Renderer(Path templates) {
        this(new TemplateFolder(templates));
    }

    private Renderer(TemplateFolder folder) {
        this(folder, new Fonts(folder));
    }

    Renderer(TemplateFolder folder, Fonts fonts) {
        Engine.start();
        this.folder = folder;
        this.templates = new Templates(folder);
        this.twin = new Twin(folder);
        this.fonts = fonts;
        this.glyphs = new Glyphs(fonts);
        this.pages = new Pages(folder, fonts);
    }

    /// `document` as a PDF and as HTML; the same document gives the same bytes.
    ///
    /// @throws RenderException if the document cannot be made as it should be; nothing is left out silently
    public Report render(Document document) {
        try {
            var xhtml = filled(document);
            var dom = Xhtml.parse(xhtml);
            check(dom, document);
            var html = twin.of(dom, document);
            glyphs.cover(dom.getDocumentElement());
            var laid = Complaints.none(() -> pages.lay(dom, document, fingerprint(document, xhtml)));
            return new Report(document.bestand(), document.titel(), laid.pdf(), laid.paginas(), html);
        } catch (RenderException e) {
            throw e.in("document " + document.bestand());
        }
    }

    /// The XHTML that the PDF of `document` is made from.
    ///
    /// @throws RenderException if the template cannot be filled
    public String xhtml(Document document) {
        try {
            return filled(document);
        } catch (RenderException e) {
            throw e.in("document " + document.bestand());
        }
    }

    /// `document` as a screen reader reads it.
    ///
    /// @throws RenderException if the template cannot be filled, or what it gives cannot be read
    public List<Spoken> aloud(Document document) {
        try {
            var dom = Xhtml.parse(filled(document));
            check(dom, document);
            return Narration.of(dom);
        } catch (RenderException e) {
            throw e.in("document " + document.bestand());
        }
    }

    /// The first character of `text` that cannot be printed; empty when all of it can.
    public OptionalInt unprintable(String text) {
        return Legible.of(text)
                .codePoints()
                .filter(it -> it == Legible.REPLACEMENT || !fonts.prints(it))
                .findFirst();
    }

    private String filled(Document document) {
        return Legible.of(templates.process(template(document), model(document)));
    }

    private void check(org.w3c.dom.Document dom, Document document) {
        try {
            Gate.check(dom);
        } catch (RenderException e) {
            var element = e.element();
            throw element == null
                    ? e
                    : new Origins(folder)
                            .of(element, template(document), model(document))
                            .map(e::in)
                            .orElse(e);
        }
    }

    private static String template(Document document) {
        return document.soort() + "/document.ftlh";
    }

    private static Map<String, Object> model(Document document) {
        var model = new HashMap<>(document.model());
        model.put("titel", document.titel());
        return model;
    }

    private static byte[] fingerprint(Document document, String xhtml) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
            digest.update("%s\n%s\n%s\n%s\n%s"
                    .formatted(
                            document.kenmerk(),
                            document.titel(),
                            document.onderwerp(),
                            document.datum(),
                            document.watermerk())
                    .getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

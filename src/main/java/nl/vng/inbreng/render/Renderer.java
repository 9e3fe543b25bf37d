package nl.vng.inbreng.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
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
    private final Styles styles;
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
        this.styles = new Styles(folder);
        this.pages = new Pages(folder, styles, fonts);
    }

    /// `document` as a PDF and as HTML; the same document gives the same bytes.
    ///
    /// @throws RenderException if the document cannot be made as it should be; nothing is left out silently
    public Report render(Document document) {
        return naming(document, () -> {
            var xhtml = Legible.of(filled(document));
            var dom = checked(xhtml, document);
            var html = twin.of(dom, document);
            glyphs.cover(dom.getDocumentElement());
            var laid = Complaints.none(() -> pages.lay(dom, document, fingerprint(document, xhtml)));
            return new Report(document.bestand(), document.titel(), laid.pdf(), laid.paginas(), html);
        });
    }

    /// The XHTML of `document`, for a browser, or that its PDF is made from.
    ///
    /// @throws RenderException if the template cannot be filled
    public String xhtml(Document document) {
        return naming(document, () -> Legible.shown(filled(document)));
    }

    /// `document` as a screen reader reads it.
    ///
    /// @throws RenderException if the template cannot be filled, or what it gives cannot be read
    public List<Spoken> aloud(Document document) {
        return naming(document, () -> Narration.of(checked(Legible.of(filled(document)), document)));
    }

    /// The first character of `text` that cannot be printed; empty when all of it can.
    public OptionalInt unprintable(String text) {
        return text.codePoints()
                .filter(it -> Legible.isUnprintable(it) || (!Legible.isInvisible(it) && !fonts.prints(it)))
                .findFirst();
    }

    private String filled(Document document) {
        return templates.process(template(document), model(document));
    }

    private org.w3c.dom.Document checked(String xhtml, Document document) {
        try {
            var dom = Xhtml.parse(xhtml);
            Gate.check(dom);
            styles.check(dom);
            return dom;
        } catch (Xhtml.Malformed e) {
            throw new Origins(folder)
                    .of(e.line(), template(document), model(document))
                    .map(e::in)
                    .orElse(e);
        }
    }

    /// What `work` gives; what is wrong names the document and, if it is about an element, its template.
    private <T> T naming(Document document, Supplier<T> work) {
        try {
            return work.get();
        } catch (RenderException e) {
            var element = e.element();
            var place = element == null
                    ? Optional.<String>empty()
                    : new Origins(folder).of(element, template(document), model(document));
            throw place.map(e::in).orElse(e).in("document " + document.bestand());
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

package nl.vng.inbreng.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.vng.inbreng.compose.Document;

/// Makes PDFs from documents: template, XHTML, tree, pages.
///
/// Safe for several threads at once; the fonts and the parsed templates are shared. Reads every template once: to see
/// a changed template, make a new Renderer.
public final class Renderer {

    private static final Pattern LEFTOVER = Pattern.compile(".{0,40}(?:[$#]\\{|</?[#@]).{0,40}");

    private final Templates templates;
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
        this.templates = new Templates(folder);
        this.glyphs = new Glyphs(fonts);
        this.pages = new Pages(folder, fonts);
    }

    /// `document` as a PDF; the same document gives the same bytes.
    ///
    /// @throws RenderException if the document cannot be made as it should be; nothing is left out silently
    public Report render(Document document) {
        try {
            var xhtml = filled(document);
            var dom = Xhtml.parse(xhtml);
            glyphs.cover(dom.getDocumentElement());
            Gate.check(dom);
            var laid = Complaints.none(() -> pages.lay(dom, document, fingerprint(document, xhtml)));
            return new Report(document.bestand(), document.titel(), laid.pdf(), laid.paginas());
        } catch (RenderException e) {
            throw e.in(document.bestand());
        }
    }

    /// The XHTML that the PDF of `document` is made from.
    ///
    /// @throws RenderException if the template cannot be filled
    public String xhtml(Document document) {
        try {
            return filled(document);
        } catch (RenderException e) {
            throw e.in(document.bestand());
        }
    }

    /// Signs of the template language that a reader of `document` would see, with the text around them: a hole in the
    /// prose that was never filled, or such signs in the data. For who decides whether the document may go out.
    public List<String> leftovers(Document document) {
        return LEFTOVER.matcher(
                        Xhtml.parse(xhtml(document)).getDocumentElement().getTextContent())
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    private String filled(Document document) {
        var model = new HashMap<>(document.model());
        model.put("titel", document.titel());
        return Legible.of(templates.process(document.soort() + "/document.ftlh", model));
    }

    private static byte[] fingerprint(Document document, String xhtml) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
            digest.update("%s\n%s\n%s\n%s"
                    .formatted(document.titel(), document.onderwerp(), document.datum(), document.watermerk())
                    .getBytes(StandardCharsets.UTF_8));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.vng.inbreng.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.vng.inbreng.compose.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// A templates folder that a test writes itself, with the shipped fonts.
///
/// @param folder an empty folder
record Desk(Path folder) {

    private static final Fonts FONTS = new Fonts(new TemplateFolder(Path.of("templates")));

    /// Everything a page needs; `%s` is the body.
    private static final String PAGE = """
            <html lang="nl"><head><title>${titel}</title><style type="text/css">%s</style></head><body>
            %s
            </body></html>
            """;

    private static final String STYLE = """
            @page { size: A4; margin: 25mm }
            html { font-family: "Source Sans 3"; font-size: 10pt }
            """;

    Desk write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the template that [#render] fills.
    Desk body(String body) {
        return styled("", body);
    }

    Desk styled(String style, String body) {
        return write("brief/document.ftlh", PAGE.formatted(STYLE + style, body));
    }

    Report render(Map<String, Object> model) {
        return renderer().render(document(model));
    }

    Report render() {
        return render(Map.of());
    }

    String text(Map<String, Object> model) {
        return textOf(render(model));
    }

    Renderer renderer() {
        return new Renderer(new TemplateFolder(folder), FONTS);
    }

    static Document document(Map<String, Object> model) {
        return new Document(
                "brief", "landelijk", "7f3a-91c2-04be", "Inbreng", "Opvang", LocalDate.of(2026, 7, 1), null, 40, model);
    }

    /// What PDFBox reads in the pages.
    static String textOf(Report report) {
        try (var pdf = open(report)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true); // the engine paints an inline element after the text around it
            return stripper.getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDDocument open(Report report) {
        try {
            return Loader.loadPDF(report.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file as text, one character per byte.
    static String rawOf(Report report) {
        return new String(report.pdf(), StandardCharsets.ISO_8859_1);
    }
}

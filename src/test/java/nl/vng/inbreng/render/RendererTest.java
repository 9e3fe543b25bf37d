package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import nl.vng.inbreng.compose.Document;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {

    @TempDir
    static Path folder;

    static Report report;

    @BeforeAll
    static void render() {
        report = new Renderer(Example.templatesIn(folder)).render(Example.document(0));
    }

    @Test
    void printsTheFilledTemplateWithDutchNumbers() {
        assertThat(Desk.textOf(report))
                .contains("INBRENG SPREIDINGSWET 0")
                .contains("In Fryslân → ≥ ➢ zijn 1.390 plaatsen.")
                .contains("Gemeente 39 2.443");
    }

    @Test
    void repeatsHeaderTableHeadAndPageNumberOnEveryPage() throws IOException {
        assertThat(report.paginas()).isEqualTo(2);
        assertThat(Desk.textOf(report).split("VNG \\| Inbreng", -1)).hasSize(3);
        assertThat(Desk.textOf(report).split("Gemeente Plaatsen", -1)).hasSize(3);
        assertThat(Desk.textOf(report)).contains("1/2").contains("2/2");
    }

    @Test
    void namesTitleSubjectLanguageAndDate() throws IOException {
        try (var pdf = Desk.open(report)) {
            var info = pdf.getDocumentInformation();
            assertThat(info.getTitle()).isEqualTo("Inbreng spreidingswet 0");
            assertThat(info.getSubject()).isEqualTo("Opvang in Drenthe");
            assertThat(info.getCreationDate().toInstant()).isEqualTo("2026-07-01T12:00:00Z");
            assertThat(info.getModificationDate().toInstant()).isEqualTo("2026-07-01T12:00:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl-NL");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(pdf.getVersion()).isEqualTo(1.7f);
        }
        assertThat(Desk.rawOf(report)).startsWith("%PDF-1.7");
    }

    @Test
    void makesBookmarksOfTheHeadings() throws IOException {
        try (var pdf = Desk.open(report)) {
            var first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Inbreng spreidingswet 0");
            var titles = new ArrayList<String>();
            first.children().forEach(it -> titles.add(it.getTitle()));
            assertThat(titles).containsExactly("Opvang per gemeente", "Waar de plaatsen zijn");
        }
    }

    @Test
    void embedsASubsetOfEveryFontIncludingTheFallback() throws IOException {
        var names = new ArrayList<String>();
        try (var pdf = Desk.open(report)) {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName());
                }
            }
        }
        assertThat(names)
                .contains("AAAAAA+SourceSans3-Regular", "AAAAAA+SourceSans3-Bold", "AAAAAA+DejaVuSans")
                .allMatch(it -> it.startsWith("AAAAAA+"));
    }

    @Test
    void paintsTheWatermarkUnderTheContentOfEveryPage() throws IOException {
        try (var pdf = Desk.open(report)) {
            for (var page : pdf.getPages()) {
                var content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(content.indexOf("0.91373")).isNotNegative().isLessThan(content.indexOf("0.10196"));
            }
            assertThat(letters(pdf)).contains("CONCEPT");
        }
    }

    /// Glyphs reach above a tight line, and so over the edge of the page before.
    @Test
    void paintsTheFirstLineOfAPageOnThatPageOnly(@TempDir Path own) throws IOException {
        var report = new Desk(own)
                .styled(
                        "h2 { page-break-before: always; line-height: 0.8; margin: 0 }",
                        "<h1>Een</h1><p>Een</p><h2>Kop van twee</h2><p>Twee</p>")
                .render();

        assertThat(report.paginas()).isEqualTo(2);
        assertThat(Desk.textOf(report).split("Kop van twee", -1)).hasSize(2);
    }

    @Test
    void leavesOutTheWatermarkOfAFinalDocument(@TempDir Path own) throws IOException {
        var report = new Desk(own).body("<p>Tekst</p>").render();

        try (var pdf = Desk.open(report)) {
            assertThat(letters(pdf)).isEqualTo("Tekst");
        }
    }

    @Test
    void refusesMorePagesThanTheDocumentMayHave() {
        var renderer = new Renderer(folder);
        var whole = Example.document(0);
        var shorter = new Document(
                whole.soort(),
                whole.bestand(),
                whole.kenmerk(),
                whole.titel(),
                whole.onderwerp(),
                whole.datum(),
                null,
                1,
                whole.model());

        assertThatThrownBy(() -> renderer.render(shorter))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("Het document heeft 2 pagina's en mag er 1 hebben.")
                .hasMessageContaining("document provincie/drenthe-0")
                .hasMessageContaining("kort een tekst of een vraag in")
                .hasMessageContaining("het langste stuk tekst is \"");
    }

    @Test
    void namesTheFolderIfThereAreNoTemplates(@TempDir Path empty) {
        assertThatThrownBy(() -> new Renderer(empty.resolve("weg")))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("weg");
    }

    /// All that is painted, in the order of painting.
    private static String letters(PDDocument pdf) throws IOException {
        var letters = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.append(text.getUnicode());
            }
        }.getText(pdf);
        return letters.toString();
    }
}

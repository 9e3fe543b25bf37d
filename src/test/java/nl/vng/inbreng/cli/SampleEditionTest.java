package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.vng.inbreng.render.Conformance;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The edition in `output/voorbeeld` is the one that the sample delivery gives now; CONTRIBUTING.md says how to renew
/// it.
class SampleEditionTest {

    private static final Path KEPT = Path.of("output/voorbeeld");

    @TempDir
    static Path home;

    static Path edition;

    @BeforeAll
    static void make() throws Exception {
        var installation = Installation.withSample(home);
        assertThat(installation.run("maak").exit()).isZero();
        edition = installation.edition(1);
    }

    @Test
    void theKeptPdfsReadAsTheOnesThatAreMadeNow() throws Exception {
        for (Path pdf : documents(".pdf")) {
            assertThat(text(KEPT.resolve(pdf))).as(pdf.toString()).isEqualTo(text(edition.resolve(pdf)));
        }
    }

    @Test
    void theKeptPagesForTheBrowserAreTheOnesThatAreMadeNow() throws Exception {
        for (Path html : documents(".html")) {
            assertThat(withoutFingerprint(Files.readString(KEPT.resolve(html))))
                    .as(html.toString())
                    .isEqualTo(withoutFingerprint(Files.readString(edition.resolve(html))));
        }
    }

    @Test
    void everyPdfIsAccessibleAndArchivable() throws Exception {
        for (Path pdf : documents(".pdf")) {
            assertThat(Conformance.of(Files.readAllBytes(edition.resolve(pdf))).values())
                    .as(pdf.toString())
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it.failures()).isEmpty());
        }
    }

    @Test
    void everyPdfNamesItsEditionOnItsLastPage() throws Exception {
        for (Path pdf : documents(".pdf")) {
            try (var document = Loader.loadPDF(Files.readAllBytes(edition.resolve(pdf)))) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(document.getNumberOfPages());
                stripper.setSortByPosition(true); // bold words are painted after the others of their line
                assertThat(stripper.getText(document))
                        .as(pdf.toString())
                        .containsPattern("Kenmerk\\s+van\\s+deze\\s+editie:\\s+[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}");
            }
        }
    }

    /// The tree of the PDF is that of the page for the browser.
    @Test
    void everyFigureSaysTheNumbersThatItShows() throws Exception {
        int figures = 0;
        for (Path html : documents(".html")) {
            for (var svg : all("(?s)<svg([^>]*)>(.*?)</svg>", Files.readString(edition.resolve(html)))) {
                var said = svg.group(1);
                figures++;
                for (var text : all("<text[^>]*>([^<]*)</text>", svg.group(2))) {
                    if (text.group(1).matches("[\\d.]+(,\\d+)?%?")) {
                        assertThat(said)
                                .as(html.toString())
                                .contains(text.group(1).replace("%", ""));
                    }
                }
            }
        }
        assertThat(figures).isGreaterThan(30);
    }

    @Test
    void everyAskIsReadAsAnItemOfItsOwn() throws Exception {
        for (Path pdf : documents(".pdf")) {
            var html = Files.readString(edition.resolve(pdf.toString().replace(".pdf", ".html")));
            int asks = all("<li[^>]*><span [^>]*aria-label=\"Vraag:\"", html).size();
            try (var document = Loader.loadPDF(Files.readAllBytes(edition.resolve(pdf)))) {
                assertThat(items(document.getDocumentCatalog().getStructureTreeRoot()))
                        .as(pdf.toString())
                        .hasSizeGreaterThan(2)
                        .hasSize(asks);
            }
        }
    }

    /// The list items whose label is read as `Vraag:`, and that have a body.
    private static List<PDStructureElement> items(PDStructureNode node) {
        var found = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.addAll(items(element));
                if (element.getStructureType().equals("LI")
                        && element.getKids().getFirst() instanceof PDStructureElement label
                        && "Vraag:".equals(label.getActualText())
                        && element.getKids().getLast() instanceof PDStructureElement body
                        && body.getStructureType().equals("LBody")
                        && !body.getKids().isEmpty()) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    private static List<MatchResult> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static List<Path> documents(String extension) throws IOException {
        var documents = Installation.files(edition).stream()
                .map(edition::relativize)
                .filter(it -> it.toString().matches("(landelijk|(provincie|spreekkaart).[a-z-]+)\\" + extension))
                .toList();
        assertThat(documents).hasSize(26);
        return documents;
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return withoutFingerprint(stripper.getText(document));
        }
    }

    /// The fingerprint of the edition changes with every template.
    private static String withoutFingerprint(String text) {
        return text.replaceAll("[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}", "VINGERAFDRUK");
    }
}

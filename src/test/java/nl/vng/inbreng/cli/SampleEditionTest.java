package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.vng.inbreng.render.Conformance;
import org.apache.pdfbox.Loader;
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

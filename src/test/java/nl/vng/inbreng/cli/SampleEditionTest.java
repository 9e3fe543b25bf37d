package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The edition in `output/voorbeeld` is the one that the sample delivery gives now; CONTRIBUTING.md says how to renew
/// it.
class SampleEditionTest {

    private static final Path KEPT = Path.of("output/voorbeeld");

    @TempDir
    Path home;

    @Test
    void theKeptEditionReadsAsTheOneThatIsMadeNow() throws Exception {
        var installation = Installation.withSample(home);
        assertThat(installation.run("maak").exit()).isZero();

        var pdfs = Installation.files(installation.edition(1)).stream()
                .filter(it -> it.toString().endsWith(".pdf"))
                .map(installation.edition(1)::relativize)
                .toList();
        assertThat(pdfs).hasSize(13);
        for (Path pdf : pdfs) {
            assertThat(text(KEPT.resolve(pdf)))
                    .as(pdf.toString())
                    .isEqualTo(text(installation.edition(1).resolve(pdf)));
        }
    }

    /// The text without the fingerprint of the edition, which changes with every template.
    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}", "VINGERAFDRUK");
        }
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControleTest {

    @TempDir
    Path home;

    @Test
    void aGoodEditionIsPublished() throws IOException {
        var ended = Installation.withSample(home).run("maak", "--controle", "vera");

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).containsPattern("toetsen +26 goed, 0 afgekeurd");
        assertThat(new Installation(home).run("maak", "--controle", "vera").err())
                .contains("Niets nieuws")
                .contains("veraPDF keurt haar documenten goed.");
    }

    @Test
    void aDocumentThatTheJudgeRejectsIsNotPublished() throws IOException {
        var installation = withBadTemplate();

        var ended = installation.run("maak", "--controle", "vera");

        assertThat(ended.exit()).isEqualTo(30);
        assertThat(ended.err())
                .contains("landelijk: veraPDF keurt de PDF af, op 1 punt: ISO 19005-2")
                .contains("1 van de 26 documenten is niet toegankelijk")
                .doesNotContain("provincie/utrecht:");
        assertThat(installation.edition(1)).doesNotExist();
        assertThat(home.resolve("output/2025-01-30/onvolledig/mislukt.txt"))
                .content()
                .contains("landelijk: veraPDF");
    }

    @Test
    void anEditionThatExistsIsJudgedToo() throws IOException {
        var installation = withBadTemplate();
        assertThat(installation.run("maak").exit()).isZero();

        var ended = installation.run("maak", "--controle", "vera");

        assertThat(ended.exit()).isEqualTo(30);
        assertThat(ended.err()).contains("In editie 1 zijn documenten niet toegankelijk");
        assertThat(installation.edition(1)).exists();
    }

    @Test
    void anotherJudgeIsNotKnown() throws IOException {
        assertThat(Installation.withSample(home)
                        .run("maak", "--controle", "pac")
                        .exit())
                .isEqualTo(2);
    }

    private Installation withBadTemplate() throws IOException {
        var installation = Installation.withSample(home);
        unfit(home);
        return installation;
    }

    /// Puts in the letter what our own gate lets through, and an archive does not: a picture in the colours of a press.
    static void unfit(Path home) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var file = ImageIO.createImageOutputStream(
                home.resolve("templates/style/drukwerk.jpg").toFile())) {
            writer.setOutput(file);
            var cmyk = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
            writer.write(null, new IIOImage(cmyk, List.of(), null), null);
        } finally {
            writer.dispose();
        }
        String picture = "<p><img src=\"style/drukwerk.jpg\" alt=\"Vlak\"/></p>";
        Path template = home.resolve("templates/landelijk/document.ftlh");
        Files.writeString(
                template, Files.readString(template).replaceFirst("(<@pagina.document[^>]+>)", "$1" + picture));
        assertThat(template).content().contains(picture);
    }
}

package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {

    private static final Path FOLDER = Path.of("templates/fonts");

    @TempDir
    Path folder;

    @Test
    void shipsTheFontsAndLicencesThatItsChecksumsName() throws IOException, NoSuchAlgorithmException {
        var lines = Files.readAllLines(FOLDER.resolve("SHA256SUMS"));

        assertThat(lines).hasSize(7);
        for (var line : lines) {
            var file = FOLDER.resolve(line.substring(66));
            var sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(line).startsWith(HexFormat.of().formatHex(sum));
        }
    }

    @Test
    void printsWhatTheHouseFontLacksInTheFallback() {
        var text = new Desk(folder).body("<p>x${waarde}y</p>").text(Map.of("waarde", "➢a→b➢➢"));

        assertThat(text.strip()).isEqualTo("x➢a→b➢➢y");
    }

    @Test
    void namesTheCharacterThatNoFontHas() {
        var desk = new Desk(folder).body("<p>${waarde}</p>");

        assertThatThrownBy(() -> desk.render(Map.of("waarde", "Opvang 難民 hier")))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("U+96E3")
                .hasMessageContaining("tekst \"Opvang 難民 hier\"")
                .hasMessageContaining("document landelijk");
    }

    @Test
    void namesTheCharacterOfAStyleSheetThatItsFontLacks() {
        var desk = new Desk(folder).styled("p:before { content: '➢' }", "<p>tekst</p>");

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining("U+27A2");
    }
}

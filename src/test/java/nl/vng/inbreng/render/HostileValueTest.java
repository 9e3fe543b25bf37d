package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.compose.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A value from an export is printed as it is and does nothing.
class HostileValueTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{7*7}",
                "[=7*7]",
                "<script>alert(1)</script>",
                "<#include \"/etc/passwd\">",
                "<@x/>",
                "&xxe;",
                "&amp;",
                "]]>",
                "<!-- -->",
                "\" onclick=\"x",
                "</p></body></html>",
                "<?php 1 ?>",
                "'; DROP TABLE"
            })
    void isPrintedAsItIs(String value) {
        assertThat(printed(value)).isEqualTo("begin " + value + " eind");
    }

    /// Control characters, non-characters, half a character, private use as in the bullets of Word, marks that turn
    /// the text round, and what is left of a character that was read wrong.
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x1, 0x1B, 0x85, 0x9F, 0xFFFE, 0xFFFF, 0xD800, 0xDC00, 0xE000, 0xF0B7, 0x10FFFD, 0x378, 0x202E,
                0x2067, 0x200F, 0xFFFD
            })
    void isRefusedIfItCannotBePrinted(int character) {
        var value = "na" + Character.toString(character) + "am";

        assertThatThrownBy(() -> printed(value))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("Het teken U+%04X".formatted(character))
                .hasMessageContaining("document landelijk, tekst \"begin na\uFFFDam eind\"");
    }

    @Test
    void isRefusedInATitleAndInAWatermarkToo() {
        var desk = new Desk(folder).body("<p>a</p>");
        var good = Desk.document(Map.of());
        for (var texts : List.of(
                List.of("In\uE000breng", "Opvang", "CONCEPT"),
                List.of("Inbreng", "Op\uE000vang", "CONCEPT"),
                List.of("Inbreng", "Opvang", "CON\uE000CEPT"))) {
            var bad = new Document(
                    good.soort(),
                    good.bestand(),
                    good.kenmerk(),
                    texts.get(0),
                    texts.get(1),
                    good.datum(),
                    texts.get(2),
                    good.maxPaginas(),
                    good.model());
            assertThatThrownBy(() -> desk.renderer().render(bad))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("U+E000");
        }
    }

    /// Such a page says what is wrong with a file.
    @Test
    void isShownByItsPlaceOnAPageForTheBrowser() {
        var desk = new Desk(folder).body("<p>${waarde}</p>");

        assertThat(desk.renderer().xhtml(Desk.document(Map.of("waarde", "a\uE000b"))))
                .contains("<p>a\uFFFDb</p>");
    }

    @Test
    void keepsTheWordsApartThatALineSeparatorParts() {
        assertThat(printed("een\u2028twee\u2029drie")).isEqualTo("begin een twee drie eind");
    }

    @Test
    void leavesOutWhatIsInvisible() {
        assertThat(printed("ge\u00ADmeen\u200Bte\uFEFF")).isEqualTo("begin gemeente eind");
    }

    @Test
    void composesAnAccentWithItsLetter() {
        assertThat(printed("Frysla\u0302n")).isEqualTo("begin Fryslân eind");
    }

    @Test
    void breaksAWordOfAHundredThousandLetters() {
        var text = new Desk(folder).body("<p>begin ${waarde} eind</p>").text(Map.of("waarde", "w".repeat(100_000)));

        assertThat(text.chars().filter(it -> it == 'w')).hasSize(100_000);
        assertThat(text).contains("eind");
    }

    @Test
    void staysInsideAnAttribute() {
        var xhtml = new Desk(folder)
                .body("<p title=\"${waarde}\">x</p>")
                .renderer()
                .xhtml(Desk.document(Map.of("waarde", "\"><b>'")));

        assertThat(xhtml).contains("<p title=\"&quot;&gt;&lt;b&gt;&#39;\">x</p>");
    }

    private String printed(String value) {
        return new Desk(folder)
                .body("<p>begin ${waarde} eind</p>")
                .text(Map.of("waarde", value))
                .strip()
                .replaceAll("\\s+", " ");
    }
}

package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
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

    @Test
    void showsWhatXmlForbidsAsAReplacementCharacter() {
        assertThat(printed("a\u0000b\u0001c\u001Bd\u009Fe\uFFFEf"))
                .isEqualTo("begin a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf eind");
        assertThat(printed("a\uD800b\uDC00c")).isEqualTo("begin a\uFFFDb\uFFFDc eind");
    }

    @Test
    void showsMarksThatTurnTheTextRound() {
        assertThat(printed("factuur\u202Efdp.exe")).isEqualTo("begin factuur\uFFFDfdp.exe eind");
        assertThat(printed("a\u2067b\u200Fc")).isEqualTo("begin a\uFFFDb\uFFFDc eind");
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

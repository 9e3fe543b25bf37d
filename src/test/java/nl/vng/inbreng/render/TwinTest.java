package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinTest {

    /// One transparent pixel.
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    Path folder;

    @Test
    void holdsTheImageItself() throws IOException {
        Files.write(folder.resolve("punt.png"), Base64.getDecoder().decode(PNG));

        assertThat(new Desk(folder)
                        .body("<p>Zie <img src='punt.png' alt='een punt'/></p>")
                        .render()
                        .html())
                .contains("src=\"data:image/png;base64," + PNG + "\"")
                .doesNotContain("punt.png");
    }

    @Test
    void holdsItsStyleSheetForTheScreenOnly() {
        assertThat(withStyles("p { color: #123f6d }").render().html())
                .contains("<style>\np { color: #123f6d }\n</style>")
                .doesNotContain("@page", "<link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import 'ander.css';",
                "p { background: URL(https://vng.nl/a.png) }",
                "@font-face { font-family: x; src: local(x) }",
                "</style><script>a()</script>",
            })
    void refusesAStyleSheetThatFetchesOrEndsEarly(String styles) {
        var desk = withStyles("p { color: #123f6d }\n" + styles);

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/style/scherm.css, regel 2");
    }

    @Test
    void keepsAValueInItsPlace() {
        assertThat(new Desk(folder)
                        .body("<p title=\"${waarde}\">${waarde}</p>")
                        .render(Map.of("waarde", "\"><script>a()</script>"))
                        .html())
                .contains("<p title=\"&quot;&gt;&lt;script&gt;a()&lt;/script&gt;\">")
                .doesNotContain("<script");
    }

    private Desk withStyles(String styles) {
        return new Desk(folder).write("style/scherm.css", styles).write("brief/document.ftlh", """
                        <html lang="nl"><head><title>t</title>
                        <link rel="stylesheet" type="text/css" media="screen" href="style/scherm.css"/>
                        </head><body><p>a</p></body></html>
                        """);
    }
}

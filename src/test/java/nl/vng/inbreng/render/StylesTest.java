package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StylesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p { box-shadow: none }                  | box-shadow",
                "p { display: flex }                     | flex",
                "p { letter-spacing: }                   | declaration",
                "p:not(.a) { color: #000000 }            | not",
                "p { color: blauw }                      | blauw",
                "p { font-family: Arial }                | Arial",
                "p { font-family: monospace }            | monospace",
                "p { transform: rotate(3deg) }           | transform",
                "@font-face { font-family: x; src: url(x.ttf) } | @font-face",
                "@import url('style/x.css');             | @import",
            })
    void refusesWhatTheEngineDoesNotKnow(String style, String named) {
        var desk = new Desk(folder).styled(style, "<p>tekst</p>");

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hyphens: auto",
                "letter-spacing: 1pt",
                "overflow: hidden",
                "background: linear-gradient(#ffffff, #000000)"
            })
    void refusesInAStyleSheetWhatTheEngineSilentlyIgnores(String declaration) {
        var desk = new Desk(folder)
                .write("style/a.css", "p { color: #000000 }\nh1 { " + declaration + " }")
                .write("brief/document.ftlh", linking("style/a.css"));

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/style/a.css, regel 2");
    }

    @Test
    void refusesAMistakeInAStyleAttribute() {
        var desk = new Desk(folder).body("<p style=\"colour: red\">tekst</p>");

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining("colour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/x.css",
                "https://localhost/x.css",
                "file:///etc/passwd",
                "jar:file:/x.jar!/x.css",
                "data:text/css,p",
                "classpath:/x.css",
                "/etc/passwd",
                "../x.css",
                "style/../../x.css",
                "%2e%2e/x.css",
                "style\\x.css",
                "weg.css"
            })
    void refusesAStyleSheetThatIsNotInTheFolder(String uri) {
        var desk = new Desk(folder).write("brief/document.ftlh", linking(uri));

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/x.png",
                "file:///x.png",
                "../x.png",
                "/x.png",
                "weg.png",
                "x.pdf",
                "data:image/png;base64,AA"
            })
    void refusesAnImageThatIsNotInTheFolder(String uri) {
        var desk = new Desk(folder).body("<p><img src=\"%s\" alt=\"x\"/></p>".formatted(uri));

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining(uri);
    }

    @Test
    void refusesABackgroundThatIsNotInTheFolder() {
        var desk = new Desk(folder).styled("p { background-image: url(http://localhost/x.png) }", "<p>a</p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("http://localhost/x.png");
    }

    @Test
    void readsAStyleSheetFromTheFolder() {
        var text = new Desk(folder)
                .write("style/a.css", "h1 { text-transform: uppercase }")
                .write("brief/document.ftlh", linking("style/a.css"))
                .text(Map.of());

        assertThat(text).startsWith("INBRENG");
    }

    @Test
    void refusesAWordThatIsWiderThanItsCell() {
        var desk = new Desk(folder)
                .body(
                        "<table style=\"table-layout: fixed; width: 40mm\"><tr><th style=\"width: 20mm\">Verantwoordingsplichtige</th><td style=\"width: 20mm\">b</td></tr></table>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("Verantwoordingsplichtige")
                .hasMessageContaining("pagina 1");
    }

    @Test
    void refusesALineThatRunsOffThePage() {
        var desk = new Desk(folder).body("<p style=\"white-space: nowrap\">" + "woord ".repeat(40) + "</p>");

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining("past niet");
    }

    private static String linking(String uri) {
        return """
                <html><head><title>t</title><link rel="stylesheet" href="%s"/></head>
                <body><h1>inbreng</h1><p>a</p></body></html>
                """.formatted(uri);
    }
}

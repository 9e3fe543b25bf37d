package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            quoteCharacter = '`',
            value = {
                "p { box-shadow: none }                  | begrijpt deze opmaak niet: \"p { box-shadow: none }\"",
                "p { display: flex }                     | flex",
                "p { letter-spacing: }                   | letter-spacing",
                "p:not(.a) { color: #000000 }            | not",
                "p { color: blauw }                      | blauw",
                "p { margin: 1xx }                       | 1xx",
                "p { font-family: Arial }                | lettertype \"Arial\" is er niet",
                "p { font-family: monospace }            | monospace",
                "p { font: 8pt Arial }                   | Arial",
                "p { transform: rotate(3deg) }           | transform",
                "p { content: 'a }                       | content: 'a",
                "} p { color: #000000 }                  | begrijpt deze opmaak niet",
                "p { color: #000000                      | begrijpt deze opmaak niet",
                "@font-face { font-family: x; src: url(x.ttf) } | @font-face",
                "@import url('style/x.css');             | @import",
                "@import 'http://localhost/x.css';       | @import",
                "p { hyphens: auto }                     | doet niets met \"hyphens\"",
                "p { letter-spacing: 1pt }               | doet niets met \"letter-spacing\"",
                "p { overflow: hidden }                  | knipt er tekst mee af",
                "p { background: linear-gradient(#ffffff, #000000) } | linear-gradient",
                "p { background: url(http://localhost/x.png) } | \"http://localhost/x.png\"",
                "p { background: URL( 'file:///x.png' ) } | \"file:///x.png\"",
                "p { background: url(/x.png) }           | \"/x.png\"",
                "p { background: url(../x.png) }         | \"style/../x.png\"",
                "p { background: url(..\\2f x.png) }      | alleen bestanden uit de map",
                "p { background: url(weg.png) }          | \"style/weg.png\" staat niet in de map",
                "p { background: url(a.css) }            | geen PNG of JPG",
            })
    void refusesInAStyleSheetWhatTheEngineWouldPassOver(String style, String named) {
        for (var before : List.of("h1 { color: #000000 }\n\n", "/* p {\n * margin }\n */")) {
            var desk = new Desk(folder)
                    .write("style/a.css", before + style)
                    .write("brief/document.ftlh", linking("style/a.css"));

            assertThatThrownBy(desk::render)
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining(named)
                    .hasMessageContaining("document landelijk, templates/style/a.css, regel 3\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "box-shadow: none",
                "color: blauw",
                "font-family: Arial",
                "letter-spacing: 1pt",
                "background: url(http://localhost/x.png)"
            })
    void refusesTheSameInAStyleElement(String declaration) {
        var desk = new Desk(folder).styled("\np { " + declaration + " }", "<p>tekst</p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(
                        "document landelijk, templates/brief/document.ftlh, regel 1, regel 4 van de opmaak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour: red", "color: blauw", "font-family: Arial", "overflow: hidden"})
    void refusesTheSameInAStyleAttribute(String declaration) {
        var desk = new Desk(folder).body("<p>a</p>\n<p style=\"%s\">tekst</p>".formatted(declaration));

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(
                        "templates/brief/document.ftlh, regel 5, style=\"%s\", <p> \"tekst\"".formatted(declaration));
    }

    @Test
    void readsWhatAStyleSheetSaysInAComment() {
        var text = new Desk(folder)
                .write(
                        "style/a.css",
                        "/* geen overflow: hidden, @import of url(http://localhost/x.png) */ h1 { margin: 0 }")
                .write("brief/document.ftlh", linking("style/a.css"))
                .text(Map.of());

        assertThat(text).startsWith("inbreng");
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

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(uri)
                .hasMessageContaining("templates/brief/document.ftlh, regel 1");
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
        var desk = new Desk(folder).body("<p>a</p>\n<p><img src=\"%s\" alt=\"x\"/></p>".formatted(uri));

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(uri)
                .hasMessageContaining("templates/brief/document.ftlh, regel 5");
    }

    @Test
    void refusesAnImageThatIsALinkOutOfTheFolder(@TempDir Path outside) throws IOException {
        Files.write(outside.resolve("x.png"), new byte[] {1});
        Files.createSymbolicLink(folder.resolve("x.png"), outside.resolve("x.png"));
        var desk = new Desk(folder).body("<p><img src=\"x.png\" alt=\"x\"/></p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("alleen bestanden uit de map met sjablonen")
                .hasMessageContaining("templates/brief/document.ftlh, regel 4");
    }

    @Test
    void refusesAnImageThatIsBroken() throws IOException {
        Files.write(folder.resolve("x.png"), new byte[] {1, 2, 3});
        var desk = new Desk(folder).body("<p>a</p>\n<p><img src=\"x.png\" alt=\"x\"/></p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("\"x.png\" is stuk")
                .hasMessageContaining("templates/brief/document.ftlh, regel 5");
    }

    @Test
    void refusesABackgroundThatIsBroken() throws IOException {
        Files.write(folder.resolve("x.png"), new byte[] {1, 2, 3});
        var desk = new Desk(folder).styled("p { background-image: url(x.png) }", "<p>a</p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("\"x.png\" is stuk")
                .hasMessageContaining("regel 3 van de opmaak");
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

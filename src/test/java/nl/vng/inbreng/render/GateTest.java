package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>voor</p><h2> </h2><p>na</p>                 | <h2> is leeg",
                "<p>voor</p><p></p>                             | na \"voor\"",
                "<p>voor</p><p><b/></p>                         | <p> is leeg",
                "<ul><li>a</li><li></li></ul>                   | <li> is leeg",
                "<section/>                                     | <section> is leeg",
                "<table><caption/><tr><td>a</td></tr></table>   | <caption> is leeg",
                "<table><tr><th/><td>a</td></tr></table>        | <th> is leeg",
                "<h2>A</h2><h2>B</h2><p>b</p>                   | <h2> \"A\"",
                "<h2>A</h2><p>a</p><h2>B</h2>                   | <h2> \"B\"",
                "<h2>A</h2><div><h2>B</h2></div><p>b</p>        | <h2> \"A\"",
                "<p id='a'>a</p><p id='a'>b</p>                 | dezelfde id: a",
                "<p><a href='#b'>a</a></p>                      | #b",
                "<p><a href='javascript:x'>a</a></p>            | javascript:x",
                "<p><a href='http://x.nl'>a</a></p>             | http://x.nl",
                "<p><a href='bijlage.pdf'>a</a></p>             | bijlage.pdf",
            })
    void namesAHole(String body, String named) {
        assertThatThrownBy(() -> check(body))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>A</h1><h2>B</h2><p>b</p>",
                "<h2>A</h2><div><ul><li>a</li></ul></div><h2>B</h2><p>b</p>",
                "<h2>A</h2><svg/>",
                "<h2>A</h2><p><img/></p>",
                "<table><tr><td/><td>a</td></tr></table>",
                "<p id='a'><a href='#a'>a</a><a href='https://vng.nl'>b</a><a href='mailto:a@vng.nl'>c</a></p>"
            })
    void letsAWholeDocumentThrough(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    private static void check(String body) {
        Gate.check(Xhtml.parse("<html><head><title>t</title></head><body>" + body + "</body></html>"));
    }
}

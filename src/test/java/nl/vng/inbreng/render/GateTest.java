package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>voor</p><h1> </h1><p>na</p>                   | <h1> is leeg",
                "<p>voor</p><p></p>                               | na \"voor\"",
                "<p>voor</p><p><b/></p>                           | <p> is leeg",
                "<ul><li>a</li><li></li></ul>                     | <li> is leeg",
                "<section/>                                       | <section> is leeg",
                "<table><caption/><tr><th>a</th></tr></table>     | <caption> is leeg",
                "<table><tr><th/><td>a</td></tr></table>          | <th> is leeg",
                "<h1>A</h1><h1>B</h1><p>b</p>                     | <h1> \"A\"",
                "<h1>A</h1><p>a</p><h2>B</h2>                     | <h2> \"B\"",
                "<h1>A</h1><div><h1>B</h1></div><p>b</p>          | <h1> \"A\"",
                "<p id='a'>a</p><p id='a'>b</p>                   | dezelfde id: a",
                "<p><a href='#b'>a</a></p>                        | \"#b\" leidt nergens heen",
                "<p><a href='javascript:x'>a</a></p>              | javascript:x",
                "<p><a href='http://x.nl'>a</a></p>               | http://x.nl",
                "<p><a href='bijlage.pdf'>a</a></p>               | bijlage.pdf",
                "<p><a href='https://vng.nl'/></p>                | <p> is leeg",
                "<h2>A</h2><p>a</p>                               | geen h1",
                "<h1>A</h1><h3>B</h3><p>b</p>                     | Na een h1 komt een h3",
                "<svg/>                                           | geen tekst voor wie hem niet ziet",
                "<p>a <img src='a.png'/></p>                      | geen tekst voor wie hem niet ziet",
                "<table><tr><td>a</td></tr></table>               | geen koppen",
                "<table><tr><th>a</th></tr><tr><td/><td/></tr></table> | 2 kolommen, de rij erboven 1",
                "<table><tr><th colspan='0'>a</th></tr></table>   | colspan=\"0\" is geen aantal",
                "<ul><p>a</p></ul>                                | <p> kan niet in een <ul>",
                "<li>a</li>                                       | <li> kan niet in een <body>",
                "<dl><dd>a</dd></dl>                              | <dt>",
                "<p>a<div>b</div></p>                             | <div> kan niet in een <p>",
                "<p><b><p>b</p></b></p>                           | <p> kan niet in een <b>",
                "<div>a<p>b</p></div>                             | tekst naast blokken",
                "<p id='n'>a<a role='doc-noteref' href='#n'>1</a></p> | niet naar een noot",
                "<p role='doc-footnote'>a</p>                     | Een noot heeft geen id",
                "<p><a id='a'>a</a></p>                           | Een <a> heeft geen href",
                "<p>a</p><ul><li><span role='img' aria-label='Vraag:'>➢</span> <b/></li></ul> | <li> is leeg",
                "<p>&#160;&#8199;</p>                             | <p> is leeg",
                "<p>a<span role='img' aria-label=' '>➢</span></p> | teken heeft geen woord",
                "<table><thead><tr><th>a</th></tr></thead></table> | koppen en geen rijen",
                "<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table> | <td> \"d\", na \"c\"",
                "<table><tr><th rowspan='3'>a</th><td>b</td></tr><tr><td>c</td></tr></table> | onder de laatste rij",
                "<table><tr><th>a</th><td><table><tr><th>b</th></tr></table></td></tr></table> | staat een tabel",
                "<p>a</p><script src='https://vng.nl/a.js'/>      | Een <script> kan niet in een document",
                "<p>a</p><iframe src='https://vng.nl'/>           | Een <iframe> kan niet in een document",
                "<p>a</p><link rel='stylesheet' href='https://vng.nl/a.css'/> | Een <link> kan niet in een document",
                "<P>a</P>                                         | Een <P> kan niet in een document",
                "<p onclick='a()'>a</p>                           | attribuut onclick",
                "<p hidden='hidden'>a</p>                         | attribuut hidden",
                "<p src='a.png'>a</p>                             | attribuut src",
                "<p style='background: url(a.png)'>a</p>          | laadt een bestand",
                "<p lang='1?'>a</p>                               | In lang=\"1?\" staat geen taal",
                "<p lang=''>a</p>                                 | In lang=\"\" staat geen taal",
                "<p lang='nl_NL'>a</p>                            | In lang=\"nl_NL\" staat geen taal",
                "<p>a <b lang='Frans dialect'>b</b></p>           | In lang=\"Frans dialect\" staat geen taal",
                "<svg lang='1?' aria-label='a'/>                  | In lang=\"1?\" staat geen taal",
                "<p>TODO: cijfer</p>                              | nog \"TODO\"",
                "<p>Beste [naam invullen],</p>                    | nog \"[naam invullen]\"",
                "<p>Lorem ipsum dolor</p>                         | nog \"Lorem ipsum\"",
                "<p><img src='a.png' alt='TODO'/></p>             | nog \"TODO\"",
                "<p><abbr title='[afkorting invullen]'>a</abbr></p> | invullen]",
                "<p xml:lang='en'>a</p>                           | attribuut xml:lang",
                "<p style='background: URL(a.png)'>a</p>          | laadt een bestand",
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
                "<h1>A</h1><div><ul><li>a</li></ul></div><h2>B</h2><p>b</p><h2>C</h2><p>c</p>",
                "<h1>A</h1><svg aria-label='a'/>",
                "<h1>A</h1><p><img alt=''/></p>",
                "<table><tr><td/><th>a</th></tr></table>",
                "<table><tr><th rowspan='2'>a</th><th>b</th></tr><tr><td>c</td></tr></table>",
                "<table><tr><th colspan='2' scope='col'>a</th></tr><tr><td>b</td><td>c</td></tr></table>",
                "<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>c</td><td rowspan='2'/></tr><tr><td/></tr></table>",
                "<table><tr><td>a</td><th>b</th></tr><tr><td>c</td><th>d</th></tr></table>",
                "<ul><li><span role='img' aria-label='Vraag:'>➢</span> Vraag dit</li></ul>",
                "<p lang='en'>a</p><p>b <i lang='fy-NL'>c</i> <i lang='x-stads'>d</i></p>",
                "<p>Op de kaart [1] staat XX, dan vult u in.</p>",
                "<ul><li>a<ul><li>b</li></ul></li></ul><dl><dt>a</dt><dd>b</dd><dd><p>c</p></dd></dl>",
                "<p>a<a role='doc-noteref' href='#n'>1</a></p><p id='n' role='doc-footnote'>b</p>",
                "<p id='a'><a href='#a'>a</a><a href='https://vng.nl'>b</a><a href='mailto:a@vng.nl'>c</a></p>"
            })
    void letsAWholeDocumentThrough(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html/>", "<html><body>a</body><body>b</body></html>"})
    void asksForOneBody(String xhtml) {
        assertThatThrownBy(() -> Gate.check(Xhtml.parse(xhtml))).hasMessageContaining("één <body>");
    }

    private static void check(String body) {
        Gate.check(Xhtml.parse("<html><head><title>t</title></head><body>" + body + "</body></html>"));
    }

    @Test
    void namesTemplateAndLineOfAnElement(@TempDir Path folder) {
        var desk = new Desk(folder)
                .write("lib/kop.ftlh", "<#macro kop tekst>\n\n<h2>${tekst}</h2>\n</#macro>")
                .body("<#import '/lib/kop.ftlh' as k>\n<p>voor</p>\n<@k.kop 'Zonder kop 1'/><p>na</p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/lib/kop.ftlh, regel 3")
                .hasMessageContaining("document landelijk");
    }

    @Test
    void namesTemplateAndLineOfALanguageThatIsNone(@TempDir Path folder) {
        var desk = new Desk(folder).body("<p>een</p>\n<p lang='1?'>Hallo</p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/brief/document.ftlh, regel 5");
    }

    /// The fallback font is put in as an element: the place of another must not move.
    @Test
    void namesTemplateAndLineOfWhatDoesNotComeOnAPage(@TempDir Path folder) {
        var desk = new Desk(folder).body("<p>een ➢ twee ➢</p>\n<p>drie\n<i style='display: none'>niet</i></p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/brief/document.ftlh, regel 6, tekst \"niet\"");
    }

    @Test
    void namesTemplateAndLineOfXhtmlThatIsNotWellFormed(@TempDir Path folder) {
        var desk = new Desk(folder)
                .write("lib/kop.ftlh", "<#macro kop tekst>\n\n<h2>${tekst}<br></h2>\n</#macro>")
                .body("<#import '/lib/kop.ftlh' as k>\n<h1>voor</h1>\n<@k.kop 'Kop'/><p>na</p>");

        assertThatThrownBy(desk::render)
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("templates/lib/kop.ftlh, regel 3");
    }

    @Test
    void namesTheTextWhereTheLineCannotBeTold(@TempDir Path folder) {
        var desk = new Desk(folder).body("<#assign a = '<p/>'>\n<h2>${a}</h2><p>na</p>");

        assertThatThrownBy(desk::render).isInstanceOf(RenderException.class).hasMessageContaining("<h2> \"<p/>\"");
    }
}

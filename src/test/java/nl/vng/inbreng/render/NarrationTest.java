package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NarrationTest {

    @Test
    void announcesHeadingsParagraphsAndLinks() {
        assertThat(read("<h1>Opvang in <em>Drenthe</em></h1><section><h2>Stand</h2><p>Er zijn\n 5 plekken."
                        + " <a href=\"https://vng.nl\">Lees meer</a>.</p></section>"))
                .containsExactly(
                        new Spoken("kop 1", "Opvang in Drenthe", 0),
                        new Spoken("kop 2", "Stand", 0),
                        new Spoken("alinea", "Er zijn 5 plekken. link Lees meer.", 0));
    }

    @Test
    void countsAListAndReadsItsSignsInWords() {
        assertThat(read("<ul><li><span role=\"img\" aria-label=\"Vraag:\">➢</span> Wanneer?</li>"
                        + "<li>Waar?<ol><li>Hier</li></ol></li></ul>"))
                .containsExactly(
                        new Spoken("lijst met 2 onderdelen", "", 0),
                        new Spoken("onderdeel", "Vraag: Wanneer?", 1),
                        new Spoken("onderdeel", "Waar?", 1),
                        new Spoken("lijst met 1 onderdeel", "", 1),
                        new Spoken("onderdeel", "Hier", 2));
    }

    @Test
    void readsEachCellOfATableAfterTheHeadsOfItsRowAndItsColumn() {
        assertThat(read(
                        "<table><caption>Opvang</caption><thead><tr><th rowspan=\"2\">Gemeente</th><th colspan=\"2\">Plekken</th></tr>"
                                + "<tr><th>opgave</th><th>nu</th></tr></thead>"
                                + "<tbody><tr><th scope=\"row\">Assen</th><td>90</td><td></td></tr></tbody></table>"))
                .containsExactly(
                        new Spoken("tabel met 3 kolommen en 3 rijen", "Opvang", 0),
                        new Spoken("rij 1, koppen", "Gemeente; Plekken", 1),
                        new Spoken("rij 2, koppen", "opgave; nu", 1),
                        new Spoken("rij 3", "Assen: Plekken, opgave 90; Plekken, nu leeg", 1));
    }

    @Test
    void readsWhatAFigureShowsAndNothingThatIsOnlyForTheEye() {
        assertThat(
                        read(
                                "<p aria-hidden=\"true\">***</p><figure><svg role=\"img\" aria-label=\"Kaart: Assen 90\"><text>x</text></svg>"
                                        + "<figcaption>Stand nu</figcaption></figure><p><span aria-hidden=\"true\">▲</span>Omhoog</p>"))
                .containsExactly(
                        new Spoken("afbeelding", "Kaart: Assen 90", 0),
                        new Spoken("bijschrift", "Stand nu", 0),
                        new Spoken("alinea", "Omhoog", 0));
    }

    @Test
    void announcesATermBeforeItsMeaning() {
        assertThat(read("<dl><dt>A</dt><dd>opvang.csv</dd></dl>"))
                .containsExactly(
                        new Spoken("lijst met 1 onderdeel", "", 0),
                        new Spoken("onderdeel", "A", 1),
                        new Spoken("uitleg", "opvang.csv", 1));
    }

    private static List<Spoken> read(String body) {
        return Narration.of(Xhtml.parse("<html><body>" + body + "</body></html>"));
    }
}

package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import nl.vng.inbreng.render.ReadAloud.Spoken;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a validator cannot see: that the structure makes sense when it is read out.
class ReadAloudTest {

    @TempDir
    static Path folder;

    static Report report;
    static Spoken heavy;

    @BeforeAll
    static void render() {
        report = Heavy.render(folder);
        heavy = ReadAloud.of(report.pdf());
    }

    @Test
    void readsInTheOrderOfTheSource(@TempDir Path own) {
        var document = read(
                own,
                ".r { float: right; width: 40mm } .k { position: absolute; top: 0 }",
                "<h1>Een</h1><p>twee <b>drie</b> vier</p><div class='r'><p>vijf</p></div><p>zes</p>"
                        + "<p class='k'>zeven</p><p>acht</p>");

        assertThat(document.outline()).isEqualTo("""
                Document
                  H1 Een
                  P twee drie vier
                  P vijf
                  P zes
                  P zeven
                  P acht
                """);
    }

    @Test
    void keepsWordsApartWhereALineEnds(@TempDir Path own) {
        var text = "Gemeenten vangen asielzoekers op. ".repeat(12).strip();
        var document = read(own, "", "<h1>Kop<br/>van twee regels</h1><p>" + text + "</p>");

        assertThat(document.every("H1").getFirst().says()).isEqualTo("Kop van twee regels");
        assertThat(document.every("P").getFirst().says()).isEqualTo(text);
    }

    @Test
    void keepsWordsApartWhereALineEndsAtAnElement(@TempDir Path own) {
        for (var text : List.of(
                "<b>vet</b> woord <i>schuin</i> ➢ ", "een <a href='https://vng.nl'>link</a> en ", "een<b> vet</b> ")) {
            var document = read(own, "", "<p>" + text.repeat(60).strip() + "</p>");

            assertThat(document.all()).isEqualTo(text.repeat(60).strip().replaceAll("<[^>]*>", ""));
        }
    }

    @Test
    void readsAParagraphOverTwoPagesAsOne(@TempDir Path own) {
        var text = "Gemeenten vangen asielzoekers op en huisvesten statushouders. "
                .repeat(150)
                .strip();
        var document = read(own, "", "<p>" + text + "</p>");

        assertThat(document.every("P")).hasSize(1);
        assertThat(document.all()).isEqualTo(text);
    }

    @Test
    void readsTheHeadAndFootOfATableOfThreePagesOnce() {
        assertThat(Desk.textOf(report).split("Gerealiseerd\\R", -1)).hasSizeGreaterThan(3);
        assertThat(Desk.textOf(report).split("Voet van de tabel", -1)).hasSizeGreaterThan(3);
        var table = heavy.every("Table").getFirst();

        assertThat(table.inner()).extracting(Spoken::type).containsExactly("Caption", "THead", "TBody", "TFoot");
        assertThat(table.all()).containsOnlyOnce("Gerealiseerd").containsOnlyOnce("Voet van de tabel");
        assertThat(table.every("TBody").getFirst().inner()).hasSize(90);
        assertThat(table.every("TBody").getFirst().inner().get(4).inner())
                .extracting(Spoken::says)
                .containsExactly("Gemeente 5", "", "5");
    }

    @Test
    void saysOverHowManyRowsAndColumnsACellGoes() {
        var table = heavy.every("Table").getLast();

        assertThat(table.every("TH").stream()
                        .map(it -> it.element().getAttributes().toString()))
                .anySatisfy(it -> assertThat(it).contains("RowSpan=2", "Scope=Row"));
        assertThat(table.every("TD").stream()
                        .map(it -> it.element().getAttributes().toString()))
                .anySatisfy(it -> assertThat(it).contains("ColSpan=2"));
    }

    @Test
    void readsAnAskAsAnAsk() {
        var ask = heavy.every("LI").stream()
                .filter(it -> it.all().contains("Een vraag met een teken"))
                .findFirst()
                .orElseThrow();

        assertThat(ask.inner()).extracting(Spoken::type).containsExactly("Lbl", "LBody");
        assertThat(ask.inner().getFirst().says()).isEqualTo("Vraag:");
    }

    @Test
    void nestsListsAndNumbersTheirItems() {
        var outline = heavy.every("L").getFirst().outline();

        assertThat(outline).startsWith("""
                L
                  LI
                    Lbl •
                    LBody
                      # Eerste
                      L
                        LI
                          Lbl •
                          LBody
                            # Eerste van binnen
                            L
                              LI
                                Lbl 1.
                                LBody Diep een
                """);
    }

    @Test
    void readsTermsWithTheirDescriptions() {
        assertThat(heavy.every("L").getLast().outline()).isEqualTo("""
                L
                  LI
                    Lbl Term
                    LBody Omschrijving een
                    LBody Omschrijving twee
                  LI
                    Lbl Tweede term
                    LBody
                      P Omschrijving drie
                """);
    }

    @Test
    void saysWhatAFigureShowsAndWhatAnAbbreviationMeans() {
        assertThat(heavy.every("Figure"))
                .extracting(Spoken::says)
                .containsExactly("Staaf van 150 plekken.", "Een rode stip die naar de rand doorzichtig wordt.");
        assertThat(heavy.every("Span"))
                .extracting(it -> it.element().getExpandedForm())
                .containsExactly(null, "landelijke vreemdelingenvoorziening");
        assertThat(heavy.every("Span").getFirst().element().getLanguage()).isEqualTo("en");
    }

    @Test
    void tiesEachLineOfALinkToOneElement() {
        var links = heavy.every("Link");

        assertThat(links).extracting(Spoken::says).hasSize(4).contains("1", "2", "het slot");
        assertThat(links.get(1).links()).isGreaterThan(1);
        assertThat(heavy.every("Reference"))
                .extracting(Spoken::inner)
                .containsExactly(List.of(links.getFirst()), List.of(links.get(2)));
        assertThat(heavy.every("Note"))
                .extracting(Spoken::says)
                .containsExactly("1. De tekst van de noot.", "2. Een tweede noot.");
    }

    @Test
    void leavesOutHeadersFootersAndTheWatermark() {
        assertThat(heavy.all())
                .doesNotContain("Lopende kop")
                .doesNotContain("Blad 1")
                .doesNotContain("CONCEPT");
    }

    @Test
    void readsTextFromAStyleSheetWhereItStands() {
        assertThat(heavy.all()).contains("Naam (slot)");
    }

    @Test
    void readsTextFromAStyleSheetAfterAnElementWhoseOtherSideIsEmpty(@TempDir Path own) {
        var document = read(
                own,
                "b:before { content: none } i:before { content: '' } b:after, i:after { content: '!' }",
                "<p>a <b>b</b> <i>c</i></p>");

        assertThat(document.all()).isEqualTo("a b! c!");
    }

    @Test
    void refusesTextFromAStyleSheetOnBothSides(@TempDir Path own) {
        assertThatThrownBy(() -> read(
                        own, "b:before { content: '(' } b:after { content: ')' }", "<p>➢ a</p>\n<p>a <b>b</b> c</p>"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining(":before en :after")
                .hasMessageContaining("templates/brief/document.ftlh, regel 5, <b> \"b\"");
    }

    @Test
    void saysOfALinkWhatIsReadOfIt(@TempDir Path own) throws IOException {
        ImageIO.write(
                new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
                "png",
                own.resolve("x.png").toFile());
        var report = new Desk(own)
                .body(
                        "<p><a href='https://vng.nl' title=' '>a <b>b</b></a> <a href='https://vng.nl/x'><img src='x.png' alt='De VNG'/></a>"
                                + " <a href='https://vng.nl/y' title='Naar y'>c</a></p>")
                .render();

        try (var pdf = Desk.open(report)) {
            assertThat(pdf.getPage(0).getAnnotations())
                    .extracting(PDAnnotation::getContents)
                    .containsExactlyInAnyOrder("a b", "De VNG", "Naar y");
        }
        assertThat(Conformance.of(report.pdf()).values())
                .allSatisfy(it -> assertThat(it.failures()).isEmpty());
    }

    /// A bullet or a number that is not there misleads who hears it.
    @Test
    void saysHowTheItemsOfAListAreNumbered(@TempDir Path own) {
        var document = read(
                own,
                "ul li:before { content: '• ' } ol li:before { content: '1. ' } .v li:before { content: none }"
                        + " ul, ol { list-style-type: none }",
                "<ul><li>a</li></ul><ol><li>a</li></ol>"
                        + "<ol class='v'><li><span role='img' aria-label='Vraag:'>➢</span> a?</li></ol>");

        assertThat(document.every("L"))
                .extracting(it ->
                        it.element().getAttributes().getObject(0).getCOSObject().getNameAsString("ListNumbering"))
                .containsExactly("Disc", "Decimal", "None");
    }

    @Test
    void readsEveryCharacter() {
        for (var line : Heavy.characters()) {
            assertThat(heavy.every("P"))
                    .extracting(Spoken::says)
                    .filteredOn(line::equals)
                    .hasSize(4);
        }
    }

    @Test
    void refusesANumberThatOnlyTheEyeSees(@TempDir Path own) {
        assertThatThrownBy(() -> read(own, "", "<ol style='list-style-type: decimal'><li>a</li></ol>"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("li:before");
    }

    @Test
    void refusesATextThatIsOnNoPage(@TempDir Path own) {
        for (var hidden : List.of("display: none", "visibility: hidden")) {
            assertThatThrownBy(() -> read(own, "i { " + hidden + " }", "<p>Wel <i>niet</i></p>"))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("tekst \"niet\"");
        }
    }

    private static Spoken read(Path folder, String style, String body) {
        return ReadAloud.of(new Desk(folder).styled(style, body).render().pdf());
    }
}

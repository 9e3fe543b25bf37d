package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.render.Conformance;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.render.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {

    private static final Renderer RENDERER = new Renderer(Path.of("templates"));

    @Test
    void keepsThePageLimitsWithTheFiguresOfTheExample() {
        assertPages(Editie.voorbeeld());
    }

    @Test
    void keepsThePageLimitsWithTheLongestNamesAndTheLargestNumbers() {
        assertPages(Editie.groot());
    }

    /// Smaller is hard to read on paper.
    @ParameterizedTest
    @EnumSource(Provincie.class)
    void printsTheTableOfGemeentenInEightPoints(Provincie provincie) throws IOException {
        var sizes = new TreeSet<Integer>();
        var pdf = RENDERER.render(
                        Documents.provincie(provincie, Editie.voorbeeld().material()))
                .pdf();
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFMarkedContentExtractor();
            reader.processPage(document.getPage(1));
            reader.getMarkedContents().stream()
                    .filter(it -> it.getTag().equals("TD"))
                    .flatMap(it -> it.getContents().stream())
                    .forEach(it -> sizes.add(Math.round(10 * ((TextPosition) it).getYScale())));
        }

        assertThat(sizes).as("tenths of a point").isNotEmpty().allMatch(it -> it >= 80);
    }

    /// In three columns a long name takes two lines.
    @ParameterizedTest
    @EnumSource(Provincie.class)
    void dividesTheGemeentenOverColumnsThatAreAboutAsHigh(Provincie provincie) {
        var columns = GemeenteTabel.of(Editie.voorbeeld().provincie(provincie)).kolommen();
        var heights = columns.stream()
                .map(column -> column.stream()
                        .mapToInt(it -> columns.size() == 3 && it.naam().length() > 15 ? 2 : 1)
                        .sum())
                .toList();

        assertThat(columns.stream().flatMap(List::stream).map(GemeenteTabel.Rij::naam))
                .hasSameElementsAs(Editie.voorbeeld().gemeentenVan(provincie).stream()
                        .map(Gemeente::naam)
                        .toList());
        assertThat(Collections.max(heights) - Collections.min(heights)).isLessThanOrEqualTo(columns.size() + 1);
    }

    @Test
    void isAccessibleAndArchivableWithTheLongestNamesAndTheLargestNumbers() throws Exception {
        var material = Editie.groot().material();

        for (var document : List.of(
                Documents.landelijk(material),
                Documents.provincie(Provincie.NOORD_HOLLAND, material),
                Documents.spreekkaart(Provincie.NOORD_HOLLAND, material))) {
            assertThat(Conformance.of(RENDERER.render(document).pdf()).values())
                    .as(document.bestand())
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it.failures()).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Reden.class)
    void keepsThePageLimitsWithoutASingleFigure(Reden reden) {
        assertPages(Editie.leeg(reden, reden == Reden.ONDERDRUKT ? 10 : 0));
    }

    @Test
    void addressesTheMembersInGeneralWithoutADebate() {
        var editie = Editie.voorbeeld().zonderDebat();

        assertThat(RENDERER.xhtml(Documents.landelijk(editie.material())))
                .contains("Geachte leden van de Tweede Kamer,")
                .doesNotContain("spreekt u met");
    }

    @Test
    void saysVoorbeeldcijfersOnlyWhenTheyAre() {
        var echt = Editie.voorbeeld().echt();

        assertThat(RENDERER.xhtml(Documents.landelijk(echt.material()))).doesNotContain("Voorbeeldcijfers");
        var voorbeeld = Editie.voorbeeld();
        assertThat(RENDERER.xhtml(Documents.landelijk(voorbeeld.material())))
                .contains("<div class=\"loper\">Voorbeeldcijfers")
                .contains("<strong>Voorbeeldcijfers.</strong>");
    }

    @Test
    void saysFromWhenItIsFreeWhenThereIsAnEmbargo() {
        var material = Editie.voorbeeld().material();
        var without = Editie.voorbeeld().zonderDebat().material();

        assertThat(RENDERER.xhtml(Documents.landelijk(material)))
                .contains("<dt>Embargo</dt><dd>Vrij vanaf maandag 3 februari 2025 om 6.00 uur.</dd>");
        assertThat(RENDERER.xhtml(Documents.provincie(Provincie.UTRECHT, material)))
                .contains("Onder embargo: vrij vanaf maandag 3 februari 2025 om 6.00 uur.</p>");
        assertThat(RENDERER.xhtml(Documents.spreekkaart(null, material)))
                .contains("Onder embargo: vrij vanaf maandag 3 februari 2025 om 6.00 uur.</p>");
        assertThat(RENDERER.xhtml(Documents.landelijk(without))).doesNotContain("mbargo");
        assertThat(RENDERER.xhtml(Documents.provincie(Provincie.UTRECHT, without)))
                .doesNotContain("mbargo");
    }

    private static void assertPages(Editie editie) {
        var material = editie.material();
        var letter = RENDERER.render(Documents.landelijk(material));
        var briefings = Arrays.stream(Provincie.values())
                .map(it -> RENDERER.render(Documents.provincie(it, material)))
                .toList();
        var cards = Stream.concat(Stream.of((Provincie) null), Arrays.stream(Provincie.values()))
                .map(it -> RENDERER.render(Documents.spreekkaart(it, material)))
                .toList();

        assertThat(letter.paginas()).isBetween(3, 5);
        assertThat(briefings).extracting(Report::paginas).containsOnly(2);
        assertThat(cards).extracting(Report::paginas).containsOnly(1);
    }
}

package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.render.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {

    private static final Renderer RENDERER = new Renderer(Path.of("templates"));

    @Test
    void givesTheLetterAndThenTheProvinciesByCode() {
        var editie = Editie.voorbeeld();

        assertThat(Documents.all(editie.figures(), editie.uitgave()))
                .extracting(Document::bestand)
                .hasSize(13)
                .startsWith("landelijk", "provincie/groningen", "provincie/fryslan")
                .endsWith("provincie/limburg");
    }

    @Test
    void keepsThePageLimitsWithTheFiguresOfTheExample() {
        assertPages(Editie.voorbeeld());
    }

    @Test
    void keepsThePageLimitsWithTheLongestNamesAndTheLargestNumbers() {
        assertPages(Editie.groot());
    }

    @ParameterizedTest
    @EnumSource(Reden.class)
    void keepsThePageLimitsWithoutASingleFigure(Reden reden) {
        assertPages(Editie.leeg(reden, reden == Reden.ONDERDRUKT ? 10 : 0));
    }

    @Test
    void addressesTheMembersInGeneralWithoutADebate() {
        var editie = Editie.voorbeeld().zonderDebat();

        assertThat(RENDERER.xhtml(Documents.landelijk(editie.figures(), editie.uitgave())))
                .contains("Geachte leden van de Tweede Kamer,")
                .doesNotContain("spreekt u met");
    }

    @Test
    void saysVoorbeeldcijfersOnlyWhenTheyAre() {
        var echt = Editie.voorbeeld().echt();

        assertThat(RENDERER.xhtml(Documents.landelijk(echt.figures(), echt.uitgave())))
                .doesNotContain("Voorbeeldcijfers");
        var voorbeeld = Editie.voorbeeld();
        assertThat(RENDERER.xhtml(Documents.landelijk(voorbeeld.figures(), voorbeeld.uitgave())))
                .contains("<div class=\"loper\">Voorbeeldcijfers")
                .contains("<strong>Voorbeeldcijfers.</strong>");
    }

    private static void assertPages(Editie editie) {
        List<Report> reports = Documents.all(editie.figures(), editie.uitgave()).stream()
                .map(RENDERER::render)
                .toList();

        assertThat(reports.getFirst().paginas()).isBetween(3, 5);
        assertThat(reports.subList(1, 13)).extracting(Report::paginas).containsOnly(2);
    }
}

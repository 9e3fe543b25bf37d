package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.render.Conformance;
import nl.vng.inbreng.render.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The sheet for a gemeente. A sheet of more than one page is no sheet: the renderer refuses it.
class GemeentebladTest {

    private static final Renderer RENDERER = new Renderer(Path.of("templates"));

    private static final String UTRECHT = "GM0344";
    private static final String ASSEN = "GM0106";

    @Test
    void everyGemeenteOfTheRegisterFitsOnOnePage() {
        var editie = Editie.voorbeeld();

        assertThat(editie.alleGemeenten()).hasSize(342);
        assertOnePage(editie, editie.alleGemeenten());
    }

    @Test
    void theLongestNamesAndTheLargestNumbersFitOnOnePage() {
        var editie = Editie.groot();

        assertOnePage(editie, longestAndLvv(editie));
        var later = Editie.groot().briefVan(LocalDate.of(2025, 7, 10));
        assertOnePage(later, longestAndLvv(later));
    }

    @ParameterizedTest
    @EnumSource(Reden.class)
    void aSheetWithoutASingleFigureFitsOnOnePage(Reden reden) {
        var editie = Editie.leeg(reden, reden == Reden.ONDERDRUKT ? 10 : 0);

        assertOnePage(editie, longestAndLvv(editie));
    }

    @Test
    void isAccessibleAndArchivable() throws Exception {
        var editie = Editie.voorbeeld()
                .zonder("GM0820", "opvang.gerealiseerd", Reden.VERTROUWELIJK)
                .zonder("GM0820", "opvang.realisatie", Reden.VERTROUWELIJK);

        for (String code : List.of("GM0363", "GM0518", "GM0820", "GM1950", "GM0088")) {
            var report = RENDERER.render(document(editie, code));
            assertThat(Conformance.of(report.pdf()).values())
                    .as(report.bestand())
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it.failures()).isEmpty());
            assertThat(report.html()).as(report.bestand()).contains("<h1>").contains(report.titel());
        }
    }

    @Test
    void alwaysSaysThatAGemeenteIsMeant() {
        var page = page(Editie.voorbeeld(), UTRECHT);

        assertThat(page)
                .contains("<h1>Opvang in de gemeente Utrecht</h1>")
                .contains(">Gemeente Utrecht</th>")
                .contains(">Provincie Utrecht</th>");
    }

    @Test
    void putsItsFiguresBesideThoseOfProvincieAndCountry() {
        var editie = Editie.voorbeeld()
                .met(ASSEN, "opvang.tekort", 134)
                .met("PV22", "opvang.tekort", 1_108)
                .tenMinste("NL", "opvang.tekort", 44_171);

        assertThat(page(editie, ASSEN)).contains(row("Tekort (plekken)", "134", "1.108", "≥ 44.171"));
    }

    @Test
    void saysTheOverschotOfAGemeenteThatHasOne() {
        var editie = Editie.voorbeeld().met(ASSEN, "opvang.overschot", 1).met(ASSEN, "opvang.tekort", 0);

        assertThat(page(editie, ASSEN)).contains("<strong>1</strong> <span>plek meer dan de opgave</span>");
    }

    @Test
    void saysThatThereIsNoLocationOrNoOpgave() {
        var editie = Editie.voorbeeld().met(ASSEN, "opvang.gemeenten_zonder_locatie", 1);

        assertThat(page(editie, ASSEN)).contains("geen locatie in gebruik, gereed of in voorbereiding");
        assertThat(page(editie.met(ASSEN, "opvang.gemeenten_zonder_locatie", 0).met(ASSEN, "opvang.opgave", 0), ASSEN))
                .contains("<strong>Geen</strong> <span>opgave</span>")
                .contains("De gemeente heeft volgens het verdeelbesluit geen opgave.")
                .doesNotContain("geen locatie in gebruik");
    }

    @Test
    void saysWhyTheFiguresOfAConfidentialLocationAreNotShown() {
        var editie = Editie.voorbeeld();
        for (String id : List.of("opvang.gerealiseerd", "opvang.tekort", "opvang.realisatie", "opvang.bezetting")) {
            editie.zonder(ASSEN, id, Reden.VERTROUWELIJK);
        }

        assertThat(page(editie, ASSEN))
                .contains(
                        "de gemeente heeft een vertrouwelijke locatie, of het cijfer zou zo’n locatie elders verraden")
                .contains("<strong>niet getoond</strong> <span>plekken gerealiseerd</span>")
                .doesNotContain("<svg");
    }

    @Test
    void aBarNeedsBothValues() {
        assertThat(page(Editie.voorbeeld(), ASSEN)).contains("<svg");
        assertThat(page(Editie.voorbeeld().zonder(ASSEN, "opvang.opgave", Reden.ONBEKEND), ASSEN))
                .contains("<strong>onbekend</strong> <span>plekken opgave</span>")
                .doesNotContain("<svg");
        assertThat(page(Editie.voorbeeld().met(ASSEN, "opvang.opgave", 0).met(ASSEN, "opvang.gerealiseerd", 0), ASSEN))
                .doesNotContain("<svg");
    }

    @Test
    void speaksOfTgoFundingInTheFutureOnlyBeforeItEnds() {
        var editie = Editie.voorbeeld().met(ASSEN, "tgo.risico_plekken", 1);

        assertThat(page(editie, ASSEN))
                .contains("Zonder getekende verlenging vervalt op 1 juli 2025 de bekostiging van 1 plek");
        assertThat(page(editie.briefVan(LocalDate.of(2025, 7, 1)), ASSEN))
                .contains("liep tot 1 juli 2025")
                .contains("was voor 1 plek geen verlenging getekend")
                .doesNotContain("vervalt op");
    }

    @Test
    void onlyAGemeenteWithAnLvvHasItsFigures() {
        assertThat(page(Editie.voorbeeld(), UTRECHT))
                .contains("Mensen zonder plek")
                .contains("LVV");
        assertThat(page(Editie.voorbeeld(), ASSEN))
                .doesNotContain("Mensen zonder plek")
                .doesNotContain("LVV (landelijke vreemdelingenvoorziening)");
    }

    @Test
    void printsASmallNumberOfPeopleOfTheLvvAsItWasPublished() {
        var editie = Editie.voorbeeld()
                .zonder(UTRECHT, "lvv.zonder_plek", Reden.ONDERDRUKT, 10)
                .zonder(UTRECHT, "lvv.in_opvang", Reden.ONDERDRUKT)
                .met("PV26", "lvv.zonder_plek", 26)
                .met("NL", "lvv.zonder_plek", 152);

        assertThat(page(editie, UTRECHT))
                .contains(row("Mensen zonder plek (LVV)", "minder dan 10", "26", "152"))
                .contains("<th scope=\"row\">Mensen in de opvang van de LVV</th><td class=\"woord\">niet getoond</td>");
    }

    @Test
    void doesNotCountAHandfulOfResidents() {
        var editie = Editie.voorbeeld()
                .met(ASSEN, "doorstroom.statushouders", 9)
                .met(ASSEN, "doorstroom.aandeel", "3.2")
                .met("PV22", "doorstroom.statushouders", 10)
                .met("NL", "doorstroom.statushouders", 19_180)
                .met("PV22", "doorstroom.aandeel", "26.6")
                .met("NL", "doorstroom.aandeel", "26.6");

        assertThat(page(editie, ASSEN))
                .contains(row("Statushouders in de opvang (bewoners)", "minder dan 10", "10", "19.180"))
                .contains(row("Aandeel statushouders", "niet getoond", "26,6%", "26,6%"));
        assertThat(page(editie.tenMinste(ASSEN, "doorstroom.statushouders", 9), ASSEN))
                .as("at least 9 is not less than 10")
                .contains(row("Statushouders in de opvang (bewoners)", "niet getoond", "10", "19.180"));
        assertThat(page(editie.met(ASSEN, "doorstroom.statushouders", 0), ASSEN))
                .contains(row("Statushouders in de opvang (bewoners)", "0", "10", "19.180"));
    }

    @Test
    void holdsTheNineAsksWithoutFigures() {
        var page = page(Editie.voorbeeld(), ASSEN);
        var asks = page.substring(page.indexOf("Wat de VNG de minister vraagt"), page.indexOf("Verantwoording"));

        assertThat(asks.split("<li>", -1)).hasSize(10);
        assertThat(asks).doesNotContain("Op 30 januari 2025");
    }

    private static void assertOnePage(Editie editie, List<Gemeente> gemeenten) {
        var figures = editie.figures();
        var uitgave = editie.uitgave();
        for (Gemeente gemeente : gemeenten) {
            var report = RENDERER.render(Documents.gemeente(gemeente, figures, uitgave));
            assertThat(report.paginas()).as(gemeente.naam()).isEqualTo(1);
            assertThat(report.html()).as(gemeente.naam()).contains("Opvang in de gemeente ");
        }
    }

    /// Of each provincie the gemeente with the longest name, and those with an LVV.
    private static List<Gemeente> longestAndLvv(Editie editie) {
        var chosen = new ArrayList<Gemeente>();
        Arrays.stream(Provincie.values())
                .map(it -> editie.gemeentenVan(it).stream()
                        .max(java.util.Comparator.comparingInt(
                                gemeente -> gemeente.naam().length()))
                        .orElseThrow())
                .forEach(chosen::add);
        for (String code : List.of("GM0014", UTRECHT, "GM0363", "GM0599", "GM0772")) {
            chosen.add(editie.gemeente(code));
        }
        return chosen;
    }

    private static String row(String naam, String... cellen) {
        var row = new StringBuilder("<th scope=\"row\">" + naam + "</th>");
        for (String cel : cellen) {
            row.append("<td class=\"%s\">%s</td>".formatted(cel.matches("[a-z].*") ? "woord" : "getal", cel));
        }
        return row.toString();
    }

    private static String page(Editie editie, String code) {
        return RENDERER.xhtml(document(editie, code)).replaceAll("\\s+", " ");
    }

    private static Document document(Editie editie, String code) {
        return Documents.gemeente(editie.gemeente(code), editie.figures(), editie.uitgave());
    }
}

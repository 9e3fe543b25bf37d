package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.render.Conformance;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.verschil.Inhoud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RectificatieTest {

    private static final Renderer RENDERER = new Renderer(Path.of("templates"));

    private static final String KENMERK = "7f3a-91c2-04be";

    @Test
    void aDocumentSaysWhatWasWrongWhatItTakesThePlaceOfAndWhatChanged() {
        assertThat(text(wrong(), "Een locatie telde dubbel"))
                .contains(
                        "<strong>Rectificatie.</strong> Dit document vervangt dat van 23 januari 2025 (editie 3, kenmerk "
                                + KENMERK
                                + "). Wat er fout was: Een locatie telde dubbel. Veranderd: Tekort: was 4.001, nu 3.918"
                                + " plekken.")
                .doesNotContain("Nieuw sinds");
    }

    @Test
    void whatChangedElsewhereInADocumentIsNamedToo() {
        var fout = NieuwTest.said(
                Editie.voorbeeld().met("NL", "opvang.realisatie", "12.5").met("PV29", "opvang.realisatie", "12.5"));

        assertThat(text(fout, "Een provincie ontbrak."))
                .contains("Ook veranderd: Realisatie in Nederland: was 12,5%, nu ")
                .contains("In de kaart is veranderd: Zeeland.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<#if x>", "${x}", "<b>vet</b> &amp; <script>", "**vet** [link](https://example.nl)", "]]>"})
    void whatIsTypedIsPrintedAsItStands(String reden) {
        var escaped = reden.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

        assertThat(text(wrong(), reden)).contains("Wat er fout was: " + escaped + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het tekort stond op 4.001 plekken; dat moet 3.918 zijn.",
                "Niet 4.001 maar 3.918 plekken is juist.",
                "Het tekort is 3.918 plekken in plaats van 4.001.",
                "4.001 was het getal van een eerdere stand.",
                "De stand was die van 23 januari 2025, en twee gemeenten ontbraken."
            })
    void aNumberThatChangedMayBeNamed(String reden) {
        assertThat(RedenGuard.mistakes(reden, wrong(), Editie.voorbeeld().material()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het tekort is nu 4.001 plekken.",
                "Het tekort stond op 3.000 en is 4.001.",
                "Het tekort moet 3.981 zijn.",
                "Het ging om 12 locaties.",
                "De helft telde niet mee.",
                "Dinsdag 30 januari 2025 was de verkeerde dag."
            })
    void anUntrueFigureOrDateIsRefused(String reden) {
        assertThat(RedenGuard.mistakes(reden, wrong(), Editie.voorbeeld().material()))
                .isNotEmpty();
    }

    @Test
    void aValueThatIsHiddenNowIsNotRepeated() {
        var fout = NieuwTest.said(Editie.voorbeeld().met("PV26", "tgo.lopend", 777));
        var nu = Editie.voorbeeld().zonder("PV26", "tgo.lopend", Reden.VERTROUWELIJK);

        assertThat(RedenGuard.mistakes("Er stond 777.", fout, nu.material()))
                .singleElement()
                .asString()
                .contains("wordt niet meer getoond");
    }

    @Test
    void theReasonOfAnEarlierCorrectionIsPrintedAsLongAsItHolds() {
        var material = Editie.voorbeeld().material();
        var holds = new Correctie(wrong(), KENMERK, "Het tekort stond op 4.001 plekken.");
        var changed = new Correctie(wrong(), KENMERK, "Het tekort moet 3.981 zijn.");

        assertThat(holds.against(material)).isSameAs(holds);
        assertThat(changed.against(material).isVervallen()).isTrue();
    }

    @Test
    void theLongestReasonLeavesThePageLimitsWithTheLongestNamesAndTheLargestNumbers() throws Exception {
        var fout = NieuwTest.otherFigures(NieuwTest.said(Editie.groot()));
        var reden = "De plekken van Bergen op Zoom en Westerwolde telden ten onrechte mee. "
                        .repeat(5)
                        .substring(0, 299) + ".";
        var documents = NieuwTest.all(
                Editie.groot().na(fout).material().correcting(List.of(new Correctie(fout, KENMERK, reden))));

        for (var document : documents) {
            assertThat(RENDERER.render(document).html()).as(document.bestand()).contains(reden);
        }
        for (var document : List.of(documents.get(1), documents.getLast())) {
            assertThat(Conformance.of(RENDERER.render(document).pdf()).values())
                    .as(document.bestand())
                    .allSatisfy(it -> assertThat(it.failures()).isEmpty());
        }
    }

    private static Inhoud wrong() {
        return NieuwTest.said(Editie.voorbeeld().met("PV26", "opvang.tekort", 4_001));
    }

    private static String text(Inhoud fout, String reden) {
        var material = Editie.voorbeeld().na(fout).material().correcting(List.of(new Correctie(fout, KENMERK, reden)));
        return RENDERER.xhtml(Documents.provincie(Provincie.UTRECHT, material));
    }
}

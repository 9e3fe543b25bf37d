package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.render.Renderer;
import org.junit.jupiter.api.Test;

class VragenTest {

    private static final Renderer RENDERER = new Renderer(Path.of("templates"));
    private static final LocalDate AFTER_JULY = LocalDate.of(2025, 9, 1);

    @Test
    void sharpens1aWithTheTekortAndTheDaysLeft() {
        assertThat(zeeland(Editie.voorbeeld()))
                .contains(
                        "Op 30 januari 2025 ontbraken in Zeeland 951 plekken, verdeeld over 10 van de 13 gemeenten met een opgave.")
                .contains("Elders was er een overschot van 86 plekken.")
                .contains("Het was toen nog 152 dagen tot 1 juli 2025.");
    }

    @Test
    void agreesWithASinglePlekAndASingleGemeente() {
        var editie = Editie.voorbeeld()
                .met("PV29", "opvang.tekort", 1)
                .met("PV29", "opvang.gemeenten_met_tekort", 1)
                .met("PV29", "opvang.overschot", 1)
                .met("PV29", "opvang.dagen_tot_realisatie", 1);

        assertThat(zeeland(editie))
                .contains("ontbrak in Zeeland 1 plek, verdeeld over 1 van de 13 gemeenten")
                .contains("Elders was er een overschot van 1 plek.")
                .contains("Het was toen nog 1 dag tot 1 juli 2025.");
    }

    @Test
    void saysThatAProvincieVoldoetWhenThereIsNoTekort() {
        var editie = Editie.voorbeeld()
                .met("PV29", "opvang.tekort", 0)
                .met("PV29", "opvang.overschot", 120)
                .met("PV29", "opvang.opgave", 2195);

        assertThat(zeeland(editie))
                .contains("Zeeland voldoet, en vangt 120 meer op dan de opgave van 2.195 plekken")
                .doesNotContain("ontbraken");
    }

    @Test
    void doesNotSayVoldoetAsLongAsOneGemeenteIsUnknown() {
        var editie = Editie.voorbeeld().met("PV29", "opvang.tekort", 0);
        editie.zonder(editie.gemeentenVan(Provincie.ZEELAND).getFirst().code(), "opvang.opgave", Reden.ONBEKEND);

        assertThat(aanvulling(editie, Provincie.ZEELAND, "1a")).isEmpty();
    }

    @Test
    void speaksOfTheDateInThePastOnceTheLetterIsLater() {
        var editie = Editie.voorbeeld().briefVan(AFTER_JULY);

        assertThat(zeeland(editie))
                .contains("De datum 1 juli 2025 is voorbij.")
                .contains("en nu bekend te maken hoe het toezicht verloopt.")
                .doesNotContain("vóór 1 juli 2025")
                .doesNotContain("er nog 152 dagen");
        assertThat(aanvulling(editie, Provincie.UTRECHT, "3")).startsWith("De bekostiging liep tot 1 juli 2025.");
        assertThat(zeeland(editie)).contains("sinds de regeling op 9 april 2025 is gepubliceerd");
    }

    @Test
    void keepsTheBaseTextOnlyWhenLessThanNinetyPercentIsCovered() {
        var editie = Editie.voorbeeld();
        editie.gemeentenVan(Provincie.ZEELAND).stream()
                .limit(2)
                .forEach(it -> editie.zonder(it.code(), "opvang.opgave", Reden.ONBEKEND));

        var author = new Author(editie.material().texts(), "provincie", editie.provincie(Provincie.ZEELAND));
        assertThat(Vragen.of(author).stream().filter(it -> !it.aanvulling().isEmpty()))
                .extracting(Vraag::id)
                .containsExactly("5a", "6a");
    }

    @Test
    void sharpens1bFromExactlyTenPercentOfTheTekort() {
        var editie = Editie.voorbeeld().met("PV29", "opvang.tekort", 1000);

        assertThat(aanvulling(editie.met("PV29", "opvang.belemmerd", 100), Provincie.ZEELAND, "1b"))
                .isNotEmpty();
        assertThat(aanvulling(editie.met("PV29", "opvang.belemmerd", 99), Provincie.ZEELAND, "1b"))
                .isEmpty();
    }

    @Test
    void sharpens5bFromTwentyPercent() {
        var editie = Editie.voorbeeld();

        assertThat(aanvulling(editie.met("PV29", "doorstroom.aandeel", "20.0"), Provincie.ZEELAND, "5b"))
                .isNotEmpty();
        assertThat(aanvulling(editie.met("PV29", "doorstroom.aandeel", "19.9"), Provincie.ZEELAND, "5b"))
                .isEmpty();
    }

    @Test
    void saysThatAllPlekkenAreToGoOnOnlyWhenTheTwoNumbersAreExactlyEqual() {
        var editie = Editie.voorbeeld()
                .met("PV29", "tgo.risico_plekken", 120)
                .met("PV29", "tgo.risico_gemeenten", 2)
                .met("PV29", "tgo.risico_voortzetting", 120);

        assertThat(zeeland(editie)).contains("Gemeenten willen al die plekken voortzetten.");
        assertThat(zeeland(editie.tenMinste("PV29", "tgo.risico_voortzetting", 120)))
                .contains("Gemeenten willen daarvan ten minste 120 plekken voortzetten.");
    }

    @Test
    void countsOfTheGemeentenWithAnOpgaveHowManyHaveASmallOne() {
        assertThat(zeeland(Editie.voorbeeld().met("PV29", "klein.gemeenten", 1).met("PV29", "klein.zonder_locatie", 1)))
                .contains("Van de 13 gemeenten met een opgave in Zeeland heeft er 1 een opgave van minder dan 150"
                        + " plekken (stand 30 januari 2025). Die heeft nog geen locatie of plan.");
        assertThat(zeeland(Editie.voorbeeld()
                        .met("PV29", "opvang.gemeenten_met_opgave", 1)
                        .met("PV29", "klein.gemeenten", 1)
                        .met("PV29", "klein.zonder_locatie", 0)))
                .contains("De enige gemeente met een opgave in Zeeland heeft er een van minder dan 150 plekken (stand"
                        + " 30 januari 2025). Die heeft een locatie of een plan daarvoor.");
    }

    @Test
    void writesNoSentenceAroundAZero() {
        var editie = Editie.voorbeeld().met("PV29", "opvang.tekort", 0).met("PV29", "doorstroom.plekken", 0);

        assertThat(zeeland(editie))
                .contains("Geen tekort, op 30 januari 2025")
                .contains("was in Zeeland nog geen doorstroomlocatie in gebruik")
                .contains("Voorzitter, op 30 januari 2025 hadden in Zeeland alle gemeenten met een opgave die"
                        + " gerealiseerd.")
                .doesNotContain("0 plekken tekort");
    }

    @Test
    void agreesWithASinglePersonWithoutAPlace() {
        var editie = Editie.voorbeeld().met("PV26", "lvv.zonder_plek", 1);

        assertThat(text(Documents.provincie(Provincie.UTRECHT, editie.material())))
                .contains(
                        "In januari 2025 had 1 mens die in de provincie Utrecht bij de LVV in beeld was, geen opvangplek.")
                .contains("Zonder opvangplek was 1 mens (stand januari 2025).");
    }

    @Test
    void saysThatTimePressesOnlyBeforeBothDates() {
        assertThat(brief(Editie.voorbeeld())).contains("De tijd dringt: op 1 juli 2025 moet de opgave");
        assertThat(brief(Editie.voorbeeld().briefVan(AFTER_JULY))).doesNotContain("De tijd dringt");
    }

    @Test
    void saysInTheLetterWhatGoesWellWhenThereIsSuchAGemeente() {
        assertThat(brief(Editie.voorbeeld()))
                .contains("hadden 80 van de 340 gemeenten met een opgave die gerealiseerd.");
        assertThat(brief(Editie.voorbeeld().met("NL", "opvang.gemeenten_op_schema", 0)))
                .doesNotContain("met een opgave die gerealiseerd");
    }

    @Test
    void speaksOfStatushoudersThatWaitLongerOnlyBesideTheirTotal() {
        assertThat(brief(Editie.voorbeeld())).contains("al langer dan de termijn van 14 weken op een woning");
        assertThat(brief(Editie.voorbeeld().zonder("NL", "doorstroom.statushouders", Reden.ONBEKEND)))
                .doesNotContain("al langer dan de termijn");
    }

    @Test
    void saysThatThereIsNoLvvOrNothingWhenTheNumberIsNotShown() {
        assertThat(zeeland(Editie.voorbeeld())).contains("In deze provincie is geen LVV.");
        assertThat(aanvulling(
                        Editie.voorbeeld().zonder("PV26", "lvv.zonder_plek", Reden.ONDERDRUKT, 10),
                        Provincie.UTRECHT,
                        "6a"))
                .isEmpty();
    }

    @Test
    void saysThatAllHaveAPlaceOnlyWhenAsManyAreInTheOpvangAsAreInBeeld() {
        var editie = Editie.voorbeeld().met("PV26", "lvv.zonder_plek", 0);

        assertThat(text(Documents.provincie(Provincie.UTRECHT, editie.material())))
                .as("who has just come is neither in the opvang nor on the list")
                .contains("In januari 2025 stond in de provincie Utrecht niemand op de wachtlijst van de LVV.")
                .contains("Op de wachtlijst stond niemand (stand januari 2025).")
                .doesNotContain("iedereen")
                .doesNotContain("Zonder opvangplek");
        editie.met("PV26", "lvv.in_opvang", 223);
        assertThat(aanvulling(editie, Provincie.UTRECHT, "6a"))
                .isEqualTo("In januari 2025 had in de provincie Utrecht iedereen die bij de LVV in beeld was, een"
                        + " opvangplek.");
    }

    @Test
    void writesOneSentenceWhenNobodyIsInBeeld() {
        var editie = Editie.voorbeeld();
        List.of("lvv.actief", "lvv.in_opvang", "lvv.zonder_plek").forEach(it -> editie.met("PV26", it, 0));

        assertThat(text(Documents.provincie(Provincie.UTRECHT, editie.material())))
                .contains("In januari 2025 was er in de provincie Utrecht niemand bij de LVV in beeld. Verantwoording");
        assertThat(aanvulling(editie, Provincie.UTRECHT, "6a")).isEmpty();
    }

    @Test
    void namesTheDateOfWhatWasPromised() {
        assertThat(aanvulling(Editie.voorbeeld(), Provincie.ZEELAND, "5a"))
                .startsWith("Er zijn hoogstens 8.500 plekken toegezegd (stand 2025).");
    }

    @Test
    void saysTenMinsteWhenPartsAreMissing() {
        assertThat(zeeland(Editie.voorbeeld().tenMinste("PV29", "opvang.tekort", 951)))
                .contains("ontbraken in Zeeland ten minste 951 plekken");
    }

    /// What the figures add to an ask; empty when nothing.
    private static String aanvulling(Editie editie, Provincie provincie, String id) {
        var author = new Author(editie.material().texts(), "provincie", editie.provincie(provincie));
        var ask = Vragen.of(author).stream().filter(it -> it.id().equals(id)).findFirst();
        author.requireTrue();
        return ask.orElseThrow().aanvulling();
    }

    private static String zeeland(Editie editie) {
        var document = Documents.provincie(Provincie.ZEELAND, editie.material());
        return text(document);
    }

    private static String brief(Editie editie) {
        return text(Documents.landelijk(editie.material()));
    }

    private static String text(Document document) {
        return RENDERER.xhtml(document).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}

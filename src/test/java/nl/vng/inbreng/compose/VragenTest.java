package nl.vng.inbreng.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Reden;
import nl.vng.inbreng.render.Renderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VragenTest {

    private static final Renderer RENDERER = new Renderer(Path.of("templates"));
    private static final LocalDate AFTER_JULY = LocalDate.of(2025, 9, 1);

    @Test
    void sharpens1aWithTheTekortAndTheDaysLeft() {
        assertThat(zeeland(Editie.voorbeeld()))
                .contains(
                        "Op 30 januari 2025 ontbraken in Zeeland 951 plekken, verdeeld over 10 van de 13 gemeenten met een opgave.")
                .contains("Elders in Zeeland zijn 86 plekken meer gerealiseerd dan de opgave vraagt.")
                .contains("Vanaf die dag zijn er nog 152 dagen tot 1 juli 2025.");
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
                .contains("Elders in Zeeland is 1 plek meer gerealiseerd")
                .contains("is er nog 1 dag tot 1 juli 2025");
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

        assertThat(aanvulling(editie, Provincie.ZEELAND, "1a")).isNull();
    }

    @Test
    void speaksOfTheDateInThePastOnceTheLetterIsLater() {
        var editie = Editie.voorbeeld().briefVan(AFTER_JULY);

        assertThat(zeeland(editie)).contains("De datum 1 juli 2025 is voorbij.").doesNotContain("er nog 152 dagen");
        assertThat(aanvulling(editie, Provincie.UTRECHT, "3")).isEqualTo("voorbij");
        assertThat(zeeland(editie)).contains("sinds de regeling op 9 april 2025 is gepubliceerd");
    }

    @Test
    void keepsTheBaseTextOnlyWhenLessThanNinetyPercentIsCovered() {
        var editie = Editie.voorbeeld();
        editie.gemeentenVan(Provincie.ZEELAND).stream()
                .limit(2)
                .forEach(it -> editie.zonder(it.code(), "opvang.opgave", Reden.ONBEKEND));

        assertThat(Vragen.of(editie.provincie(Provincie.ZEELAND)).stream().filter(it -> it.aanvulling() != null))
                .extracting(Vraag::id)
                .containsExactly("6a");
    }

    @Test
    void sharpens1bFromExactlyTenPercentOfTheTekort() {
        var editie = Editie.voorbeeld().met("PV29", "opvang.tekort", 1000);

        assertThat(aanvulling(editie.met("PV29", "opvang.belemmerd", 100), Provincie.ZEELAND, "1b"))
                .isEqualTo("scherp");
        assertThat(aanvulling(editie.met("PV29", "opvang.belemmerd", 99), Provincie.ZEELAND, "1b"))
                .isNull();
    }

    @Test
    void sharpens5bFromTwentyPercent() {
        var editie = Editie.voorbeeld();

        assertThat(aanvulling(editie.met("PV29", "doorstroom.aandeel", "20.0"), Provincie.ZEELAND, "5b"))
                .isEqualTo("scherp");
        assertThat(aanvulling(editie.met("PV29", "doorstroom.aandeel", "19.9"), Provincie.ZEELAND, "5b"))
                .isNull();
    }

    @Test
    void saysThatThereIsNoLvvOrNothingWhenTheNumberIsNotShown() {
        assertThat(zeeland(Editie.voorbeeld())).contains("In deze provincie is geen LVV.");
        assertThat(aanvulling(
                        Editie.voorbeeld().zonder("PV26", "lvv.zonder_plek", Reden.ONDERDRUKT, 10),
                        Provincie.UTRECHT,
                        "6a"))
                .isNull();
    }

    @Test
    void saysTenMinsteWhenPartsAreMissing() {
        assertThat(zeeland(Editie.voorbeeld().tenMinste("PV29", "opvang.tekort", 951)))
                .contains("ontbraken in Zeeland ten minste 951 plekken");
    }

    @Test
    void refusesASentenceAroundAFigureThatIsNotKnown() {
        var situatie = Editie.voorbeeld()
                .zonder("PV29", "opvang.tekort", Reden.ONBEKEND)
                .provincie(Provincie.ZEELAND);

        assertThatThrownBy(() -> situatie.zin("scherp", "opvang.tekort"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("opvang.tekort");
        assertThatThrownBy(() -> situatie.zin("scherp", "opvang.bestaat_niet"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable String aanvulling(Editie editie, Provincie provincie, String id) {
        var zin = Vragen.of(editie.provincie(provincie)).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow()
                .aanvulling();
        return zin == null ? null : zin.naam();
    }

    private static String zeeland(Editie editie) {
        var document = Documents.provincie(Provincie.ZEELAND, editie.figures(), editie.uitgave());
        return RENDERER.xhtml(document).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}

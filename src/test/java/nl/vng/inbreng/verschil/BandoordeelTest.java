package nl.vng.inbreng.verschil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandoordeelTest {

    private static final Band TWO = new Band(2);

    @ParameterizedTest
    @CsvSource({
        "1.000, 1.019, true",
        "1.000, 1.020, false",
        "1.000, 981, true",
        "1.000, 980, false",
        "3, 4, false",
        "0, 1, false",
        "1, 0, false",
        "0, 0, true",
        "−743, −733, true",
        "−10, 10, false",
        "'54,7%', '55,7%', true",
        "'54,7%', '55,8%', false",
        "'1,0%', '1,1%', false",
        "'150,0%', '151,9%', true",
        "'150,0%', '152,0%', false",
        "€ 4.984.928, € 5.000.000, true",
        "ten minste 845, ten minste 850, true",
        "ten minste 845, 845, false",
        "30 januari 2025, 31 januari 2025, false",
        "1 juli 2025, 1 juli 2026, false",
        "2025, 2026, false",
        "niet getoond, niet getoond, true",
        "845, niet getoond, false",
        "niet getoond, 845, false",
        "minder dan 10, niet getoond, false",
        "n.v.t., 845, false",
        "845, onbekend, false",
    })
    void aFigureMayShiftByLessThanTheBand(String was, String nu, boolean holds) {
        var oordeel = judge(
                TWO,
                content(was, text("tekst/a.md", "tekst", "Vast.", "Vast.")),
                content(nu, text("tekst/a.md", "tekst", "Vast.", "Vast.")));

        assertThat(oordeel.buiten().isEmpty()).as("%s", oordeel.buiten()).isEqualTo(holds);
    }

    @Test
    void withoutABandNothingMayShift() {
        assertThat(judge(new Band(0), content("100.000"), content("100.001")).buiten())
                .containsExactly("Utrecht, opvang.tekort: was 100.000, nu 100.001");
    }

    @Test
    void theLargestShiftIsToldWithItsPlace() {
        assertThat(judge(TWO, content("1.108"), content("1.092")).grootste())
                .isEqualTo("1,45% (Utrecht, opvang.tekort: was 1.108, nu 1.092)");
    }

    @Test
    void theValueOfWhatIsHiddenNowIsNotRepeated() {
        var oordeel = judge(TWO, content("1.108"), content("niet getoond"));

        assertThat(oordeel.buiten()).containsExactly("Utrecht, opvang.tekort: wordt niet getoond");
    }

    @Test
    void aFigureThatComesOrGoesIsOutside() {
        var without = new Inhoud(LocalDate.EPOCH, 1, false, List.of(), List.of());
        var with = new Inhoud(LocalDate.EPOCH, 2, false, List.of(figure("12", "2025-01-30")), List.of());

        assertThat(judge(TWO, without, with).buiten()).isNotEmpty();
        assertThat(judge(TWO, with, without).buiten()).isNotEmpty();
    }

    @Test
    void aFigureOfAnotherDayIsAnother() {
        var january = new Inhoud(LocalDate.EPOCH, 1, false, List.of(figure("12", "2025-01")), List.of());
        var february = new Inhoud(LocalDate.EPOCH, 2, false, List.of(figure("12", "2025-02")), List.of());

        assertThat(judge(TWO, january, february).buiten())
                .containsExactly("Utrecht, opvang.tekort: de peildatum was 2025-01, nu 2025-02");
    }

    @Test
    void aConditionThatChoosesOtherWordsIsOutsideAlsoWhenTheNumbersHold() {
        var was = text("tekst/a.md", "tekst", "Er zijn ${opvang.tekort} te weinig.", "Er zijn 1.000 te weinig.");
        var nu = text("tekst/a.md", "tekst", "Er zijn ${opvang.tekort} te veel.", "Er zijn 1.001 te veel.");

        assertThat(judge(TWO, content("1.000", was), content("1.001", nu)).buiten())
                .containsExactly("provincie/utrecht: een tekst, een vraag of een voorwaarde ervan is veranderd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vooral in Zeist: 1.001.", "Vooral in Soest, 1.001.", "Vooral in Soest: 1.050."})
    void aNameOrNumberThatIsNoFigureIsHeldToItToo(String nu) {
        var before = text("tekst/a.md", "tekst", "Vooral in ${naam}: ${aantal}.", "Vooral in Soest: 1.000.");
        var after = text("tekst/a.md", "tekst", "Vooral in ${naam}: ${aantal}.", nu);

        assertThat(judge(TWO, content("5", before), content("5", after)).buiten())
                .hasSize(1);
    }

    @Test
    void whatAnAskDemandsDoesNotShiftAndWhatIsSaidForItMay() {
        var vorm = "Regel ${opvang.tekort}.";
        assertThat(judge(
                                TWO,
                                content("1.000", text("vragen/1a.md", "vraag", vorm, "Regel 1.000.")),
                                content("1.001", text("vragen/1a.md", "vraag", vorm, "Regel 1.001.")))
                        .buiten())
                .containsExactly("provincie/utrecht: de vraag zelf noemt iets anders (vragen/1a.md)");
        assertThat(judge(
                                TWO,
                                content("1.000", text("vragen/1a.md", "cijfers", vorm, "Regel 1.000.")),
                                content("1.001", text("vragen/1a.md", "cijfers", vorm, "Regel 1.001.")))
                        .buiten())
                .isEmpty();
    }

    @Test
    void whatIsNewSinceAnotherEditionIsNoTextOfItsOwn() {
        var nieuw = text("tekst/nieuw.md", "tekst", "${nieuw_cijfers}.", "Tekort: was 1.000, nu 1.001.");

        assertThat(judge(TWO, content("1.000"), content("1.001", nieuw)).buiten())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>Zeist</td><td>1.001</td>", // another row
                "<td>Soest</td><td>1.100</td>", // a number that is no figure
                "<td class=\"x\">Soest</td><td>1.001</td>",
                "<td>Soest</td><td>1.001</td><rect fill=\"#123f6d\"/>",
                "<td aria-label=\"meer\">Soest</td><td>1.001</td>",
            })
    void aPageIsTheSameBesidesItsNumbers(String nu) {
        assertThat(page("<td>Soest</td><td>1.000</td>", "<td>Soest</td><td>1.001</td>"))
                .isEmpty();
        assertThat(page("<td>Soest</td><td>1.000</td>", nu)).hasSize(1);
    }

    @Test
    void aColourThatChangesInADrawingIsToldAsThat() {
        assertThat(page("<rect fill=\"#a9c4e0\"/><text>54</text>", "<rect fill=\"#41709f\"/><text>54</text>"))
                .containsExactly("a: in een kaart of grafiek is een kleur veranderd");
        assertThat(page("<rect fill=\"#a9c4e0\"/><text>UT</text>", "<rect fill=\"#41709f\"/><text>ZE</text>"))
                .containsExactly("a: op de bladzijde is iets anders dan een getal veranderd");
    }

    @Test
    void ofAPageItDoesNotMatterWhatIsOtherInEachEdition() {
        assertThat(page(
                        "<p>Kenmerk: 0000-1111-2222.</p><rect x=\"1\"/>",
                        "<p class=\"watermerk\">CONCEPT</p>\n<div class=\"nieuw\"><p>Nieuw</p></div>"
                                + "<p>Kenmerk: abcd-1111-2222.</p><rect x=\"2\"/>"))
                .isEmpty();
    }

    private static List<String> page(String was, String nu) {
        var oordeel = judge(TWO, content("1"), content("1"));
        oordeel.pages(List.of("a"), Map.of("a", was)::get, Map.of("a", nu)::get);
        return oordeel.buiten();
    }

    private static Bandoordeel judge(Band band, Inhoud was, Inhoud nu) {
        return Bandoordeel.of(band, was, nu, _ -> "Utrecht");
    }

    private static Inhoud content(String weergave, Uitspraak... uitspraken) {
        return new Inhoud(
                LocalDate.EPOCH,
                1,
                false,
                List.of(figure(weergave, "2025-01-30")),
                List.of(new DocumentInhoud(
                        "provincie/utrecht", "Utrecht", "PV26", List.of(), Arrays.asList(uitspraken))));
    }

    private static Waarde figure(String weergave, String peildatum) {
        boolean hidden = weergave.equals("niet getoond") || weergave.startsWith("minder dan");
        return new Waarde("PV26", "opvang.tekort", weergave, hidden, peildatum);
    }

    private static Uitspraak text(String bron, String deel, String vorm, String tekst) {
        return new Uitspraak(bron, deel, "", vorm, tekst, new TreeSet<>());
    }
}

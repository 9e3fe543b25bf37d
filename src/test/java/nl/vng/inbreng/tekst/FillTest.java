package nl.vng.inbreng.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import nl.vng.inbreng.domain.Peildatum;
import nl.vng.inbreng.domain.Reden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillTest {

    private final Desk zeeland = new Desk();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1108 | 1.108 plekken | 1.108 | ontbraken
            1    | 1 plek        | 1     | ontbrak
            0    | Geen plekken  | geen  | ontbraken
            """)
    void aFigureAgreesWithItsWordAndItsVerb(long tekort, String metWoord, String getal, String werkwoord) {
        var text = zeeland.met("opvang.tekort", tekort)
                .fill("${opvang.tekort} op ${opvang.tekort:peildatum}: ${opvang.tekort:ontbrak:x|y}"
                                .replace(":ontbrak:x|y", ":ontbrak|ontbraken")
                        + " ${opvang.tekort:getal}.");

        assertThat(text.plain()).isEqualTo(metWoord + " op 30 januari 2025: " + werkwoord + " " + getal + ".");
    }

    @Test
    void printsAPercentageAnAmountAndALowerBound() {
        zeeland.met("opvang.realisatie", "59.5")
                .met("tgo.bedrag_gemiddeld", "63.76")
                .tenMinste("opvang.tekort", 12);

        assertThat(zeeland.fill("Op ${peildatum}: ${opvang.realisatie}, ${tgo.bedrag_gemiddeld}, ${opvang.tekort}.")
                        .plain())
                .isEqualTo("Op 30 januari 2025: 59,5%, € 63,76, ten minste 12 plekken.");
    }

    @Test
    void printsAnotherAreaAKengetalAndAFact() {
        zeeland.met("opvang.tekort", 951).land("opvang.tekort", 44_171);

        assertThat(zeeland.fill("In ${gebied} ${opvang.tekort:getal} van ${NL:opvang.tekort} (${opvang.tekort:stand});"
                                + " grens ${grens_kleinschalig}, ${realisatiedatum}.")
                        .plain())
                .isEqualTo("In Zeeland 951 van 44.171 plekken (stand 30 januari 2025); grens 150, 1 juli 2025.");
    }

    @Test
    void printsWhenTheSourceOfAKengetalSaidSo() {
        assertThat(zeeland.fill("Minder dan ${grens_kleinschalig} plekken (${grens_kleinschalig:stand}).")
                        .plain())
                .isEqualTo("Minder dan 150 plekken (stand maart 2024).");
        assertThat(zeeland.fill("--- als realisatiedatum is bekend", "Zo staat het er (${realisatiedatum:stand}).")
                        .isEmpty())
                .as("its source does not say when")
                .isTrue();
    }

    @Test
    void beginsASentenceWithACapital() {
        zeeland.met("opvang.tekort", 2);

        assertThat(zeeland.fill("${opvang.tekort:op} was het zo. ${minister} weet het; ${minister} zwijgt.")
                        .plain())
                .isEqualTo("Op 30 januari 2025 was het zo. De minister weet het; de minister zwijgt.");
    }

    @Test
    void printsThePieceWhoseConditionHoldsAndJoinsItToTheParagraph() {
        zeeland.met("opvang.tekort", 5);

        var text = zeeland.fill(
                "Begin.",
                "--- als opvang.tekort > 0",
                "Op ${peildatum} een tekort van ${opvang.tekort}.",
                "--- anders",
                "Geen tekort.",
                "--- altijd",
                "",
                "Slot.");

        assertThat(text.html()).isEqualTo("<p>Begin. Op 30 januari 2025 een tekort van 5 plekken.</p>\n<p>Slot.</p>");
    }

    @Test
    void saysTheOppositeOnlyWhenItIsCertain() {
        var regels = new String[] {
            "--- als opvang.tekort > 0",
            "Er is een tekort.",
            "--- anders",
            "Er is geen tekort.",
            "--- onbekend",
            "Dat weten wij niet."
        };

        assertThat(zeeland.met("opvang.tekort", 3).fill(regels).plain()).isEqualTo("Er is een tekort.");
        assertThat(zeeland.met("opvang.tekort", 0).fill(regels).plain()).isEqualTo("Er is geen tekort.");
        assertThat(zeeland.zonder("opvang.tekort", Reden.VERTROUWELIJK)
                        .fill(regels)
                        .plain())
                .isEqualTo("Dat weten wij niet.");
        assertThat(zeeland.tenMinste("opvang.tekort", 0).fill(regels).plain())
                .as("at least 0 may be more")
                .isEqualTo("Dat weten wij niet.");
    }

    @Test
    void leavesOutATrueSentenceWhoseFigureIsNotKnown() {
        zeeland.met("opvang.tekort", 3).zonder("opvang.opgave", Reden.ONBEKEND);

        var text = zeeland.fill(
                "--- als opvang.tekort > 0", "Van ${opvang.opgave} op ${peildatum}.", "--- anders", "Niets.");

        assertThat(text.isEmpty()).isTrue();
        assertThat(text.klachten()).isEmpty();
    }

    @Test
    void refusesATextThatIsAlwaysThereWhenItsFigureIsNotKnown() {
        var text = zeeland.zonder("opvang.tekort", Reden.ONDERDRUKT).fill("Op ${peildatum} ${opvang.tekort}.");

        assertThat(text.klachten()).singleElement().satisfies(it -> {
            assertThat(it.regel()).isEqualTo(4);
            assertThat(it.melding()).contains("opvang.tekort is voor Zeeland niet bekend of wordt niet getoond");
        });
    }

    @Test
    void saysOfANameThatDoesNotExistNothingMoreThanThat() {
        var passage = Desk.read("Op ${peildatum} ${opvang.tekrot}.").passage("");

        assertThat(Fill.of(Objects.requireNonNull(passage), zeeland).klachten()).isEmpty();
    }

    @Test
    void namesTheLineOfEachMistakeInAParagraphOfMoreLines() {
        zeeland.met("opvang.tekort", 3);

        assertThat(zeeland.fill(
                                "De opgave is nog niet gehaald.",
                                "--- als opvang.tekort > 0",
                                "Er ontbreken ${opvang.tekort},",
                                "zo bleek op donderdag 5 februari 2025.",
                                "",
                                "- In de lijst",
                                "  staat 31 februari.")
                        .klachten())
                .extracting(Complaint::regel)
                .containsExactly(6, 7, 10);
    }

    @Test
    void refusesWhenTheTextSaysSo() {
        var regels = new String[] {"--- als opvang.tekort > 0", "Er is een tekort.", "--- anders weigeren"};

        assertThat(zeeland.met("opvang.tekort", 3).fill(regels).klachten()).isEmpty();
        assertThat(zeeland.met("opvang.tekort", 0).fill(regels).klachten())
                .extracting(Complaint::line)
                .containsExactly("templates/tekst/proef.md, regel 4: deze tekst is voor Zeeland niet waar of niet te"
                        + " controleren, en regel 6 zegt dan: weigeren");
    }

    @Test
    void marksInADraftAndRefusesAfterIt() {
        var regels = new String[] {"--- als opvang.tekort > 0", "Er is een tekort.", "--- anders markeren"};
        zeeland.met("opvang.tekort", 0);

        assertThat(zeeland.fill(regels).html())
                .isEqualTo("<p><strong>[Controleer: dit klopt niet meer.]</strong> Er is een tekort.</p>");
        assertThat(zeeland.goedgekeurd().fill(regels).klachten()).hasSize(1);
    }

    @Test
    void saysFewerThanTenOnlyWhereTheTextAsksForIt() {
        zeeland.klein("lvv.zonder_plek");

        assertThat(zeeland.fill(
                                "--- als lvv.zonder_plek is klein",
                                "Zonder plek: ${lvv.zonder_plek} (${lvv.zonder_plek:stand}).")
                        .plain())
                .isEqualTo("Zonder plek: minder dan 10 mensen (stand 30 januari 2025).");
        assertThat(zeeland.fill("--- als lvv.zonder_plek > 0", "Zonder plek: ${lvv.zonder_plek}.")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aValueNeverBecomesMarkup() {
        zeeland.feit("contact", new Fact.Words("<script>alert(1)</script> **vet** [a](http://b) & `c` *d*"));

        assertThat(zeeland.fill("Bel ${contact}, **${contact}**.").html())
                .doesNotContain("<script>")
                .doesNotContain("<a ")
                .doesNotContain("<em>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; **vet** [a](http://b) &amp; `c` *d*");
    }

    @Test
    void writesListsAndEmphasisAsXhtml() {
        assertThat(zeeland.fill("Zo *is* het:", "", "- een", "- **twee**")
                        .html()
                        .replace("\n", ""))
                .isEqualTo("<p>Zo <em>is</em> het:</p><ul><li>een</li><li><strong>twee</strong></li></ul>");
    }

    @Test
    void remembersWhatItPrintsOfItsOwnAreaAndWhichKengetallen() {
        zeeland.met("opvang.tekort", 3).land("opvang.opgave", 9);

        var text = zeeland.fill("Op ${realisatiedatum} en ${peildatum}: ${opvang.tekort}, ${NL:opvang.opgave}.");

        assertThat(text.cijfers()).containsExactly("opvang.tekort");
        assertThat(text.kengetallen()).containsExactly("realisatiedatum");
    }

    @Test
    void refusesAFigureWithoutItsDate() {
        zeeland.met("opvang.tekort", 3).metStand("tgo.lopend", 4, LocalDate.of(2025, 1, 15));

        assertThat(zeeland.fill("Er ontbreken ${opvang.tekort}.").klachten())
                .extracting(Complaint::melding)
                .containsExactly("bij het cijfer opvang.tekort staat in deze alinea geen datum; zet er bijvoorbeeld"
                        + " (${opvang.tekort:stand}) achter");
        assertThat(zeeland.fill("Op ${peildatum} ontbraken ${opvang.tekort}, bij ${tgo.lopend}.")
                        .klachten())
                .as("the date of the one is not that of the other")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, op 1 juli 2025, true",
        "2025-07-01, op 31 juli 2025, false",
        "2025-07-01, op 11 juli 2025, false",
        "2025-01, in januari 2025, true",
        "2025-01, op 30 januari 2025, false",
        "2025-01, tussen 3 en 30 januari 2025, false"
    })
    void aFigureIsDatedOnlyByItsOwnWholeDate(String peildatum, String words, boolean dated) {
        var printed = peildatum.length() == 7
                ? Peildatum.of(YearMonth.parse(peildatum))
                : Peildatum.of(LocalDate.parse(peildatum));
        zeeland.metStand("opvang.tekort", 3, printed);

        assertThat(zeeland.fill("Er ontbraken " + words + " ${opvang.tekort}.")
                        .klachten()
                        .isEmpty())
                .isEqualTo(dated);
    }

    @Test
    void notesThatPeildataDifferWithinOneSentence() {
        zeeland.met("opvang.tekort", 3).metStand("tgo.lopend", 4, LocalDate.of(2025, 1, 15));

        assertThat(zeeland.fill("Op ${opvang.tekort:peildatum} ontbraken ${opvang.tekort}, bij ${tgo.lopend}."
                                + " TGO: ${tgo.lopend:stand}.")
                        .plain())
                .endsWith("(De peildata verschillen: tekort 30 januari 2025, lopende TGO-contracten 15 januari 2025.)");
        assertThat(zeeland.fill("Op ${opvang.tekort:peildatum} ontbraken ${opvang.tekort}, bij ${tgo.lopend}"
                                + " (${tgo.lopend:stand}).")
                        .plain())
                .as("the sentence says both dates itself")
                .doesNotContain("De peildata verschillen");
    }
}

package nl.vng.inbreng.verschil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import nl.vng.inbreng.verschil.VraagVerschil.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VraagVerschilTest {

    private static final Uitspraak ASK =
            part("1a", "vraag", "Vraag ${minister} te handhaven.", "Vraag de minister te handhaven.");

    @Test
    void otherFiguresAreNoOtherAsk() {
        assertThat(between(
                        List.of(part("1a", "cijfers", "Er zijn ${opvang.tekort} te weinig.", "Er zijn 12 te weinig.")),
                        List.of(part("1a", "cijfers", "Er zijn ${opvang.tekort} te weinig.", "Er zijn 9 te weinig."))))
                .isEmpty();
    }

    @Test
    void anAskWithFiguresThatItDidNotHaveIsSharpened() {
        var sharper = part("1a", "cijfers", "Er zijn ${opvang.tekort:getal} te weinig.", "Er zijn 9 te weinig.");

        assertThat(between(List.of(ASK), List.of(ASK, sharper)))
                .containsExactly(new VraagVerschil("1a", "Handhaving", Soort.AANGESCHERPT));
        assertThat(between(List.of(ASK, sharper), List.of(ASK)))
                .containsExactly(new VraagVerschil("1a", "Handhaving", Soort.GEWIJZIGD));
    }

    /// A figure is a number that a reader did not see before: no date of one, and no fact.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vraag ${minister} in ${gebied} te handhaven.           | Vraag de minister in Utrecht te handhaven.         | GEWIJZIGD
            Vraag ${minister} en ${bewindspersoon} te handhaven.   | Vraag de minister en de minister te handhaven.     | GEWIJZIGD
            Vraag ${minister} vóór ${realisatiedatum} te handhaven.| Vraag de minister vóór 1 juli 2025 te handhaven.   | GEWIJZIGD
            Vraag ${minister} ${opvang.tekort:op} te handhaven.    | Vraag de minister op 30 januari 2025 te handhaven. | GEWIJZIGD
            Vraag ${minister} ${opvang.tekort:de plek¦de plekken}. | Vraag de minister de plekken.                      | GEWIJZIGD
            Vraag ${minister} de ${NL:opvang.tekort:getal}.        | Vraag de minister de 1.108.                        | AANGESCHERPT
            Vraag ${minister} de ${opvang.tekort}.                 | Vraag de minister de geen plekken.                 | AANGESCHERPT
            Vraag ${minister} de ${doorstroomplekken_maximum}.     | Vraag de minister de 8.500.                        | AANGESCHERPT
            Vraag de ${opvang.tekort}.                             | Vraag de 12 plekken.                               | GEWIJZIGD
            """)
    void onlyFiguresSharpenAnAsk(String vorm, String words, Soort soort) {
        assertThat(between(List.of(ASK), List.of(part("1a", "vraag", vorm.replace('¦', '|'), words))))
                .containsExactly(new VraagVerschil("1a", "Handhaving", soort));
    }

    @Test
    void otherWordsMakeItAnotherAskWithoutSharpeningIt() {
        var other = part("1a", "vraag", "Vraag ${minister} nu te handhaven.", "Vraag de minister nu te handhaven.");

        assertThat(between(List.of(ASK), List.of(other)))
                .containsExactly(new VraagVerschil("1a", "Handhaving", Soort.GEWIJZIGD));
    }

    @Test
    void asksComeAndGo() {
        var next = part("1a-vervolg", "vraag", "Vraag verder.", "Vraag verder.");

        assertThat(between(List.of(ASK), List.of(next)))
                .containsExactly(
                        new VraagVerschil("1a-vervolg", "Handhaving", Soort.ERBIJ),
                        new VraagVerschil("1a", "Handhaving", Soort.WEG));
    }

    @Test
    void thatAnotherAskIsChosenToBeReadOutChangesNone() {
        var spoken = part("1a", "voorlezen", "Voorzitter.", "Voorzitter.");

        assertThat(between(List.of(ASK, spoken), List.of(ASK))).isEmpty();
    }

    private static List<VraagVerschil> between(List<Uitspraak> oud, List<Uitspraak> nieuw) {
        return VraagVerschil.between(document(oud), document(nieuw));
    }

    private static DocumentInhoud document(List<Uitspraak> uitspraken) {
        return new DocumentInhoud("landelijk", "Brief", "NL", List.of(), uitspraken);
    }

    private static Uitspraak part(String ask, String deel, String vorm, String words) {
        return new Uitspraak("vragen/" + ask + ".md", deel, "Handhaving", vorm, words, new TreeSet<>());
    }
}

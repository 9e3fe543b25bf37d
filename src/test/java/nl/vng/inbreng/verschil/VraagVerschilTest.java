package nl.vng.inbreng.verschil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import nl.vng.inbreng.verschil.VraagVerschil.Soort;
import org.junit.jupiter.api.Test;

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
                        new VraagVerschil("1a", "Handhaving", Soort.VERVALLEN));
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

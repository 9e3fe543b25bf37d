package nl.vng.inbreng.verschil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import nl.vng.inbreng.verschil.Deel.Soort;
import org.junit.jupiter.api.Test;

class TekstVerschilTest {

    @Test
    void marksTheWordsThatWentAndCame() {
        assertThat(between("Er zijn 12 plekken te weinig.", "Er zijn 9 plekken te weinig."))
                .singleElement()
                .satisfies(it -> assertThat(it.delen())
                        .containsExactly(
                                new Deel(Soort.GELIJK, "Er zijn "),
                                new Deel(Soort.WEG, "12"),
                                new Deel(Soort.NIEUW, "9"),
                                new Deel(Soort.GELIJK, " plekken te weinig.")));
    }

    @Test
    void equalTextsDoNotDiffer() {
        assertThat(between("Er zijn 12 plekken te weinig.", "Er zijn 12 plekken te weinig."))
                .isEmpty();
    }

    @Test
    void aTextThatCameIsAllNew() {
        assertThat(TekstVerschil.between(document(), document(text("Nieuw.")), _ -> false))
                .singleElement()
                .satisfies(it -> assertThat(it.delen()).containsExactly(new Deel(Soort.NIEUW, "Nieuw.")));
    }

    @Test
    void aTextThatWentIsAllGone() {
        assertThat(TekstVerschil.between(document(text("Oud.")), document(), _ -> false))
                .singleElement()
                .satisfies(it -> assertThat(it.delen()).containsExactly(new Deel(Soort.WEG, "Oud.")));
    }

    @Test
    void theOldWordsOfAFigureThatIsHiddenNowAreLeftOut() {
        var differences = TekstVerschil.between(
                document(text("Er zijn 12 mensen.")), document(text("Er zijn mensen.")), "PV26 lvv.actief"::equals);

        assertThat(differences).singleElement().satisfies(it -> {
            assertThat(it.verzwegen()).isTrue();
            assertThat(it.delen()).containsExactly(new Deel(Soort.NIEUW, "Er zijn mensen."));
        });
    }

    private static List<TekstVerschil> between(String oud, String nieuw) {
        return TekstVerschil.between(document(text(oud)), document(text(nieuw)), _ -> false);
    }

    private static DocumentInhoud document(Uitspraak... uitspraken) {
        return new DocumentInhoud("provincie/utrecht", "Utrecht", "PV26", List.of(), List.of(uitspraken));
    }

    private static Uitspraak text(String words) {
        return new Uitspraak(
                "tekst/stand.md",
                "tekst",
                "",
                "Er zijn ${lvv.actief}.",
                words,
                new TreeSet<>(List.of("PV26 lvv.actief")));
    }
}

package nl.vng.inbreng.post;

import static nl.vng.inbreng.domain.Documentsoort.LANDELIJK;
import static nl.vng.inbreng.domain.Documentsoort.PROVINCIE;
import static nl.vng.inbreng.domain.Documentsoort.SPREEKKAART;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.domain.Documentsoort;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.post.Toewijzing.Stuk;
import org.junit.jupiter.api.Test;

class ToewijzingTest {

    private static final LocalDate DAG = LocalDate.of(2025, 2, 5);
    private static final Set<Provincie> ALL = EnumSet.allOf(Provincie.class);
    private static final List<String> EDITION = List.of(
            "gemeente/gm0363-amsterdam",
            "landelijk",
            "provincie/utrecht",
            "provincie/zeeland",
            "spreekkaart/landelijk",
            "spreekkaart/utrecht",
            "spreekkaart/zeeland");

    @Test
    void eachGetsTheKindsAskedForOfTheOwnProvincies() {
        assertThat(stukken(Set.of(Provincie.ZEELAND), Set.of(LANDELIJK, PROVINCIE, SPREEKKAART)))
                .containsExactly(
                        new Stuk("landelijk", "documenten landelijk"),
                        new Stuk("provincie/zeeland", "documenten provincie, provincies Zeeland"),
                        new Stuk("spreekkaart/landelijk", "documenten spreekkaart en landelijk"),
                        new Stuk("spreekkaart/zeeland", "documenten spreekkaart, provincies Zeeland"));
    }

    @Test
    void aStarIsAllProvinciesAndTheSpreekkaartOfTheCountryToo() {
        assertThat(stukken(ALL, Set.of(SPREEKKAART)))
                .containsExactly(
                        new Stuk("spreekkaart/landelijk", "documenten spreekkaart, provincies *"),
                        new Stuk("spreekkaart/utrecht", "documenten spreekkaart, provincies *"),
                        new Stuk("spreekkaart/zeeland", "documenten spreekkaart, provincies *"));
    }

    @Test
    void whoAsksForOneProvincieOnlyDoesNotGetTheCountry() {
        assertThat(stukken(Set.of(Provincie.UTRECHT), Set.of(PROVINCIE, SPREEKKAART)))
                .extracting(Stuk::bestand)
                .containsExactly("provincie/utrecht", "spreekkaart/utrecht");
        assertThat(stukken(Set.of(), Set.of(LANDELIJK)))
                .extracting(Stuk::bestand)
                .containsExactly("landelijk");
    }

    @Test
    void outsideOfTheTermThereIsNothing() {
        var expired = ontvanger(ALL, Set.of(LANDELIJK), DAG.minusDays(1));

        assertThat(Toewijzing.of(List.of(expired), EDITION, DAG).getFirst().stukken())
                .isEmpty();
        assertThat(Toewijzing.of(List.of(expired), EDITION, DAG.minusDays(1))
                        .getFirst()
                        .stukken())
                .hasSize(1);
    }

    @Test
    void whatTheEditionDoesNotHoldIsNotPromised() {
        assertThat(stukken(Set.of(Provincie.DRENTHE), Set.of(PROVINCIE))).isEmpty();
    }

    private static List<Stuk> stukken(Set<Provincie> provincies, Set<Documentsoort> documenten) {
        return Toewijzing.of(List.of(ontvanger(provincies, documenten, null)), EDITION, DAG)
                .getFirst()
                .stukken();
    }

    private static Ontvanger ontvanger(Set<Provincie> provincies, Set<Documentsoort> documenten, LocalDate tot) {
        return new Ontvanger(Adres.of("lid@kamer.example"), "", "", provincies, documenten, null, tot, 2);
    }
}

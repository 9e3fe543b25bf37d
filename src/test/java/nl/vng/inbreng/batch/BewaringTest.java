package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.vng.inbreng.batch.Bewaring.Besluit;
import nl.vng.inbreng.batch.Bewaring.Kandidaat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BewaringTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:30:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(900));

    @Test
    void anOldConceptThatIsNotTheNewestGoes() {
        assertThat(decided(edition(1, LONG_AGO, "concept", null), edition(2, LONG_AGO, "concept", null)))
                .containsExactly(null, "de nieuwste van haar peildatum");
    }

    @Test
    void itGoesOnTheDayThatItIsOldEnoughAndNotBefore() {
        var exactly = NOW.minus(Duration.ofDays(730));

        assertThat(decided(
                        edition(1, exactly, "concept", null),
                        edition(2, exactly.plusSeconds(1), "concept", null),
                        edition(3, NOW, "concept", null)))
                .containsExactly(null, "nog niet oud genoeg", "nog niet oud genoeg");
    }

    @Test
    void whatWasApprovedOrSentOrCannotBeReadStays() {
        assertThat(decided(
                        edition(1, LONG_AGO, "goedgekeurd", null),
                        edition(2, LONG_AGO, "verzonden", null),
                        edition(3, LONG_AGO, "ingetrokken", null),
                        edition(4, LONG_AGO, null, null),
                        edition(5, NOW, "concept", null)))
                .containsExactly(
                        "de staat is goedgekeurd",
                        "de staat is verzonden",
                        "de staat is ingetrokken",
                        "het manifest is niet te lezen",
                        "nog niet oud genoeg");
    }

    @Test
    void theOneThatTheNewestComparesItselfWithStays() {
        assertThat(decided(
                        edition(1, LONG_AGO, "concept", null),
                        edition(2, LONG_AGO, "concept", null),
                        edition(3, LONG_AGO, "concept", "2025-01-30/editie-0001"),
                        edition(4, NOW, "concept", "2025-01-30/editie-0002")))
                .containsExactly(null, "de nieuwste editie vergelijkt zich met haar", null, "nog niet oud genoeg");
    }

    @Test
    void theNewestWithRealFiguresStaysBehindVoorbeeldcijfers() {
        assertThat(decided(
                        new Kandidaat(published(1), LONG_AGO, "concept", false, null, true),
                        new Kandidaat(published(2), NOW, "concept", true, null, true)))
                .containsExactly("de nieuwste van haar peildatum", "nog niet oud genoeg");
    }

    @Test
    void theOneThatHoldsSomethingElseStays() {
        assertThat(decided(
                        new Kandidaat(published(1), LONG_AGO, "concept", false, null, false),
                        edition(2, NOW, "concept", null)))
                .containsExactly("er zijn bestanden weg, veranderd of bijgekomen", "nog niet oud genoeg");
    }

    private static List<@Nullable String> decided(Kandidaat... all) {
        return Bewaring.besluiten(List.of(all), 730, NOW).stream()
                .map(Besluit::behouden)
                .toList();
    }

    private static Kandidaat edition(
            int nummer, Instant gemaakt, @Nullable String staat, @Nullable String vergelekenMet) {
        return new Kandidaat(published(nummer), gemaakt, staat, false, vergelekenMet, true);
    }

    private static PublishedEdition published(int nummer) {
        return new PublishedEdition(Path.of("editie"), LocalDate.of(2025, 1, 30), nummer);
    }
}

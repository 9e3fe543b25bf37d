package nl.vng.inbreng.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which editions `opruimen` may delete. Pure: the whole decision is here.
final class Bewaring {

    /// The only state in which an edition may go. One that was approved or sent is kept for ever, and so is one in a
    /// state that this version does not know.
    private static final String CONCEPT = "concept";

    private Bewaring() {}

    /// An edition that exists.
    ///
    /// @param gemaakt when it was made
    /// @param staat its state, as its manifest says; `null` when its manifest cannot be read
    /// @param voorbeeld whether it holds voorbeeldcijfers
    /// @param vergelekenMet the edition that its documents compare themselves with: `2025-01-30/editie-0001`
    /// @param gaaf whether it holds what was published and nothing else
    record Kandidaat(
            PublishedEdition edition,
            Instant gemaakt,
            @Nullable String staat,
            boolean voorbeeld,
            @Nullable String vergelekenMet,
            boolean gaaf) {

        String naam() {
            return edition.peildatum() + "/editie-%04d".formatted(edition.nummer());
        }

        private int nummer() {
            return edition.nummer();
        }
    }

    /// What becomes of an edition.
    ///
    /// @param behouden Dutch: why it stays; `null` when it may go
    record Besluit(Kandidaat kandidaat, @Nullable String behouden) {}

    /// @param dagen how many days an edition is kept at least
    static List<Besluit> besluiten(List<Kandidaat> all, int dagen, Instant now) {
        var newest = newest(all);
        Set<String> compared = newest.stream()
                .map(Kandidaat::vergelekenMet)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .map(it -> new Besluit(it, reason(it, newest, compared, now.minus(Duration.ofDays(dagen)))))
                .toList();
    }

    private static @Nullable String reason(Kandidaat it, Set<Kandidaat> newest, Set<String> compared, Instant oldest) {
        if (it.gemaakt().isAfter(oldest)) {
            return "nog niet oud genoeg";
        }
        if (it.staat() == null) {
            return "het manifest is niet te lezen";
        }
        if (!CONCEPT.equals(it.staat())) {
            return "de staat is " + it.staat();
        }
        if (newest.contains(it)) {
            return "de nieuwste van haar peildatum";
        }
        if (compared.contains(it.naam())) {
            return "de nieuwste editie vergelijkt zich met haar";
        }
        return it.gaaf() ? null : "er zijn bestanden weg, veranderd of bijgekomen";
    }

    /// The newest of each peildatum: of the voorbeeldcijfers and of the real ones apart.
    private static Set<Kandidaat> newest(List<Kandidaat> all) {
        record Soort(LocalDate peildatum, boolean voorbeeld) {}
        Map<Soort, Kandidaat> newest = all.stream()
                .collect(Collectors.toMap(
                        it -> new Soort(it.edition().peildatum(), it.voorbeeld()),
                        it -> it,
                        BinaryOperator.maxBy(java.util.Comparator.comparingInt(Kandidaat::nummer))));
        return new HashSet<>(newest.values());
    }
}

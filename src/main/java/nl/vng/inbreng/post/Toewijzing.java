package nl.vng.inbreng.post;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vng.inbreng.domain.Documentsoort;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.domain.Provincie;

/// Which documents of an edition one person gets, and why.
///
/// @param ontvanger who
/// @param stukken the documents, in the order of the edition; empty when there is nothing for this person
public record Toewijzing(Ontvanger ontvanger, List<Stuk> stukken) {

    private static final String LANDELIJK = Documentsoort.LANDELIJK.naam();

    /// A document, and why.
    ///
    /// @param bestand file in the edition, without extension: `provincie/utrecht`
    /// @param waarom Dutch: which words in the list lead to it
    public record Stuk(String bestand, String waarom) {}

    public Toewijzing {
        stukken = List.copyOf(stukken);
    }

    /// What each of `ontvangers` gets of `bestanden` on `dag`: nothing outside of the term.
    ///
    /// @param bestanden files in the edition, without extension
    public static List<Toewijzing> of(List<Ontvanger> ontvangers, Collection<String> bestanden, LocalDate dag) {
        return ontvangers.stream()
                .map(it -> new Toewijzing(
                        it,
                        it.geldtOp(dag)
                                ? bestanden.stream()
                                        .flatMap(bestand -> stuk(it, bestand).stream())
                                        .toList()
                                : List.of()))
                .toList();
    }

    private static Optional<Stuk> stuk(Ontvanger it, String bestand) {
        if (bestand.equals(LANDELIJK)) {
            return because(it, bestand, Documentsoort.LANDELIJK, "");
        }
        int slash = bestand.indexOf('/');
        var kind = Arrays.stream(Documentsoort.values())
                .filter(soort -> slash > 0 && soort.naam().equals(bestand.substring(0, slash)))
                .findFirst();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var name = bestand.substring(slash + 1);
        if (name.equals(LANDELIJK)) {
            return it.documenten().contains(Documentsoort.LANDELIJK)
                    ? because(it, bestand, kind.get(), " en landelijk")
                    : all(it.provincies()) ? because(it, bestand, kind.get(), ", provincies *") : Optional.empty();
        }
        return it.provincies().stream()
                .filter(provincie -> provincie.slug().equals(name))
                .findFirst()
                .flatMap(provincie -> because(
                        it,
                        bestand,
                        kind.get(),
                        all(it.provincies()) ? ", provincies *" : ", provincies " + provincie.naam()));
    }

    private static Optional<Stuk> because(Ontvanger it, String bestand, Documentsoort soort, String more) {
        return it.documenten().contains(soort)
                ? Optional.of(new Stuk(bestand, "documenten " + soort.naam() + more))
                : Optional.empty();
    }

    private static boolean all(Set<Provincie> provincies) {
        return provincies.containsAll(EnumSet.allOf(Provincie.class));
    }
}

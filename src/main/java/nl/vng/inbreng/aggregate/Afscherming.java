package nl.vng.inbreng.aggregate;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vng.inbreng.aggregate.Herkomst.Onderdeel;
import nl.vng.inbreng.aggregate.Herkomst.Rij;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Reden;

/// Takes out of a trace what the published figures do not give already.
///
/// Rows are shown only of gemeenten that have a published figure of their own. The others are one line together:
/// their sum is the published total minus the published figures of the rest, so a reader has it already. Where that
/// is not so, nothing is shown.
final class Afscherming {

    static final String TE_WEINIG =
            "van één gemeente in dit gebied wordt dit cijfer niet getoond; uit de andere rijen zou het zijn af te leiden";
    static final String NIET_AF_TE_LEIDEN =
            "bij een gemeente waarvan dit cijfer niet wordt getoond, ontbreekt een getal;"
                    + " uit de rijen zou dan meer zijn af te leiden dan uit de gepubliceerde cijfers";

    private static final String SAMEN = "gemeenten waarvan dit cijfer niet wordt getoond, samen";
    private static final String ZONDER_RIJEN = " (rijen niet getoond)";

    private final Bronrijen rijen;
    private final Set<Gemeente> verborgen;
    private final Set<Gemeente> vertrouwelijk;

    /// @param gepubliceerd what the edition says
    Afscherming(Bronrijen rijen, GebiedRecords area, String id, Cijfers gepubliceerd) {
        this.rijen = rijen;
        this.verborgen = hidden(area, id, gepubliceerd, Set.of(Reden.VERTROUWELIJK, Reden.ONDERDRUKT));
        this.vertrouwelijk = hidden(area, id, gepubliceerd, Set.of(Reden.VERTROUWELIJK));
    }

    private static Set<Gemeente> hidden(GebiedRecords area, String id, Cijfers gepubliceerd, Set<Reden> redenen) {
        return area.gemeenten().stream()
                .map(GemeenteStand::gemeente)
                .filter(it -> {
                    var reden = gepubliceerd.get(Gebied.of(it), id).reden();
                    return reden != null && redenen.contains(reden);
                })
                .collect(toSet());
    }

    /// Why nothing may be shown; empty when [#open] may.
    Optional<String> weigering(Opbouw opbouw) {
        if (verborgen.size() == 1) {
            return Optional.of(TE_WEINIG);
        }
        return vertrouwelijk.stream().anyMatch(opbouw.nietAfTeLeiden()::contains)
                ? Optional.of(NIET_AF_TE_LEIDEN)
                : Optional.empty();
    }

    /// Whether a gemeente is not shown on its own.
    boolean verbergt(Gemeente gemeente) {
        return verborgen.contains(gemeente);
    }

    /// What may be shown; the sums are the same.
    Opbouw open(Opbouw opbouw) {
        return opbouw.met(opbouw.onderdelen().stream().map(this::open).toList());
    }

    private Onderdeel open(Onderdeel onderdeel) {
        var open = new ArrayList<Term>();
        var samen = BigDecimal.ZERO;
        var openRijen = new ArrayList<Rij>();
        boolean perGemeente = false;
        for (var term : onderdeel.termen()) {
            var gemeente = term.gemeente();
            perGemeente |= gemeente != null;
            if (gemeente == null || !verborgen.contains(gemeente)) {
                open.add(open(term));
                continue;
            }
            samen = samen.add(term.waarde());
            if (!vertrouwelijk.contains(gemeente) && !hides(term.rijen())) {
                openRijen.addAll(term.rijen());
            }
        }
        if (!verborgen.isEmpty() && (perGemeente || onderdeel.termen().isEmpty())) {
            open.add(new Term(null, verborgen.size() + " " + SAMEN, samen, openRijen));
        }
        return new Onderdeel(onderdeel.naam(), open);
    }

    private Term open(Term term) {
        return hides(term.rijen())
                ? new Term(term.gemeente(), term.omschrijving() + ZONDER_RIJEN, term.waarde(), List.of())
                : term;
    }

    private boolean hides(Collection<Rij> all) {
        return all.stream().anyMatch(it -> {
            var gemeente = it.gemeente();
            return rijen.geheim(it) || (gemeente != null && vertrouwelijk.contains(gemeente));
        });
    }
}

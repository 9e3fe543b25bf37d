package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.vng.inbreng.aggregate.Herkomst.Onderdeel;
import nl.vng.inbreng.aggregate.Herkomst.Term;
import nl.vng.inbreng.domain.Gemeente;

/// How a figure is made, with everything in it: never to be shown before [Afscherming].
///
/// @param onderdelen the sums
/// @param formule the figure from the sums
/// @param berekening the same as a Dutch sentence
/// @param nietAfTeLeiden gemeenten of which no published figure gives the sums, because only one of two numbers of
///     a row is known
record Opbouw(
        List<Onderdeel> onderdelen,
        Function<List<BigDecimal>, BigDecimal> formule,
        String berekening,
        Set<Gemeente> nietAfTeLeiden) {

    static Opbouw som(String naam, List<Term> termen) {
        return new Opbouw(List.of(new Onderdeel(naam, termen)), List::getFirst, "Het cijfer is de som.", Set.of());
    }

    /// 100 x the first sum / the second, with 1 decimal.
    static Opbouw procent(Onderdeel teller, Onderdeel noemer, Set<Gemeente> nietAfTeLeiden) {
        return new Opbouw(
                List.of(teller, noemer),
                it -> it.getFirst().multiply(BigDecimal.valueOf(100)).divide(it.getLast(), 1, RoundingMode.HALF_UP),
                "Het cijfer is 100 × %s / %s, afgerond op 1 decimaal.".formatted(teller.naam(), noemer.naam()),
                nietAfTeLeiden);
    }

    Opbouw met(List<Onderdeel> andere) {
        return new Opbouw(andere, formule, berekening, nietAfTeLeiden);
    }

    /// The figure that the sums give.
    BigDecimal uitkomst() {
        return formule.apply(onderdelen.stream().map(Onderdeel::som).toList());
    }
}

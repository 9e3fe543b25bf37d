package nl.vng.inbreng.compose;

import java.util.List;
import java.util.Objects;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Cijfers;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Reden;

/// Of how many gemeenten with an opgave the figures are known.
///
/// A gemeente that is missing from the verdeelbesluit may have an opgave, so it counts in the total. A figure that is
/// known but not shown is covered.
///
/// @param bekend gemeenten of which opgave and gerealiseerd are known
/// @param totaal gemeenten with an opgave, or with an unknown one
/// @param metOpgave gemeenten whose opgave is known and above 0
/// @param gemeenten all gemeenten of the area
public record Dekking(int bekend, int totaal, int metOpgave, int gemeenten) {

    static Dekking of(List<Gemeente> gemeenten, Cijfers cijfers) {
        var opgaven = gemeenten.stream()
                .map(it -> cijfers.get(Gebied.of(it), "opvang.opgave"))
                .toList();
        var relevant = opgaven.stream().filter(it -> !isZero(it)).toList();
        int bekend = (int) relevant.stream()
                .filter(it -> it.reden() != Reden.ONBEKEND)
                .filter(it -> cijfers.get(it.gebied(), "opvang.gerealiseerd").reden() != Reden.ONBEKEND)
                .count();
        int metOpgave = (int)
                relevant.stream().filter(it -> it.reden() != Reden.ONBEKEND).count();
        return new Dekking(bekend, relevant.size(), metOpgave, gemeenten.size());
    }

    /// Whether figures may sharpen an ask: at least 90% is known.
    boolean voldoende() {
        return totaal > 0 && 10L * bekend >= 9L * totaal;
    }

    /// Whether "every gemeente" may be said.
    boolean volledig() {
        return totaal > 0 && bekend == totaal;
    }

    private static boolean isZero(Cijfer opgave) {
        return opgave.getal() != null && Objects.requireNonNull(opgave.getal()).signum() == 0;
    }
}

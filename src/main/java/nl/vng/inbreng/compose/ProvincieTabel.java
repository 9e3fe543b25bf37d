package nl.vng.inbreng.compose;

import java.util.Arrays;
import java.util.List;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Uitgave;

/// The twelve provincies and the country beside each other.
///
/// @param rijen twelve provincies by code
/// @param totaal the country
/// @param peildatum of the capacity
/// @param peildatumTgo of the TGO contracts
public record ProvincieTabel(List<Rij> rijen, Rij totaal, String peildatum, String peildatumTgo) {

    /// The figures in its columns, in order.
    static final List<String> KOLOMMEN =
            List.of("opvang.opgave", "opvang.gerealiseerd", "opvang.realisatie", "opvang.tekort", "tgo.risico_plekken");

    /// @param naam the area
    /// @param cellen as printed, in the order of the columns
    public record Rij(String naam, List<String> cellen) {}

    static ProvincieTabel of(Figures figures, Uitgave uitgave) {
        var rijen = Arrays.stream(Provincie.values())
                .map(it -> row(figures, Gebied.of(it)))
                .toList();
        var tgo = figures.cijfers().get(Gebied.NEDERLAND, "tgo.risico_plekken");
        return new ProvincieTabel(
                rijen,
                row(figures, Gebied.NEDERLAND),
                Dutch.peildatum(uitgave.peildatum()),
                Dutch.peildatum(tgo.peildatum()));
    }

    private static Rij row(Figures figures, Gebied gebied) {
        var cellen = KOLOMMEN.stream()
                .map(it -> Dutch.cell(figures.cijfers().get(gebied, it)))
                .toList();
        return new Rij(gebied.naam(), cellen);
    }
}

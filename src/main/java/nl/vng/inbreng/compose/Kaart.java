package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Provincie;
import org.jspecify.annotations.Nullable;

/// The tile map: each provincie one square, darker as more of its opgave is realised.
///
/// @param tegels twelve provincies by code
/// @param peildatum of the figures
public record Kaart(List<Tegel> tegels, String peildatum) {

    /// What it shows of each provincie.
    static final String CIJFER = "opvang.realisatie";

    private static final List<BigDecimal> BOUNDS = List.of(new BigDecimal(50), new BigDecimal(75), new BigDecimal(100));

    /// @param code `PV20` to `PV31`
    /// @param naam name
    /// @param waarde realisatie as printed
    /// @param klasse 1 below 50%, 2 below 75%, 3 below 100%, 4 from 100%; 0 when there is no value
    /// @param hier whether the document is about this provincie
    public record Tegel(String code, String naam, String waarde, int klasse, boolean hier) {}

    static Kaart of(Figures figures, @Nullable Provincie hier) {
        var tegels = Arrays.stream(Provincie.values())
                .map(it -> tegel(figures, it, it == hier))
                .toList();
        var peildatum = figures.cijfers().get(Gebied.NEDERLAND, CIJFER).peildatum();
        return new Kaart(tegels, Dutch.peildatum(peildatum));
    }

    private static Tegel tegel(Figures figures, Provincie provincie, boolean hier) {
        var cijfer = figures.cijfers().get(Gebied.of(provincie), CIJFER);
        var getal = cijfer.getal();
        int klasse = getal == null
                ? 0
                : 1
                        + (int) BOUNDS.stream()
                                .filter(it -> getal.compareTo(it) >= 0)
                                .count();
        return new Tegel(provincie.code(), provincie.naam(), Dutch.cell(cijfer), klasse, hier);
    }
}

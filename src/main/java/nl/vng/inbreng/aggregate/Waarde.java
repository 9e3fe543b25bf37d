package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Levering;
import nl.vng.inbreng.domain.Peildatum;
import nl.vng.inbreng.domain.Reden;
import org.jspecify.annotations.Nullable;

/// What a family computes for one id: the value of a [Cijfer], before it has a definition, date and source.
///
/// @param rijen rows of the source that were counted
record Waarde(
        @Nullable BigDecimal getal,
        @Nullable LocalDate datum,
        @Nullable Reden reden,
        boolean tenMinste,
        int rijen) {

    static Waarde geen(Reden reden) {
        return new Waarde(null, null, reden, false, 0);
    }

    static Waarde aantal(long aantal, int rijen) {
        return getal(BigDecimal.valueOf(aantal), false, rijen);
    }

    static Waarde getal(BigDecimal getal, boolean tenMinste, int rijen) {
        return new Waarde(getal, null, null, tenMinste, rijen);
    }

    static Waarde datum(LocalDate datum, int rijen) {
        return new Waarde(null, datum, null, false, rijen);
    }

    /// The sum; a lower bound when parts are missing, `ONBEKEND` when all are.
    static Waarde som(Som som) {
        return som.onbekend()
                ? geen(Reden.ONBEKEND)
                : getal(BigDecimal.valueOf(som.bekend()), !som.volledig(), som.delen() - som.missend());
    }

    /// `100 x teller / noemer` with 1 decimal, HALF_UP; `NVT` when `noemer` is 0.
    static Waarde procent(long teller, long noemer, int rijen) {
        return noemer == 0
                ? geen(Reden.NVT)
                : getal(
                        BigDecimal.valueOf(100 * teller).divide(BigDecimal.valueOf(noemer), 1, RoundingMode.HALF_UP),
                        false,
                        rijen);
    }

    /// The same, marked as a lower bound when `tenMinste` and when there is a value.
    Waarde tenMinste(boolean tenMinste) {
        return new Waarde(getal, datum, reden, reden == null && (this.tenMinste || tenMinste), rijen);
    }

    Cijfer cijfer(Definitie definitie, Gebied gebied, Peildatum peildatum, Levering levering) {
        return new Cijfer(definitie, gebied, getal, datum, reden, tenMinste, 0, peildatum, levering, rijen);
    }
}

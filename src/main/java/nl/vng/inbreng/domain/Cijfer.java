package nl.vng.inbreng.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure of one area: a value, or the reason why there is none.
///
/// Exactly one of `getal`, `datum` and `reden` is set.
///
/// @param definitie what it means
/// @param gebied the area
/// @param getal the value of a number, exact; percentages have 1 decimal, euros 2, all else none
/// @param datum the value of a date
/// @param reden why there is no value
/// @param tenMinste whether parts were missing, so that the value is a lower bound
/// @param kleinerDan a suppressed value lies between 1 and this number, and may be printed as "minder dan 10"; 0 when
///     nothing is said of it
/// @param peildatum what moment it describes
/// @param levering the file it was counted from
/// @param rijen rows counted
public record Cijfer(
        Definitie definitie,
        Gebied gebied,
        @Nullable BigDecimal getal,
        @Nullable LocalDate datum,
        @Nullable Reden reden,
        boolean tenMinste,
        int kleinerDan,
        Peildatum peildatum,
        Levering levering,
        int rijen) {

    public Cijfer {
        int set = (getal == null ? 0 : 1) + (datum == null ? 0 : 1) + (reden == null ? 0 : 1);
        if (set != 1) {
            throw new IllegalArgumentException(
                    "%s of %s needs one of getal, datum and reden".formatted(definitie.id(), gebied.code()));
        }
    }

    public String id() {
        return definitie.id();
    }

    /// Whether a value exists that is deliberately not shown.
    public boolean onderdrukt() {
        return reden == Reden.ONDERDRUKT || reden == Reden.VERTROUWELIJK;
    }

    /// Whether it is said that a suppressed value is small.
    public boolean klein() {
        return kleinerDan > 0;
    }

    /// The same figure with the number that was published; rows are not counted.
    public Cijfer with(BigDecimal gepubliceerd) {
        return new Cijfer(definitie, gebied, gepubliceerd, null, null, tenMinste, 0, peildatum, levering, 0);
    }

    /// The same figure without its value.
    ///
    /// @param kleinerDan as the component
    public Cijfer without(Reden reden, int kleinerDan) {
        return new Cijfer(definitie, gebied, null, null, reden, false, kleinerDan, peildatum, levering, 0);
    }
}

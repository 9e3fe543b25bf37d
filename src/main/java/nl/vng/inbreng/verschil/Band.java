package nl.vng.inbreng.verschil;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.vng.inbreng.verschil.Printed.Getal;

/// How far a printed number may shift and still be the one that was approved.
///
/// Measured against the number that was read, so a small number may not shift at all, and of a percentage in points
/// too: whichever is stricter.
///
/// @param procent a shift must be less than this many percent, 0 to 10; 0 lets nothing shift
public record Band(int procent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean holds(Getal was, Getal nu) {
        var shift = nu.waarde().subtract(was.waarde()).abs();
        var most = BigDecimal.valueOf(procent);
        return shift.signum() == 0
                || (shift.multiply(HUNDRED).compareTo(most.multiply(was.waarde().abs())) < 0
                        && (!was.procent() || shift.compareTo(most) < 0));
    }

    /// How far a number shifted that is within the band: in percent of what it was, or points, rounded up.
    static BigDecimal shift(Getal was, Getal nu) {
        var shift = nu.waarde().subtract(was.waarde()).abs();
        if (shift.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var relative = shift.multiply(HUNDRED).divide(was.waarde().abs(), 2, RoundingMode.UP);
        return was.procent() ? relative.max(shift.setScale(2, RoundingMode.UP)) : relative;
    }
}

package nl.vng.inbreng.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A number or date that a text uses and that no export holds, with its source.
///
/// @param sleutel name, for example `realisatiedatum`
/// @param waarde as text: a number with a decimal comma, or an ISO date
/// @param eenheid unit or explanation
/// @param geldigVanaf first day on which it holds
/// @param geldigTot last day on which it holds; `null` when it has no end
/// @param bron where it was published
/// @param rij row of the table that it was read from, as Excel shows it
public record Kengetal(
        String sleutel,
        String waarde,
        String eenheid,
        LocalDate geldigVanaf,
        @Nullable LocalDate geldigTot,
        String bron,
        int rij) {

    /// Whether it holds on `dag`.
    public boolean geldtOp(LocalDate dag) {
        return !geldigVanaf.isAfter(dag) && (geldigTot == null || !geldigTot.isBefore(dag));
    }

    /// Whether it is a date; otherwise it is a number.
    public boolean isDatum() {
        return waarde.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    /// The value of a date; the check on reading has proven that it is one.
    public LocalDate datum() {
        return LocalDate.parse(waarde);
    }

    /// The value of a number, exact.
    public BigDecimal getal() {
        return new BigDecimal(waarde.replace(".", "").replace(',', '.'));
    }
}

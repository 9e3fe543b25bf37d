package nl.vng.inbreng.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/// The moment that figures describe: a day, or for LVV a month.
///
/// @param dag the day, or the last day of the month
/// @param heleMaand whether the month is meant, not the day
public record Peildatum(LocalDate dag, boolean heleMaand) implements Comparable<Peildatum> {

    public static Peildatum of(LocalDate dag) {
        return new Peildatum(dag, false);
    }

    public static Peildatum of(YearMonth maand) {
        return new Peildatum(maand.atEndOfMonth(), true);
    }

    /// `2025-01-30`, or `2025-01` for a month.
    public String iso() {
        return heleMaand ? YearMonth.from(dag).toString() : dag.toString();
    }

    @Override
    public int compareTo(Peildatum other) {
        return dag.compareTo(other.dag);
    }
}

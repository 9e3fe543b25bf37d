package nl.vng.inbreng.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A TGO contract: a gemeente itself runs temporary reception; one row of the export `tgo_contracten`.
///
/// @param nummer contract number, unique in the export
/// @param gemeente the gemeente that runs the location, after mergers
/// @param locatieId the location in `opvangcapaciteit`; `null` when the export has none
/// @param looptijd first up to and including last day, both known
/// @param bekostigingTot the day after the last funded day; `null` when missing
/// @param plekken agreed places, at least 1
/// @param bedragPerPlekPerDag euro, above 0, exact; `null` when missing
/// @param voortzettingGewenst whether the gemeente wants to go on
/// @param verlenging state of the extension; `null` when missing
/// @param huurcontractEindigt last day of the lease; `null` when missing
/// @param opzegtermijnMaanden notice to give, 0 to 24 months; `null` when missing
/// @param bron the row it was read from
public record TgoContract(
        String nummer,
        Gemeente gemeente,
        @Nullable String locatieId,
        Looptijd looptijd,
        @Nullable LocalDate bekostigingTot,
        int plekken,
        @Nullable BigDecimal bedragPerPlekPerDag,
        JaNee voortzettingGewenst,
        @Nullable Verlenging verlenging,
        @Nullable LocalDate huurcontractEindigt,
        @Nullable Integer opzegtermijnMaanden,
        Bron bron) {

    /// @throws IllegalArgumentException if `plekken` is below 1
    public TgoContract {
        if (plekken < 1) {
            throw new IllegalArgumentException("plekken of %s must be at least 1, was %d".formatted(nummer, plekken));
        }
    }

    /// Whether it runs on `dag`; the first and the last day both count.
    public boolean loopt(LocalDate dag) {
        return looptijd.covers(dag, dag);
    }
}

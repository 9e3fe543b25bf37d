package nl.vng.inbreng.tekst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A value that a text may use and that is neither a figure nor a kengetal: the debate, the dates, the area.
public sealed interface Fact {

    /// As it stands in a text.
    String printed();

    /// The figures that are printed in it, for the Verantwoording.
    default List<String> cijfers() {
        return List.of();
    }

    /// Words.
    record Words(String printed) implements Fact {}

    /// Words with figures in them.
    record Counted(String printed, List<String> cijfers) implements Fact {}

    /// A day.
    ///
    /// @param dag to compare with
    /// @param printed spelled out
    record Day(LocalDate dag, String printed) implements Fact {}

    /// A number or percentage.
    ///
    /// @param getal to compare with
    /// @param printed spelled out
    record Amount(BigDecimal getal, String printed) implements Fact {}
}

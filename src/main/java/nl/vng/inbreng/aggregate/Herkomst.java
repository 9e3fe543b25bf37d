package nl.vng.inbreng.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.vng.inbreng.domain.Bron;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Gemeente;
import org.jspecify.annotations.Nullable;

/// Where a published figure comes from: the rows of the exports that make it, and how.
///
/// @param cijfer the figure as published
/// @param onderdelen the sums it is computed from, most often one; empty when it is not traced
/// @param berekening Dutch sentence: how the figure follows from the sums; empty when it is not traced
/// @param nietHerleid Dutch sentence: why it is not traced; `null` when it is
public record Herkomst(
        Cijfer cijfer,
        List<Onderdeel> onderdelen,
        String berekening,
        @Nullable String nietHerleid) {

    public Herkomst {
        onderdelen = List.copyOf(onderdelen);
    }

    static Herkomst geen(Cijfer cijfer, String waarom) {
        return new Herkomst(cijfer, List.of(), "", waarom);
    }

    /// A sum.
    ///
    /// @param naam what is added up
    public record Onderdeel(String naam, List<Term> termen) {

        public Onderdeel {
            termen = List.copyOf(termen);
        }

        /// The sum of the terms, exact.
        public BigDecimal som() {
            var som = BigDecimal.ZERO;
            for (var term : termen) {
                som = som.add(term.waarde());
            }
            return som;
        }
    }

    /// What one row, or the rows of one gemeente, add to a sum.
    ///
    /// @param gemeente `null` when it is of no gemeente, or of several together
    /// @param omschrijving what it is
    /// @param waarde what it adds
    /// @param rijen the rows that make it; empty when they are not shown
    public record Term(@Nullable Gemeente gemeente, String omschrijving, BigDecimal waarde, List<Rij> rijen) {

        public Term {
            rijen = List.copyOf(rijen);
        }
    }

    /// One row of a file.
    ///
    /// @param bron the file, and the row as Excel shows it; row 0 is the file as a whole
    /// @param gemeente `null` when the row is of no gemeente
    /// @param omschrijving what it is
    /// @param getal the number it holds; `null` when it holds none, or none that may be shown
    /// @param datum the date it holds; `null` when it holds none
    public record Rij(
            Bron bron,
            @Nullable Gemeente gemeente,
            String omschrijving,
            @Nullable BigDecimal getal,
            @Nullable LocalDate datum) {}
}

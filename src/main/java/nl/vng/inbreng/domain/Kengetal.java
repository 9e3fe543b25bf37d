package nl.vng.inbreng.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern PEILDATUM = Pattern.compile("\\s*\\(peildatum (\\d{4}(?:-\\d{2}){0,2})\\)$");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu[-MM[-dd]]").withResolverStyle(ResolverStyle.STRICT);

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

    /// The day, month or year in which its source said so: `VNG-brief (peildatum 2025-01-30)`; empty when the source
    /// does not tell.
    public Optional<TemporalAccessor> peildatum() {
        var match = PEILDATUM.matcher(bron);
        if (!match.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ISO.parseBest(match.group(1), LocalDate::from, YearMonth::from, Year::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Its source without the [#peildatum()].
    public String bronnaam() {
        return peildatum().isPresent() ? PEILDATUM.matcher(bron).replaceFirst("") : bron;
    }
}

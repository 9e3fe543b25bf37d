package nl.vng.inbreng.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a value is printed in Dutch, the same in every document, list and file.
public final class Weergave {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter MAAND = DateTimeFormatter.ofPattern("MMMM yyyy", DUTCH);

    private Weergave() {}

    /// A figure: `1.108`, `59,5%`, `€ 4.984.928`, `1 maart 2025`, `ten minste 12`, `minder dan 10`, `n.v.t.`.
    public static String of(Cijfer cijfer) {
        if (cijfer.reden() != null) {
            return reden(cijfer);
        }
        LocalDate datum = cijfer.datum();
        BigDecimal getal = cijfer.getal();
        String waarde = datum != null
                ? of(datum)
                : of(getal == null ? BigDecimal.ZERO : getal, cijfer.definitie().eenheid());
        return cijfer.tenMinste() ? "ten minste " + waarde : waarde;
    }

    /// A day: `30 januari 2025`.
    public static String of(LocalDate dag) {
        return DAG.format(dag);
    }

    /// A peildatum: `30 januari 2025`, or `januari 2025` for a month.
    public static String of(Peildatum peildatum) {
        return peildatum.heleMaand() ? MAAND.format(YearMonth.from(peildatum.dag())) : of(peildatum.dag());
    }

    /// A number with the mark of its unit, where the unit has one; euros without cents when there are none.
    public static String of(BigDecimal getal, String eenheid) {
        return switch (eenheid) {
            case "%" -> format("#,##0.0", getal) + "%";
            case "euro" -> "€\u00A0" + format(isWhole(getal) ? "#,##0" : "#,##0.00", getal);
            default -> format("#,##0.##", getal);
        };
    }

    private static boolean isWhole(BigDecimal getal) {
        return getal.stripTrailingZeros().scale() <= 0;
    }

    private static String format(String pattern, BigDecimal getal) {
        var symbols = DecimalFormatSymbols.getInstance(DUTCH);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(getal);
    }

    private static String reden(Cijfer cijfer) {
        return switch (cijfer.reden()) {
            case NVT -> "n.v.t.";
            case ONBEKEND -> "onbekend";
            case GEEN_LVV -> "geen LVV";
            case VERTROUWELIJK -> "niet getoond";
            case ONDERDRUKT -> cijfer.klein() ? "minder dan 10" : "niet getoond";
            case null -> throw new IllegalArgumentException("a figure with a value has no reden");
        };
    }
}

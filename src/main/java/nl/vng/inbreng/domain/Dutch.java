package nl.vng.inbreng.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How figures, numbers, dates and lists are written in Dutch, the same in every document, list and file.
///
/// Spelled out here and not taken from the JDK's locale data, which may change with the JDK and then changes every
/// document.
public final class Dutch {

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private static final List<String> DAYS =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");

    private Dutch() {}

    /// A figure: `1.108`, `59,5%`, `€ 4.984.928`, `1 maart 2025`, `ten minste 12`, `minder dan 10`, `n.v.t.`.
    public static String figure(Cijfer cijfer) {
        return cijfer.tenMinste() && cijfer.reden() == null ? "ten minste " + value(cijfer) : value(cijfer);
    }

    /// A figure in a narrow cell: as [#figure], with `≥` for `ten minste`.
    public static String cell(Cijfer cijfer) {
        return (cijfer.tenMinste() && cijfer.reden() == null ? "≥ " : "") + value(cijfer);
    }

    /// A figure with its unit, in agreement: `1.108 plekken`, `1 plek`, `geen plekken`, `59,5%`, `minder dan 10
    /// mensen`.
    public static String counted(Cijfer cijfer) {
        var noun = Noun.of(cijfer.definitie().eenheid());
        return noun.isPresent() && (cijfer.getal() != null || cijfer.klein())
                ? count(cijfer) + " " + noun.get().after(cijfer)
                : figure(cijfer);
    }

    /// As [#figure], with `geen` for exactly 0 of what is counted.
    public static String count(Cijfer cijfer) {
        boolean none = cijfer.getal() != null && cijfer.getal().signum() == 0 && !cijfer.tenMinste();
        return none && Noun.of(cijfer.definitie().eenheid()).isPresent() ? "geen" : figure(cijfer);
    }

    /// Whether a noun or verb with this figure is in the singular: exactly 1, or at least 1.
    public static boolean isOne(Cijfer cijfer) {
        return cijfer.getal() != null && cijfer.getal().compareTo(BigDecimal.ONE) == 0;
    }

    /// A kengetal: a date spelled out, a number with points.
    public static String kengetal(Kengetal kengetal) {
        return kengetal.isDatum() ? date(kengetal.datum()) : number(kengetal.getal());
    }

    /// When the source of a kengetal said so: `30 januari 2025`, `januari 2025`, `2025`; empty when it does not tell.
    public static Optional<String> peildatum(Kengetal kengetal) {
        return kengetal.peildatum().map(it -> switch (it) {
            case LocalDate dag -> date(dag);
            case YearMonth maand -> month(maand);
            default -> it.toString();
        });
    }

    /// A figure without `ten minste`.
    public static String value(Cijfer cijfer) {
        var getal = cijfer.getal();
        if (getal != null) {
            return switch (cijfer.definitie().eenheid()) {
                case "%" -> number(getal) + "%";
                case "euro" -> euro(getal);
                default -> number(getal);
            };
        }
        return cijfer.datum() != null ? date(cijfer.datum()) : reason(cijfer);
    }

    private static String reason(Cijfer cijfer) {
        return switch (cijfer.reden()) {
            case NVT -> "n.v.t.";
            case ONBEKEND -> "onbekend";
            case GEEN_LVV -> "geen LVV";
            case ONDERDRUKT, VERTROUWELIJK -> cijfer.klein() ? "minder dan " + cijfer.kleinerDan() : "niet getoond";
            case null -> throw new IllegalArgumentException("figure without value or reason: " + cijfer.id());
        };
    }

    /// `30 januari 2025`.
    public static String date(LocalDate dag) {
        return dag.getDayOfMonth() + " " + month(YearMonth.from(dag));
    }

    /// `woensdag 5 februari 2025`.
    public static String dateWithWeekday(LocalDate dag) {
        return weekday(dag.getDayOfWeek()) + " " + date(dag);
    }

    /// `januari 2025`.
    public static String month(YearMonth maand) {
        return MONTHS.get(maand.getMonthValue() - 1) + " " + maand.getYear();
    }

    /// First three letters of the month, as on an axis: `jan`; March is `mrt`.
    public static String shortMonth(YearMonth maand) {
        return maand.getMonthValue() == 3
                ? "mrt"
                : MONTHS.get(maand.getMonthValue() - 1).substring(0, 3);
    }

    /// `woensdag 5 februari 2025 om 6.00 uur`.
    public static String moment(LocalDateTime moment) {
        return dateWithWeekday(moment.toLocalDate()) + " om " + time(moment.toLocalTime());
    }

    /// `10.00 uur`.
    public static String time(LocalTime tijd) {
        return "%d.%02d uur".formatted(tijd.getHour(), tijd.getMinute());
    }

    /// `30 januari 2025`, or `januari 2025` when a month is meant.
    public static String peildatum(Peildatum peildatum) {
        return peildatum.heleMaand() ? month(YearMonth.from(peildatum.dag())) : date(peildatum.dag());
    }

    /// With points between thousands and a decimal comma: `1.108`, `59,5`; a minus is a real minus sign.
    public static String number(BigDecimal getal) {
        var plain = getal.abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, '.');
        }
        return (getal.signum() < 0 ? "−" : "") + grouped + (point < 0 ? "" : "," + plain.substring(point + 1));
    }

    public static String number(long getal) {
        return number(BigDecimal.valueOf(getal));
    }

    /// `€ 4.984.928` for a round amount, else with cents: `€ 63,76`.
    public static String euro(BigDecimal bedrag) {
        var cents = bedrag.setScale(2, RoundingMode.UNNECESSARY);
        var round = cents.stripTrailingZeros().scale() <= 0;
        return "€ " + number(round ? cents.setScale(0, RoundingMode.UNNECESSARY) : cents);
    }

    /// A title in the middle of a sentence: `Tekort` becomes `tekort`, `TGO-plekken` stays as it is.
    public static String inSentence(String titel) {
        return titel.matches("\\p{Lu}\\P{Lu}.*")
                ? titel.substring(0, 1).toLowerCase(Locale.ROOT) + titel.substring(1)
                : titel;
    }

    /// `een, twee en drie`.
    public static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " en " + words.getLast();
    }

    private static String weekday(DayOfWeek dag) {
        return DAYS.get(dag.getValue() - 1);
    }
}

package nl.vng.inbreng.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.BevindingSoort;
import org.jspecify.annotations.Nullable;

/// Numbers as Dutch files write them; what can be read in two ways is not read at all.
final class Numbers {

    /// Not a whole number of 0 or more.
    static final int NO_COUNT = -1;
    /// `1,250`: a thousand in one country, a bit more than one in another.
    static final int AMBIGUOUS = -2;
    /// `1E+05`: Excel did this.
    static final int SCIENTIFIC = -3;

    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:(?:\\.\\d{3})+|(?:[ \\u00A0\\u2009\\u202F]\\d{3})+)");
    private static final Pattern AMBIGUOUS_COUNT = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+[.,]\\d+");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?[eE][+-]?\\d+");
    private static final Pattern EURO_SIGN = Pattern.compile("^€[ \\u00A0\\u2009\\u202F]*");
    private static final Pattern DECIMAL =
            Pattern.compile("\\d+|\\d+,\\d+|\\d{1,3}(?:[. \\u00A0\\u2009\\u202F]\\d{3})+,\\d+|\\d+\\.\\d{1,2}"
                    + "|\\d{1,3}(?:[ \\u00A0\\u2009\\u202F]\\d{3})+|\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern AMBIGUOUS_DECIMAL = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}|0\\.\\d{3,}");
    private static final Pattern DECIMAL_POINT = Pattern.compile("\\d+\\.\\d{1,2}");

    private Numbers() {}

    /// The whole number that the digits from `start` to `end` are, nine at most; [#NO_COUNT] when they are anything
    /// else.
    static int exact(char[] text, int start, int end) {
        int length = end - start;
        if (length == 0 || length > 9) {
            return NO_COUNT;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return NO_COUNT;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /// The whole number in `text`, or one of [#NO_COUNT], [#AMBIGUOUS] and [#SCIENTIFIC].
    static int count(String text) {
        int length = text.length();
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i == 9) {
                return slowCount(text);
            }
            value = value * 10 + digit;
        }
        return length == 0 ? NO_COUNT : value;
    }

    private static int slowCount(String text) {
        if (text.length() > 20) {
            return NO_COUNT;
        }
        if (GROUPED.matcher(text).matches()) {
            var digits = digits(text);
            return digits.length() > 9 ? NO_COUNT : Integer.parseInt(digits);
        }
        if (EXPONENT.matcher(text).matches()) {
            return SCIENTIFIC;
        }
        return AMBIGUOUS_COUNT.matcher(text).matches() ? AMBIGUOUS : NO_COUNT;
    }

    /// The kind of finding that goes with a negative answer of [#count].
    static BevindingSoort problem(int count) {
        return switch (count) {
            case AMBIGUOUS -> BevindingSoort.GETAL_DUBBELZINNIG;
            case SCIENTIFIC -> BevindingSoort.GETAL_WETENSCHAPPELIJK;
            default -> BevindingSoort.GEHEEL_GETAL;
        };
    }

    /// The number in `text`, exact, with or without euro sign; `null` when there is none or two.
    static @Nullable BigDecimal decimal(String text) {
        if (text.length() > 30) {
            return null;
        }
        var number = EURO_SIGN.matcher(text).replaceFirst("");
        if (!DECIMAL.matcher(number).matches()
                || AMBIGUOUS_DECIMAL.matcher(number).matches()) {
            return null;
        }
        if (DECIMAL_POINT.matcher(number).matches()) {
            return new BigDecimal(number);
        }
        int comma = number.indexOf(',');
        return comma < 0
                ? new BigDecimal(digits(number))
                : new BigDecimal(digits(number.substring(0, comma)) + "." + number.substring(comma + 1));
    }

    /// The kind of finding that goes with no answer of [#decimal].
    static BevindingSoort decimalProblem(String text) {
        var number = EURO_SIGN.matcher(text).replaceFirst("");
        if (AMBIGUOUS_DECIMAL.matcher(number).matches()) {
            return BevindingSoort.GETAL_DUBBELZINNIG;
        }
        return EXPONENT.matcher(number).matches() ? BevindingSoort.GETAL_WETENSCHAPPELIJK : BevindingSoort.BEDRAG;
    }

    private static String digits(String text) {
        var digits = new StringBuilder(text.length());
        text.chars().filter(it -> it >= '0' && it <= '9').forEach(it -> digits.append((char) it));
        return digits.toString();
    }
}

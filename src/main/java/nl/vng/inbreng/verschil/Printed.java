package nl.vng.inbreng.verschil;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A printed text, with its numbers apart from its words: `Er zijn # plekken`, and 1.108.
///
/// A date, a time, a year and a code (`GM0344`) are words: they do not shift.
///
/// @param woorden the text, with `#` for each number
/// @param getallen those numbers, in order
record Printed(String woorden, List<Getal> getallen) {

    private static final String MONTH = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
            + "|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec)\\b";

    /// A day, or days, of a month; or a number, in groups of three as all that is printed.
    private static final Pattern TOKEN =
            Pattern.compile("(?<dag>\\b(?:\\d{1,2} (?:en|t/m|tot en met) )?\\d{1,2} " + MONTH + ")"
                    + "|(?<![\\p{L}\\p{N}_#.,:/-])(?<getal>[−+]?\\d{1,3}(?:\\.\\d{3})*(?:,\\d+)?)(?<procent>%?)"
                    + "(?![\\p{L}\\p{N}_]|[.,:/-]\\d)");

    Printed {
        getallen = List.copyOf(getallen);
    }

    /// A number as it was printed.
    ///
    /// @param tekst as printed: `1.108`, `54,7%`
    /// @param waarde its value
    /// @param procent whether it is a percentage
    record Getal(String tekst, BigDecimal waarde, boolean procent) {}

    static Printed of(String text) {
        var woorden = new StringBuilder();
        var getallen = new ArrayList<Getal>();
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            var getal = tokens.group("getal");
            if (getal != null) {
                boolean procent = !tokens.group("procent").isEmpty();
                getallen.add(new Getal(tokens.group(), value(getal), procent));
                tokens.appendReplacement(woorden, procent ? "#%" : "#");
            }
        }
        return new Printed(tokens.appendTail(woorden).toString(), getallen);
    }

    private static BigDecimal value(String getal) {
        return new BigDecimal(
                getal.replace(".", "").replace(',', '.').replace('−', '-').replace("+", ""));
    }
}

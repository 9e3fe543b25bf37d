package nl.vng.inbreng.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as Dutch files write them, the day always before the month; a time behind it is passed over.
///
/// Remembers the days that it read: most rows repeat a few.
final class Dates {

    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(\\d{1,2})-(\\d{1,2})|(\\d{2})/(\\d{2}))[-/](\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + TIME);

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private static final int MOST_SPELLINGS = 1 << 12;

    private final Map<String, LocalDate> spellings = new HashMap<>();
    private final @Nullable LocalDate[] days = new LocalDate[(LATEST - EARLIEST + 1) * 12 * 31];

    /// The day in `text`, between 1900 and 2199; `null` when there is none, or it does not exist.
    static @Nullable LocalDate parse(String text) {
        if (text.length() < 8 || text.length() > 40) {
            return null;
        }
        var match = DAY_FIRST.matcher(text);
        if (match.matches()) {
            boolean dashes = match.group(1) != null;
            char separator = text.charAt(match.start(5) - 1);
            return separator != (dashes ? '-' : '/') ? null : day(match, 5, dashes ? 2 : 4, dashes ? 1 : 3);
        }
        match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return day(match, 1, 2, 3);
        }
        match = COMPACT.matcher(text);
        return match.matches() ? day(match, 1, 2, 3) : null;
    }

    /// The same, remembered.
    @Nullable
    LocalDate find(String text) {
        var known = spellings.get(text);
        if (known != null) {
            return known;
        }
        var day = parse(text);
        if (day != null && spellings.size() < MOST_SPELLINGS) {
            spellings.put(text, day);
        }
        return day;
    }

    /// The day that stands from `start` to `end` as most files write it, `dd-mm-jjjj`; `null` when it is anything else.
    @Nullable
    LocalDate exact(char[] text, int start, int end) {
        if (end - start != 10 || text[start + 2] != '-' || text[start + 5] != '-') {
            return null;
        }
        int day = Numbers.exact(text, start, start + 2);
        int month = Numbers.exact(text, start + 3, start + 5);
        int year = Numbers.exact(text, start + 6, end);
        if (day < 1 || day > 31 || month < 1 || month > 12 || year < EARLIEST || year > LATEST) {
            return null;
        }
        int number = ((year - EARLIEST) * 12 + month - 1) * 31 + day - 1;
        var known = days[number];
        if (known == null && day <= YearMonth.of(year, month).lengthOfMonth()) {
            known = LocalDate.of(year, month, day);
            days[number] = known;
        }
        return known;
    }

    private static @Nullable LocalDate day(Matcher match, int year, int month, int day) {
        int jaar = Integer.parseInt(match.group(year));
        if (jaar < EARLIEST || jaar > LATEST) {
            return null;
        }
        try {
            return LocalDate.of(jaar, Integer.parseInt(match.group(month)), Integer.parseInt(match.group(day)));
        } catch (DateTimeException _) {
            return null;
        }
    }
}

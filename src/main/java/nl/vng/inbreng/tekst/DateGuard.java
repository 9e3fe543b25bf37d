package nl.vng.inbreng.tekst;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.tekst.Sentences.Sentence;
import org.jspecify.annotations.Nullable;

/// Refuses a weekday that does not fit its date, "volgende week" that does not fit the date on the letter, and a date
/// that is past but spoken of as still to come, or the other way round.
final class DateGuard {

    /// @param dag a day that a text names
    /// @param plaats where in the text
    private record Said(LocalDate dag, int plaats) {}

    private static final List<String> DAYS =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
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
    private static final Pattern DATE = Pattern.compile("(?i)(?:\\b(" + String.join("|", DAYS) + ") )?\\b(\\d{1,2}) ("
            + String.join("|", MONTHS) + ")(?: (\\d{4}))?\\b");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?i)\\b(vandaag|morgen|overmorgen|gisteren|deze week|volgende week|vorige week|deze maand|volgende maand)\\b");

    /// Verbs that place a date ahead of the reader, when nothing in the sentence places it behind.
    private static final Pattern AHEAD = Pattern.compile("(?i)\\b(moet|moeten|zal|zullen|gaat|gaan|komt|komen|loopt"
            + "|lopen|vervalt|vervallen|eindigt|eindigen|spreekt|spreken|uiterlijk|vóór|nog te gaan|binnenkort)\\b");
    private static final Pattern BEHIND = Pattern.compile("(?i)\\b(was|waren|had|hadden|moest|moesten|liep|liepen"
            + "|verviel|vervielen|werd|werden|sprak|spraken|sinds|voorbij|ontbrak|ontbraken|woonde|woonden|toen|zou"
            + "|zouden)\\b");
    private static final Pattern PAST_ONLY = Pattern.compile(
            "(?i)\\b(is voorbij|zijn voorbij|verviel|vervielen|moest" + "|moesten|liep|liepen|sprak|spraken)\\b");

    private DateGuard() {}

    /// A remark per mistake; empty when all dates fit.
    ///
    /// @param peildata of the figures in the text: days that are past in any tense
    static List<Remark> check(String text, Set<LocalDate> peildata, Context context) {
        var mistakes = new ArrayList<Remark>();
        for (var sentence : Sentences.of(text)) {
            matches(DATE, sentence).forEach(it -> weekday(it, sentence, context, mistakes));
            matches(RELATIVE, sentence)
                    .forEach(it -> relative(it.group(1), sentence, context)
                            .ifPresent(what -> mistakes.add(new Remark(sentence.van() + it.start(), what))));
            tense(sentence, peildata, context, mistakes);
        }
        return mistakes;
    }

    private static List<MatchResult> matches(Pattern pattern, Sentence sentence) {
        return pattern.matcher(sentence.tekst()).results().toList();
    }

    private static void weekday(MatchResult match, Sentence sentence, Context context, List<Remark> mistakes) {
        int plaats = sentence.van() + match.start();
        var date = date(match, context);
        if (date == null) {
            mistakes.add(new Remark(plaats, "“" + match.group() + "” is geen bestaande datum"));
            return;
        }
        var written = match.group(1);
        var real = DAYS.get(date.getDayOfWeek().getValue() - 1);
        if (written != null && !written.toLowerCase(Locale.ROOT).equals(real)) {
            mistakes.add(
                    new Remark(plaats, "“" + match.group() + "” klopt niet: " + Dutch.date(date) + " is een " + real));
        }
    }

    /// The date, or the nearest to the letter when the year is not written; `null` when it does not exist.
    private static @Nullable LocalDate date(MatchResult match, Context context) {
        int day = Integer.parseInt(match.group(2));
        int month = MONTHS.indexOf(match.group(3).toLowerCase(Locale.ROOT)) + 1;
        var letter = context.moment();
        try {
            if (match.group(4) != null) {
                return LocalDate.of(Integer.parseInt(match.group(4)), month, day);
            }
            LocalDate nearest = null;
            for (int year = letter.getYear() - 1; year <= letter.getYear() + 1; year++) {
                var candidate = LocalDate.of(year, month, day);
                if (nearest == null || distance(candidate, letter) < distance(nearest, letter)) {
                    nearest = candidate;
                }
            }
            return nearest;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    private static Optional<String> relative(String words, Sentence sentence, Context context) {
        var dates = dates(sentence, context).stream().map(Said::dag).toList();
        var said = dates.isEmpty() ? debate(context) : dates;
        if (said.isEmpty()) {
            return Optional.of("“" + words + "” zegt niet welke dag; schrijf de datum erbij");
        }
        var letter = context.moment();
        boolean fits = said.stream().anyMatch(it -> fits(words.toLowerCase(Locale.ROOT), letter, it));
        return fits
                ? Optional.empty()
                : Optional.of("“" + words + "” klopt niet: de brief is van " + Dutch.dateWithWeekday(letter)
                        + ", en het gaat om " + Dutch.dateWithWeekday(said.getFirst()));
    }

    private static List<LocalDate> debate(Context context) {
        return context.fact("debatdatum").filter(Fact.Day.class::isInstance).map(Fact.Day.class::cast).stream()
                .map(Fact.Day::dag)
                .toList();
    }

    private static boolean fits(String words, LocalDate letter, LocalDate date) {
        var monday = letter.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (words) {
            case "vandaag" -> date.equals(letter);
            case "morgen" -> date.equals(letter.plusDays(1));
            case "overmorgen" -> date.equals(letter.plusDays(2));
            case "gisteren" -> date.equals(letter.minusDays(1));
            case "deze week" -> inWeek(date, monday);
            case "volgende week" -> inWeek(date, monday.plusWeeks(1));
            case "vorige week" -> inWeek(date, monday.minusWeeks(1));
            case "deze maand" -> sameMonth(date, letter);
            default -> sameMonth(date, letter.plusMonths(1));
        };
    }

    private static boolean inWeek(LocalDate date, LocalDate monday) {
        return !date.isBefore(monday) && date.isBefore(monday.plusWeeks(1));
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
    }

    private static void tense(Sentence sentence, Set<LocalDate> peildata, Context context, List<Remark> mistakes) {
        var tekst = sentence.tekst();
        boolean ahead = AHEAD.matcher(tekst).find() && !BEHIND.matcher(tekst).find();
        boolean behind = PAST_ONLY.matcher(tekst).find();
        for (var said : dates(sentence, context)) {
            var date = said.dag();
            if (peildata.contains(date)) {
                continue;
            }
            if (ahead && date.isBefore(context.moment())) {
                mistakes.add(new Remark(
                        said.plaats(),
                        Dutch.date(date) + " is voorbij (de brief is van " + Dutch.date(context.moment())
                                + "), maar de zin spreekt ervan alsof die dag nog komt"));
            }
            if (behind && date.isAfter(context.moment())) {
                mistakes.add(new Remark(
                        said.plaats(),
                        Dutch.date(date) + " moet nog komen (de brief is van " + Dutch.date(context.moment())
                                + "), maar de zin spreekt ervan alsof die dag voorbij is"));
            }
        }
    }

    private static List<Said> dates(Sentence sentence, Context context) {
        var dates = new ArrayList<Said>();
        for (var match : matches(DATE, sentence)) {
            var date = date(match, context);
            if (date != null) {
                dates.add(new Said(date, sentence.van() + match.start()));
            }
        }
        return dates;
    }
}

package nl.vng.inbreng.tekst;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.tekst.Sentences.Sentence;
import org.jspecify.annotations.Nullable;

/// Refuses a weekday that does not fit its date, "volgende week" that does not fit the date on the letter, and a date
/// that is past but spoken of as still to come, or the other way round.
final class DateGuard {

    /// @param dag a day that a sentence names
    /// @param van its first character in the sentence
    /// @param tot the character after it
    /// @param metJaar whether its year is written
    private record Said(LocalDate dag, int van, int tot, boolean metJaar) {}

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
    private static final Pattern DATE = Sentences.pattern("(?:\\b(" + String.join("|", DAYS) + ") )?\\b(\\d{1,2}) ("
            + String.join("|", MONTHS) + ")(?: (\\d{4}))?\\b");
    private static final Pattern RELATIVE = Sentences.pattern("\\b(vandaag|morgen|overmorgen|gisteren|deze week"
            + "|volgende week|komende week|vorige week|deze maand|volgende maand|vorige maand)\\b");
    private static final Pattern RELATIVE_YEAR = Sentences.pattern("\\b(volgend|vorig) jaar\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");

    private DateGuard() {}

    /// A remark per mistake; empty when all dates fit.
    ///
    /// @param peildata of the figures in the text: days that are past in any tense
    static List<Remark> check(String text, Set<LocalDate> peildata, Context context) {
        var mistakes = new ArrayList<Remark>();
        for (var sentence : Sentences.of(text)) {
            matches(DATE, sentence).forEach(it -> weekday(it, sentence, context, mistakes));
            matches(RELATIVE, sentence)
                    .forEach(it -> relative(written(it), sentence, context)
                            .ifPresent(what -> mistakes.add(new Remark(sentence.van() + it.start(), what))));
            matches(RELATIVE_YEAR, sentence)
                    .forEach(it -> relativeYear(written(it), sentence, context)
                            .ifPresent(what -> mistakes.add(new Remark(sentence.van() + it.start(), what))));
            tense(sentence, peildata, context, mistakes);
        }
        return mistakes;
    }

    private static List<MatchResult> matches(Pattern pattern, Sentence sentence) {
        return pattern.matcher(sentence.tekst()).results().toList();
    }

    private static String written(MatchResult match) {
        return match.group().replaceAll("[\\s\\u00a0]+", " ");
    }

    private static void weekday(MatchResult match, Sentence sentence, Context context, List<Remark> mistakes) {
        int plaats = sentence.van() + match.start();
        var date = date(match, context);
        if (date == null) {
            mistakes.add(new Remark(plaats, "“" + written(match) + "” is geen bestaande datum"));
            return;
        }
        var written = match.group(1);
        var real = DAYS.get(date.getDayOfWeek().getValue() - 1);
        if (written != null && !written.toLowerCase(Locale.ROOT).equals(real)) {
            mistakes.add(
                    new Remark(plaats, "“" + written(match) + "” klopt niet: " + Dutch.date(date) + " is een " + real));
        }
    }

    /// The date, or the nearest to the letter when the year is not written; `null` when it does not exist.
    private static @Nullable LocalDate date(MatchResult match, Context context) {
        int day = Integer.parseInt(match.group(2));
        int month = MONTHS.indexOf(match.group(3).toLowerCase(Locale.ROOT)) + 1;
        var letter = context.moment();
        if (match.group(4) != null) {
            return date(Integer.parseInt(match.group(4)), month, day).orElse(null);
        }
        return IntStream.rangeClosed(letter.getYear() - 1, letter.getYear() + 1)
                .mapToObj(year -> date(year, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(it -> distance(it, letter)))
                .orElse(null);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
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

    /// A year has no debate to lean on: it is written in the sentence.
    private static Optional<String> relativeYear(String words, Sentence sentence, Context context) {
        int year = context.moment().getYear() + (words.toLowerCase(Locale.ROOT).startsWith("volgend") ? 1 : -1);
        var said = matches(YEAR, sentence).stream().map(MatchResult::group).toList();
        if (said.isEmpty()) {
            return Optional.of("“" + words + "” zegt niet welk jaar; schrijf het jaar erbij: in " + year);
        }
        return said.contains(String.valueOf(year))
                ? Optional.empty()
                : Optional.of("“" + words + "” klopt niet: de brief is van " + Dutch.date(context.moment())
                        + ", en het gaat om " + said.getFirst());
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
            case "komende week" -> inWeek(date, monday.plusWeeks(1)) || inWeek(date, letter.plusDays(1));
            case "vorige week" -> inWeek(date, monday.minusWeeks(1));
            case "deze maand" -> sameMonth(date, letter);
            case "volgende maand" -> sameMonth(date, letter.plusMonths(1));
            default -> sameMonth(date, letter.minusMonths(1));
        };
    }

    private static boolean inWeek(LocalDate date, LocalDate monday) {
        return !date.isBefore(monday) && date.isBefore(monday.plusWeeks(1));
    }

    private static boolean sameMonth(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear() && one.getMonth() == other.getMonth();
    }

    private static void tense(Sentence sentence, Set<LocalDate> peildata, Context context, List<Remark> mistakes) {
        for (var said : dates(sentence, context)) {
            var date = said.dag();
            if (peildata.contains(date)) {
                continue;
            }
            if (date.isBefore(context.moment()) && Tense.ahead(sentence.tekst(), said.van(), said.tot())) {
                mistakes.add(remark(said, sentence, "is voorbij", "nog komt", context));
            }
            if (date.isAfter(context.moment()) && Tense.behind(sentence.tekst(), said.van(), said.tot())) {
                mistakes.add(remark(said, sentence, "moet nog komen", "voorbij is", context));
            }
        }
    }

    private static Remark remark(Said said, Sentence sentence, String real, String spoken, Context context) {
        return new Remark(
                sentence.van() + said.van(),
                Dutch.date(said.dag()) + " " + real + " (de brief is van " + Dutch.date(context.moment())
                        + "), maar de zin spreekt ervan alsof die dag " + spoken
                        + (said.metJaar() ? "" : "; bedoelt u een ander jaar, schrijf dat er dan achter"));
    }

    private static List<Said> dates(Sentence sentence, Context context) {
        var dates = new ArrayList<Said>();
        for (var match : matches(DATE, sentence)) {
            var date = date(match, context);
            if (date != null) {
                dates.add(new Said(date, match.start(), match.end(), match.group(4) != null));
            }
        }
        return dates;
    }
}

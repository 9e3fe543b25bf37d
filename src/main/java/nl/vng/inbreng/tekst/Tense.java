package nl.vng.inbreng.tekst;

import java.util.regex.Pattern;

/// Whether a sentence speaks of a date in it as a day still to come, or as a day that is past.
///
/// A verb can be elsewhere in the sentence; what speaks against it must stand near the date: in its clause, or right
/// before it.
final class Tense {

    /// Verbs for what happens on one day; they cannot be said of a time that has begun.
    private static final String EVENT =
            "zal|zullen|gaat|gaan|komt|komen|vervalt|vervallen|eindigt|eindigen|spreekt|spreken";

    /// More of them, which say so only of a date in their clause; “de start” is no verb.
    private static final String EVENT_NEAR = "begint|beginnen|(?<!\\b(de|een)\\s)start|starten|treedt|treden";

    private static final String SOON = "uiterlijk|nog te gaan|binnenkort";

    /// Words that place a date of their sentence ahead of the reader, when nothing places it behind.
    private static final Pattern AHEAD = words(EVENT + "|" + SOON + "|moet|moeten|loopt|lopen|vóór");

    /// Verbs that do so only for a date in their clause.
    private static final Pattern AHEAD_NEAR = words(EVENT_NEAR + "|wordt|worden|krijgt|krijgen");

    private static final Pattern BEHIND =
            words("was|waren|had|hadden|moest|moesten|liep|liepen|verviel|vervielen|werd|werden|sprak|spraken|sinds"
                    + "|voorbij|ontbrak|ontbraken|woonde|woonden|toen|zou|zouden");

    /// More verbs in the past tense, which say so only of a date in their clause.
    private static final Pattern BEHIND_NEAR = words("trad|traden|begon|begonnen|startte|startten|kreeg|kregen|ging"
            + "|gingen|kwam|kwamen|stond|stonden|gaf|gaven|schreef|schreven|zei|zeiden|vroeg|vroegen|besloot|besloten"
            + "|verscheen|verschenen|beloofde|beloofden|stuurde|stuurden|zegde|zegden|kondigde|kondigden"
            + "|publiceerde|publiceerden|stelde|stelden|stemde|stemden|bleek|bleken|nam|namen|sloot|sloten");

    private static final Pattern AUXILIARY = words("heeft|hebben|is|zijn");

    /// Also vervallen and begonnen; not the nouns and the verbs that only look like it.
    private static final Pattern PARTICIPLE = words("(?!gemeenten|geld|gelden|gebied|gebieden|gesprekken|gezinnen"
            + "|gevallen|gevolgen|gebouwen|gedeelten|beleid|bestand|verbod|verband|verzoeken|begint|bestaat|betekent"
            + "|vervalt|verloopt|verblijft|vermeldt)"
            + "((aan|af|bij|door|in|mee|na|om|op|over|toe|uit|vast|voor|weg|terug|bekend)?ge\\p{L}{2,}(d|t|en|aan|ien)"
            + "|(be|ver|her|ont|er)\\p{L}{2,}(d|t)|\\p{L}*(vervallen|verlopen|besloten|begonnen|verschenen|ontvangen"
            + "|afgesproken|overeengekomen|onderzocht))");

    /// With one of these “zijn geopend” is an order, not a report.
    private static final Pattern ORDER = words("moet|moeten|zal|zullen|uiterlijk");

    private static final Pattern EVENT_VERBS = words(EVENT + "|" + EVENT_NEAR);
    private static final Pattern EVENTS = words(EVENT + "|" + EVENT_NEAR + "|" + SOON);
    private static final Pattern PAST_ONLY =
            words("is voorbij|zijn voorbij|verviel|vervielen|moest|moesten|liep|liepen");
    private static final Pattern SPOKE = words("sprak|spraken");

    private static final Pattern PUNCTUATION = Pattern.compile("[,;:()]");
    private static final Pattern CLAUSE =
            Sentences.pattern("[,;:()]|\\b(dat|die|wat|omdat|zodat|terwijl|want|maar|waar\\p{L}*)(?!\\p{L})");

    /// The date of a document or of figures, not of what the verb says: het besluit van.
    private static final Pattern DATES_A_THING = Sentences.pattern(
            "(besluit|besluiten|brief|brieven|motie|moties|amendement|wet|regeling|debat|uitspraak|verslag|rapport"
                    + "|onderzoek|toezegging|advies|akkoord|bericht|antwoord|antwoorden)( [\\p{L}-]+){0,4}(?<!ingang) van \\z"
                    + "|\\b(stand|situatie|peildatum|cijfer|cijfers|aantallen) (van|op|per) \\z");
    private static final Pattern RANGE_BEFORE = Sentences.pattern("\\b(van|vanaf|tussen) \\z");
    private static final Pattern RANGE_AFTER = Sentences.pattern("\\A (tot|tot en met|t/m|en) [^,;]*\\d");
    private static final Pattern SINCE = Sentences.pattern("\\b(vanaf|na) \\z");
    private static final Pattern OF = Sentences.pattern("(?<!ingang) van \\z");
    private static final Pattern SPOKEN_ABOUT =
            Sentences.pattern("\\b(na|vanaf|tot|tot en met|over|per|van|voor|vóór) \\z");

    private Tense() {}

    /// Whether `sentence` speaks as if the date in it, from `van` to `tot`, is still to come.
    static boolean ahead(String sentence, int van, int tot) {
        var before = sentence.substring(0, van);
        var clause = around(CLAUSE, sentence, van, tot);
        boolean rangeBegins = has(RANGE_BEFORE, before) && has(RANGE_AFTER, sentence.substring(tot));
        if (has(BEHIND, sentence) || has(BEHIND_NEAR, clause) || rangeBegins || has(DATES_A_THING, before)) {
            return false;
        }
        if (has(AUXILIARY, clause) && has(PARTICIPLE, clause) && !has(ORDER, before) && !has(ORDER, clause)) {
            return false;
        }
        if (has(SINCE, before)) {
            return has(EVENTS, sentence);
        }
        return has(AHEAD, sentence) || (has(AHEAD_NEAR, around(PUNCTUATION, sentence, van, tot)) && !has(OF, before));
    }

    /// Whether `sentence` speaks as if the date in it, from `van` to `tot`, is past.
    static boolean behind(String sentence, int van, int tot) {
        var clause = around(CLAUSE, sentence, van, tot);
        boolean elsewhere = has(EVENT_VERBS, clause) && !has(PAST_ONLY, clause) && !has(SPOKE, clause);
        if (elsewhere) {
            return false;
        }
        return has(PAST_ONLY, sentence) || (has(SPOKE, sentence) && !has(SPOKEN_ABOUT, sentence.substring(0, van)));
    }

    /// The part of `sentence` around a date, between two of `ends`.
    private static String around(Pattern ends, String sentence, int van, int tot) {
        int from = 0;
        int to = sentence.length();
        for (var end : ends.matcher(sentence).results().toList()) {
            if (end.end() <= van) {
                from = end.end();
            } else if (end.start() >= tot) {
                to = end.start();
                break;
            }
        }
        return sentence.substring(from, to);
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static Pattern words(String words) {
        return Sentences.pattern("(?<!\\p{L})(" + words + ")(?!\\p{L})");
    }
}

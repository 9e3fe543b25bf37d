package nl.vng.inbreng.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

/// Refuses a number that somebody typed: it would still stand there when the figures have changed.
///
/// Allowed are dates, laws and their articles, parliamentary papers, pages, the numbers of a list, small numbers in
/// words, and what is quoted with its source: “…” (bron: …).
final class NumberGuard {

    private static final String MONTH =
            "(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";

    /// What may hold a number, taken out before looking.
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile("\\$\\{[^}]*}"),
            Pattern.compile("[“\"„][^”\"]*[”\"]\\s*\\(bron: [^)]+\\)"),
            Pattern.compile("^\\s*\\d+[.)]\\s"),
            Pattern.compile("\\]\\([^)]*\\)"),
            Pattern.compile("(\\d{1,2} )?" + MONTH + "( (19|20)\\d{2})?"),
            Pattern.compile("\\d{1,2}[.:]\\d{2} uur"),
            Pattern.compile("(?i)\\b(artikel|artikelen|lid|hoofdstuk|paragraaf|bladzijde|pagina|bijlage|punt|nr\\.)"
                    + " \\d+[a-z]?([.:]\\d+[a-z]?)*((,| en| tot en met) \\d+[a-z]?([.:]\\d+[a-z]?)*)*"),
            Pattern.compile("(?i)\\b(kamerstukken|kamerstuk|stcrt\\.|staatscourant|stb\\.|staatsblad|trb\\.)[^.;)]*"),
            Pattern.compile("(?i)\\b(in|van|sinds|vanaf|uit|eind|begin|voor|na|over|tot) (19|20)\\d{2}\\b"),
            Pattern.compile(
                    "(?i)\\b(wet|besluit|regeling|convenant|akkoord|wetsvoorstel)[^.,;]{0,40}? (19|20)\\d{2}\\b"));

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*%?");
    private static final Pattern WORDS = Pattern.compile("(?i)(?<![\\p{L}])(dertien|veertien|vijftien|zestien|zeventien"
            + "|achttien|negentien|\\p{L}*(twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
            + "|\\p{L}*honderd|\\p{L}*duizend|miljoen|miljard|procent|helft|kwart|driekwart|tweederde"
            + "|twee derde|verdubbeld|verdubbeling)(?![\\p{L}])");

    private NumberGuard() {}

    /// A number in a line.
    ///
    /// @param getal as typed, without the point or comma after it
    /// @param van its first character
    /// @param tot the character after it
    record Found(String getal, int van, int tot) {}

    static void check(String line, int regel, ObjIntConsumer<String> complain) {
        numbers(line).forEach(it -> complain.accept(message(it.getal()), regel));
    }

    /// The numbers in `line` that may not stand there.
    static List<Found> numbers(String line) {
        var rest = line;
        for (var allowed : ALLOWED) {
            rest = allowed.matcher(rest).replaceAll(it -> " ".repeat(it.group().length())); // each keeps its place
        }
        var found = new ArrayList<Found>();
        for (var pattern : List.of(DIGITS, WORDS)) {
            pattern.matcher(rest)
                    .results()
                    .forEach(it -> found.add(new Found(
                            it.group().toLowerCase(Locale.ROOT).replaceAll("[.,]$", ""), it.start(), it.end())));
        }
        return found;
    }

    private static String message(String number) {
        return "“" + number
                + "” staat vast in de tekst; gebruik ${…} met een cijfer of een kengetal, of schrijf het als citaat met"
                + " “(bron: …)” erachter";
    }
}

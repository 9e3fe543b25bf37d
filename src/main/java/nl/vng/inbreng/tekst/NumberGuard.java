package nl.vng.inbreng.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;

/// Refuses a number that somebody typed: it would still stand there when the figures have changed.
///
/// Allowed are dates and years, laws and their articles, parliamentary papers, pages, the numbers of a list, small
/// numbers in words, and what is quoted with its source: “…” (bron: …). What looks like a year and stands before
/// something that is counted, is a number.
final class NumberGuard {

    private static final String MONTH =
            "(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)";

    /// What is counted: 2000 before one of these is a number, not a year.
    private static final String UNIT = "([\\p{L}-]*(plek|plekken|plaatsen|bedden|mensen|personen|kinderen|gezinnen"
            + "|huishoudens|gemeenten|provincies|asielzoekers|statushouders|vergunninghouders|vluchtelingen|ontheemden"
            + "|vreemdelingen|bewoners|inwoners|locaties|woningen|contracten)"
            + "|euro|procent|procentpunt|duizend|miljoen|miljard|uur|dagen|weken|maanden|jaar|jaren)(?!\\p{L})";

    private static final String WHICH =
            "(extra|meer|minder|andere|nieuwe|tijdelijke|duurzame|vaste|lege|kleinschalige|reguliere|sociale)";

    /// Stands after a number that is not cut in two and counts nothing.
    private static final String UNCOUNTED = "(?!\\d|[.,]\\d|\\s*%| (" + WHICH + " )?" + UNIT + ")";

    private static final String YEAR = "(19|20)\\d{2}(?!\\d|[.,]\\d|\\s*%)";
    private static final String YEARS = YEAR + "((,| en| of| tot| tot en met| t/m) " + YEAR + "|[-/–]" + YEAR + ")*";
    private static final String ARTICLE = "\\d+[a-z]?([.:]\\d+[a-z]?)*" + UNCOUNTED;

    /// What may hold a number, taken out before looking.
    private static final List<Pattern> ALLOWED = List.of(
            Sentences.pattern("\\$\\{[^}]*}"),
            Sentences.pattern("[“\"„][^”\"]*[”\"]\\s*\\(bron: [^)]+\\)"),
            Sentences.pattern("^\\s*\\d+[.)]\\s"),
            Sentences.pattern("\\]\\([^)]*\\)"),
            Sentences.pattern("\\b(\\d{1,2}((,| en| of| tot| tot en met| t/m) \\d{1,2}|-\\d{1,2})* )?" + MONTH + "\\b( "
                    + YEAR + ")?"),
            Sentences.pattern("\\d{1,2}[.:]\\d{2} uur"),
            Sentences.pattern(
                    "\\b(artikel|artikelen|art\\.|artt\\.|lid|hoofdstuk|paragraaf|bladzijde|blz\\.|pagina|pag\\.|p\\."
                            + "|bijlage|punt|nr\\.) " + ARTICLE + "((,| en| tot en met) " + ARTICLE + ")*"),
            Sentences.pattern("\\b(kamerstukken|kamerstuk|stcrt\\.|staatscourant|stb\\.|staatsblad|trb\\.)"
                    + "(,? (\\d+([DZ/-]\\d+|-[IVX]+\\b)?" + UNCOUNTED + "|(?-i:[IVX]+)\\b|nrs?\\.|en(?= \\d)))*"),
            Sentences.pattern("\\b(begin|medio|halverwege|eind|sinds|het jaar) " + YEARS),
            Sentences.pattern(
                    "\\b(in|van|vanaf|uit|voor|vóór|na|over|tot|tot en met|per|tussen|voorjaar|zomer|najaar|winter|kwartaal) "
                            + YEARS + UNCOUNTED),
            Sentences.pattern("\\b(?-i:Wet|Besluit|Regeling|Convenant|Akkoord|Wetsvoorstel)( [\\p{L}()’-]+){0,6} "
                    + YEAR + UNCOUNTED),
            Sentences.pattern("(wet|besluit|regeling|convenant|akkoord|wetsvoorstel)( (?-i:\\p{Lu}[\\p{L}-]+))? " + YEAR
                    + UNCOUNTED),
            Sentences.pattern("\\b(?-i:Wmo|Vw|Vb|Vc|Rva) " + YEAR + UNCOUNTED),
            Sentences.pattern("\\b(?-i:G4|G40|M50|P10)\\b"));

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,]*%?");
    private static final Pattern WORDS = Sentences.pattern("(?<![\\p{L}])(dertien|veertien|vijftien|zestien|zeventien"
            + "|achttien|negentien|\\p{L}*(twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
            + "|\\p{L}*honderd|\\p{L}*duizend|miljoen|miljard|procent|helft|kwart|driekwart|eenderde|tweederde"
            + "|(een|[eé]én) derde(?= (van|deel|meer|minder|hoger|lager)\\b)|twee derde"
            + "|gehalveerd|halvering|verdubbeld|verdubbeling|verdrievoudigd)(?![\\p{L}])");

    private static final Pattern ONLY_YEAR = Pattern.compile("(19|20)\\d{2}");

    private NumberGuard() {}

    /// A number in a text.
    ///
    /// @param getal as typed, without the point or comma after it
    /// @param van its first character
    /// @param tot the character after it
    record Found(String getal, int van, int tot) {}

    /// Looks at each paragraph as a whole: a quotation may go on on the next line.
    ///
    /// @param regel of the first of `lines`
    static void check(List<String> lines, int regel, ObjIntConsumer<String> complain) {
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).isBlank()) {
                paragraph(lines.subList(from, i), regel + from, complain);
                from = i + 1;
            }
        }
    }

    private static void paragraph(List<String> lines, int regel, ObjIntConsumer<String> complain) {
        var text = String.join("\n", lines);
        for (var number : numbers(text)) {
            int before = Math.toIntExact(text.substring(0, number.van())
                    .chars()
                    .filter(it -> it == '\n')
                    .count());
            complain.accept(message(number.getal()), regel + before);
        }
    }

    /// The numbers in `text` that may not stand there.
    static List<Found> numbers(String text) {
        var rest = text;
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
                + " “(bron: …)” erachter"
                + (ONLY_YEAR.matcher(number).matches()
                        ? "; is het een jaar, schrijf dan “het jaar " + number + "”"
                        : "");
    }
}

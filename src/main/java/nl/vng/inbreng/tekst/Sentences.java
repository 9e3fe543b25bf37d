package nl.vng.inbreng.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where the sentences of a text begin and end.
final class Sentences {

    /// @param tekst the sentence
    /// @param van its first character in the text
    record Sentence(String tekst, int van) {

        boolean holds(int place) {
            return place >= van && place < van + tekst.length();
        }
    }

    /// What ends with a point inside a sentence.
    private static final String SHORT = "[nN]rs?|[aA]rtt?|blz|pag|p|Stb|Stcrt|Trb";

    private static final Pattern END =
            Pattern.compile("(?<!\\b(" + SHORT + "))[.?!][”\"’)]*(?=\\s+[\\p{Lu}\\d“\"‘(€]|\\s*$)");

    private Sentences() {}

    /// Small letters and capitals are the same in it, and a space stands for any white space, also a new line.
    static Pattern pattern(String regex) {
        return Pattern.compile(
                regex.replace(" ", "[\\s\\u00a0]+"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
    }

    static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        var matcher = END.matcher(text);
        int from = 0;
        while (matcher.find()) {
            sentences.add(new Sentence(text.substring(from, matcher.end()), from));
            from = matcher.end();
        }
        if (!text.substring(from).isBlank()) {
            sentences.add(new Sentence(text.substring(from), from));
        }
        return sentences;
    }
}

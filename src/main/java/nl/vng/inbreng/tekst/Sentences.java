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

    private static final Pattern END = Pattern.compile("(?<!\\bnr)[.?!][”\"’)]*(?=\\s+[\\p{Lu}\\d“\"‘(€]|\\s*$)");

    private Sentences() {}

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

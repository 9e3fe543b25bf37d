package nl.vng.inbreng.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.vng.inbreng.domain.Spelling;
import org.jspecify.annotations.Nullable;

/// The fixed list of words of a column, found without regard to case, spaces and punctuation.
final class Words<E> {

    private final E[] values;
    private final String[] namen;
    private final char[][] letters;
    private final Map<String, E> plain = new HashMap<>();

    private Words(E[] values, String[] namen) {
        this.values = values;
        this.namen = namen;
        this.letters = Arrays.stream(namen).map(String::toCharArray).toArray(char[][]::new);
    }

    static <E> Words<E> of(E[] values, Function<E, String> naam) {
        var words = new Words<>(values, Arrays.stream(values).map(naam).toArray(String[]::new));
        for (int i = 0; i < values.length; i++) {
            words.plain.put(Spelling.plain(words.namen[i]), values[i]);
        }
        return words;
    }

    /// Words of which only the membership matters.
    static Words<String> of(String... words) {
        return of(words, Function.identity());
    }

    /// The value that a cell spells exactly, without making a string of it; `null` when there is none.
    @Nullable
    E exact(Row row, int cell) {
        var value = exact(row.text(), row.start(cell), row.end(cell));
        if (value != null) {
            row.know(cell);
        }
        return value;
    }

    /// The value that is spelled from `start` to `end`; `null` when there is none.
    @Nullable
    E exact(char[] text, int start, int end) {
        int length = end - start;
        for (int i = 0; i < letters.length; i++) {
            var word = letters[i];
            if (word.length == length && text[start] == word[0] && Arrays.equals(text, start, end, word, 0, length)) {
                return values[i];
            }
        }
        return null;
    }

    /// The value of a word in any spelling; `null` when there is none.
    @Nullable
    E find(String text) {
        return text.length() > 80 ? null : plain.get(Spelling.plain(text));
    }

    Optional<String> nearest(String text) {
        return Spelling.nearest(text, Arrays.stream(namen).sorted());
    }
}

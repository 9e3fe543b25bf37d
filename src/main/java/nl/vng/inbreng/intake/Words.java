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

    private final Map<String, E> exact = new HashMap<>();
    private final Map<String, E> plain = new HashMap<>();

    private Words() {}

    static <E> Words<E> of(E[] values, Function<E, String> naam) {
        var words = new Words<E>();
        for (var value : values) {
            words.exact.put(naam.apply(value), value);
            words.plain.put(Spelling.plain(naam.apply(value)), value);
        }
        return words;
    }

    /// Words of which only the membership matters.
    static Words<String> of(String... words) {
        return of(words, Function.identity());
    }

    /// The value spelled exactly so, the fast way; `null` when there is none.
    @Nullable
    E exact(String cell) {
        return exact.get(cell);
    }

    /// The value of a word in any spelling; `null` when there is none.
    @Nullable
    E find(String text) {
        return text.length() > 80 ? null : plain.get(Spelling.plain(text));
    }

    Optional<String> nearest(String text) {
        return Spelling.nearest(
                text, Arrays.stream(exact.keySet().toArray(String[]::new)).sorted());
    }
}

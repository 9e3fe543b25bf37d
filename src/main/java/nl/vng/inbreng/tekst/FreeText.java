package nl.vng.inbreng.tekst;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Plain words that somebody typed for one edition, outside of the templates.
public final class FreeText {

    private FreeText() {}

    /// A number that needs a ground.
    ///
    /// @param getal as typed, without what ends a sentence
    /// @param voor the words before it in its sentence
    /// @param na the words after it
    public record Numeral(String getal, String voor, String na) {}

    /// The numbers that a text of the templates could not have: no date, no article of a law, no quotation with its
    /// source.
    public static List<Numeral> numbers(String text) {
        return Sentences.of(text).stream()
                .flatMap(it -> NumberGuard.numbers(it.tekst()).stream()
                        .map(found -> new Numeral(
                                found.getal(),
                                it.tekst().substring(0, found.van()),
                                it.tekst().substring(found.tot()))))
                .toList();
    }

    /// What is wrong with its dates, in Dutch.
    public static Stream<String> dates(String text, Context context) {
        return DateGuard.check(text, Set.of(), context).stream().map(Remark::melding);
    }
}

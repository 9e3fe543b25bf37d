package nl.vng.inbreng.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\u0000\u0000",
            "ë",
            "e\u0308",
            "\uD83C\uDFE0",
            "\uD83C",
            "\uDFE0\uD83C",
            "\uFFFF",
            "x".repeat(127),
            "x".repeat(128),
            "x".repeat(16_384),
            "x".repeat(65_535));

    private final Texts texts = new Texts();

    @Test
    void textsOfAnyLengthAndCharacterAreToldApart() {
        for (int i = 0; i < ODD.size(); i++) {
            assertThat(texts.contains(ODD.get(i))).isFalse();
            assertThat(texts.add(ODD.get(i), i)).isEqualTo(-1);
        }
        for (int i = 0; i < ODD.size(); i++) {
            assertThat(texts.add(ODD.get(i), 1000)).isEqualTo(i);
        }
    }

    /// By chance some hundred pairs of them have the same half hash, which is all that the table keeps of it.
    @Test
    void aMillionTextsOfWhichSomeHashesMeetAreStillTheirOwn() {
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(texts.add("L" + i, i) == -1).isTrue();
        }
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(texts.add("L" + i, Integer.MAX_VALUE) == i).isTrue();
        }
        assertThat(texts.contains("L1000000")).isFalse();
    }

    @Test
    void itSaysTheSameAsAMapOfRandomTextsWithRepeats() {
        var random = new Random(1);
        var map = new HashMap<String, Integer>();
        for (int i = 0; i < 50_000; i++) {
            var text = random.ints(random.nextInt(4), 0, 20)
                    .collect(StringBuilder::new, (it, c) -> it.append((char) (c * 3001)), StringBuilder::append)
                    .toString();
            var earlier = map.putIfAbsent(text, i);
            assertThat(texts.add(text, i)).isEqualTo(earlier == null ? -1 : earlier);
        }
    }

    @Test
    void allAreShownInTheirOrderRepeatsToo() {
        for (var text : List.of("b", "a", "b", "")) {
            texts.add(text, text.length());
        }
        var shown = new ArrayList<String>();
        texts.forEach((text, number) -> shown.add(text + number));

        assertThat(shown).containsExactly("b1", "a1", "b1", "0");
    }

    @Test
    void twoThreadsThatLookAtOnceEachFindAll() throws Exception {
        for (int i = 0; i < 1000; i++) {
            texts.add("L".repeat(i % 100) + i, i);
        }
        var set = texts.asSet();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> look = () -> {
                int missed = 0;
                for (int i = 0; i < 500_000; i++) {
                    int one = i % 1000;
                    missed += set.contains("L".repeat(one % 100) + one) ? 0 : 1;
                }
                return missed;
            };
            for (var missed : threads.invokeAll(List.of(look, look))) {
                assertThat(missed.get()).isZero();
            }
        }
    }

    @Test
    void asASetItHoldsEachAndNothingElse() {
        assertThat(Texts.asSet(Set.of("u1", "e")))
                .containsExactlyInAnyOrder("u1", "e")
                .hasSize(2)
                .doesNotContain("u");
        assertThat(Texts.asSet(Set.of())).isEmpty();
    }
}

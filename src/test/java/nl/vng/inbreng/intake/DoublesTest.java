package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DoublesTest {

    private static final int COUNT = 100_000;

    @Test
    void whatNeverOccursTwiceIsHardlyEverLookedAtAgain() {
        var doubles = new Doubles(19L * COUNT, COUNT);
        hashes(0).forEach(doubles::note);

        assertThat(doubles.parts()).isZero();
        assertThat(hashes(0)).noneMatch(it -> doubles.perhaps(it, 0));
    }

    @Test
    void everyDoubleIsLookedAtAgainInOneReadingOutOfMany() {
        var doubles = new Doubles(19L * COUNT, 1000);
        hashes(0).forEach(doubles::note);
        hashes(0).filter(it -> it % 2 == 0).forEach(doubles::note);
        hashes(1).forEach(doubles::note);

        int parts = doubles.parts();
        assertThat(parts).isBetween(40, 60);
        assertThat(hashes(0).filter(it -> it % 2 == 0))
                .allMatch(it -> IntStream.range(0, parts)
                                .filter(part -> doubles.perhaps(it, part))
                                .count()
                        == 1);
        assertThat(hashes(1)
                        .filter(it -> IntStream.range(0, parts).anyMatch(part -> doubles.perhaps(it, part)))
                        .count())
                .isLessThan(COUNT / 1000);
    }

    @Test
    void aFilterThatIsMuchTooSmallMissesNoDouble() {
        var doubles = new Doubles(1, COUNT);
        hashes(0).forEach(doubles::note);
        hashes(0).limit(100).forEach(doubles::note);

        assertThat(doubles.parts()).isPositive();
        assertThat(hashes(0).limit(100)).allMatch(it -> doubles.perhaps(it, 0));
    }

    /// Numbers spread over all bits, others for each `start`.
    private static LongStream hashes(int start) {
        return LongStream.range(0, COUNT).map(it -> KeyFilter.mix(it + (long) COUNT * start + 1));
    }
}

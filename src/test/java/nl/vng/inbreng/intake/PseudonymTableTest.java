package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTableTest {

    private final PseudonymTable table = new PseudonymTable();
    private final Pseudonym pseudonym = new Pseudonym();

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 40, 64})
    void everyPseudonymOfOneLengthIsAnother(int length) {
        for (int i = 1; i <= 100_000; i++) {
            take(pseudonym(i, length));
            assertThat(table.add(pseudonym, i, i % 7)).isTrue();
        }
        for (int i = 1; i <= 100_000; i++) {
            take(pseudonym(i, length));
            assertThat(table.add(pseudonym, 200_000, 0)).isFalse();
            assertThat(table.takeOut()).isEqualTo(i);
            assertThat(table.takenOutOf()).isEqualTo(i % 7);
            assertThat(table.takeOut()).isZero();
        }
    }

    @Test
    void aPseudonymWithMoreLeadingZerosIsAnother() {
        take("0000000000000001");
        assertThat(table.add(pseudonym, 2, -1)).isTrue();
        take("00000000000000001");
        assertThat(table.add(pseudonym, 3, 0)).isTrue();
        take("0000000000000001");
        assertThat(table.add(pseudonym, 4, 0)).isFalse();
        assertThat(table.takenOutOf()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"abc, false", "00112233445566, false", "g000000000000000, false", "00AA11BB22CC33DD, true"})
    void onlySixteenOrMoreHexCharactersAreAPseudonym(String text, boolean is) {
        assertThat(take(text)).isEqualTo(is);
    }

    private boolean take(String text) {
        return pseudonym.take(text.toCharArray(), 0, text.length());
    }

    /// Numbers spread over all characters, the last first.
    private static String pseudonym(int number, int length) {
        var hex = String.format("%08x", number * 0x9E3779B1);
        return hex + "0".repeat(length - 16) + new StringBuilder(hex).reverse();
    }
}

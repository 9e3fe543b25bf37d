package nl.vng.inbreng.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read where it lies is what is read from a string.
class ExactCellsTest {

    private final Dates dates = new Dates();

    @Test
    void everyDayIsReadAsFromAStringAndNoOtherDayIs() {
        for (int year : new int[] {1899, 1900, 1999, 2000, 2023, 2024, 2100, 2199, 2200, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    var text = "%02d-%02d-%04d".formatted(day, month, year);
                    assertThat(exact(text))
                            .as(text)
                            .isEqualTo(Dates.parse(text))
                            .isEqualTo(exact(text));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-3-2023",
                "01/03/2023",
                "2023-03-01",
                "01-03-23",
                "01-03-2023 ",
                " 01-03-2023",
                "01-03-20２3",
                "٠١-03-2023",
                "01-03-202x",
                "-1-03-2023",
                "01--3-2023",
                "01-03--202",
                "+1-03-2023",
                "01\u201303-2023"
            })
    void whatIsWrittenInAnotherWayIsLeftToTheString(String text) {
        assertThat(exact(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "007", "42", "999999999"})
    void digitsAreTheSameNumberAsFromAString(String text) {
        assertThat(Numbers.exact(("x" + text + "9").toCharArray(), 1, 1 + text.length()))
                .isEqualTo(Numbers.count(text))
                .isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.250", "1000000000", "0000000001", " 1", "1 ", "１", "٣", "1E5", "/", ":"})
    void whatIsMoreThanDigitsIsLeftToTheString(String text) {
        assertThat(Numbers.exact(text.toCharArray(), 0, text.length())).isEqualTo(Numbers.NO_COUNT);
    }

    private LocalDate exact(String text) {
        return dates.exact((";" + text + ";").toCharArray(), 1, 1 + text.length());
    }
}

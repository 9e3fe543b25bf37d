package nl.vng.inbreng.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchTest {

    @Test
    void derivesTheWeekdayFromTheDate() {
        assertThat(Dutch.dateWithWeekday(LocalDate.of(2025, 2, 5))).isEqualTo("woensdag 5 februari 2025");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VNG-brief (peildatum 2025-01-30) | VNG-brief                  | 30 januari 2025
            gemeente.nu (peildatum 2025-02)  | gemeente.nu                | februari 2025
            COA (ANP) (peildatum 2025)       | COA (ANP)                  | 2025
            COA                              | COA                        |
            COA (peildatum 2025-02-31)       | COA (peildatum 2025-02-31) |
            COA (peildatum gisteren)         | COA (peildatum gisteren)   |
            """)
    void saysWhenTheSourceOfAKengetalSaidSo(String bron, String naam, @Nullable String wanneer) {
        var kengetal = new Kengetal("grens", "150", "plekken", LocalDate.of(2024, 1, 1), null, bron, 2);

        assertThat(kengetal.bronnaam()).isEqualTo(naam);
        assertThat(Dutch.peildatum(kengetal)).isEqualTo(Optional.ofNullable(wanneer));
    }

    @Test
    void groupsThousandsWithPointsAndUsesADecimalComma() {
        assertThat(Dutch.number(new BigDecimal("1234567.5"))).isEqualTo("1.234.567,5");
        assertThat(Dutch.number(-951)).isEqualTo("−951");
        assertThat(Dutch.number(999)).isEqualTo("999");
    }

    @Test
    void leavesTheCentsOutOfARoundAmountOnly() {
        assertThat(Dutch.euro(new BigDecimal("4984928.00"))).isEqualTo("€ 4.984.928");
        assertThat(Dutch.euro(new BigDecimal("63.70"))).isEqualTo("€ 63,70");
    }
}

package nl.vng.inbreng.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DutchTest {

    @Test
    void derivesTheWeekdayFromTheDate() {
        assertThat(Dutch.dateWithWeekday(LocalDate.of(2025, 2, 5))).isEqualTo("woensdag 5 februari 2025");
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

package nl.vng.inbreng.tekst;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a text is true: `opvang.tekort > 0 en datum < realisatiedatum`.
sealed interface Condition {

    /// Names whose smallness is tested, so that "minder dan 10" may be printed.
    default Set<String> klein() {
        return Set.of();
    }

    /// `a en b`.
    record And(Condition one, Condition other) implements Condition {
        @Override
        public Set<String> klein() {
            return Stream.of(one, other).flatMap(it -> it.klein().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// `a of b`.
    record Or(Condition one, Condition other) implements Condition {}

    /// `niet a`.
    record Not(Condition condition) implements Condition {}

    /// `opvang.tekort > 10% van opvang.opgave`.
    record Compare(Operand one, Sign sign, Operand other) implements Condition {}

    /// `lvv.actief is geen LVV`, `gebied is land`.
    record Is(@Nullable String gebied, String naam, Property property) implements Condition {
        @Override
        public Set<String> klein() {
            return property == Property.KLEIN ? Set.of(naam) : Set.of();
        }
    }

    /// What is compared.
    sealed interface Operand {

        record Named(@Nullable String gebied, String naam) implements Operand {}

        record Getal(BigDecimal getal) implements Operand {}

        record Dag(LocalDate dag) implements Operand {}

        /// `10% van opvang.tekort`.
        record Share(BigDecimal procent, Named of) implements Operand {}
    }

    /// How two values are compared.
    enum Sign {
        EQUAL("="),
        UNEQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String teken;

        Sign(String teken) {
            this.teken = teken;
        }

        String teken() {
            return teken;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    /// What can be said of a name with `is`.
    enum Property {
        BEKEND("bekend"),
        ONBEKEND("onbekend"),
        KLEIN("klein"),
        TEN_MINSTE("ten minste"),
        VERTROUWELIJK("vertrouwelijk"),
        GEEN_LVV("geen LVV"),
        LAND("land"),
        PROVINCIE("provincie"),
        GEMEENTE("gemeente");

        private final String woorden;

        Property(String woorden) {
            this.woorden = woorden;
        }

        String woorden() {
            return woorden;
        }

        /// Whether it is a kind of area.
        boolean isArea() {
            return this == LAND || this == PROVINCIE || this == GEMEENTE;
        }
    }
}

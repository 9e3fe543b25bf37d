package nl.vng.inbreng.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.vng.inbreng.domain.Gemeenten.Bestaat;
import nl.vng.inbreng.domain.Gemeenten.Gesplitst;
import nl.vng.inbreng.domain.Gemeenten.Onbekend;
import nl.vng.inbreng.domain.Gemeenten.Opgeheven;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GemeentenTest {

    private static final LocalDate IN_2025 = LocalDate.of(2025, 1, 30);
    private static final LocalDate IN_2027 = LocalDate.of(2027, 1, 1);
    private static final Gemeenten GEMEENTEN = Gemeenten.load();

    @Test
    void allGemeentenAndTheirInhabitantsAreThere() {
        assertThat(GEMEENTEN.op(IN_2025)).hasSize(342).isSorted();
        assertThat(GEMEENTEN.op(IN_2025).stream().mapToInt(Gemeente::inwoners).sum())
                .isEqualTo(18_044_027);
    }

    @Test
    void everyGemeenteHasAFileNameOfItsOwn() {
        assertThat(GEMEENTEN.op(IN_2025))
                .extracting(Gemeente::slug)
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("gm\\d{4}(-[a-z]+)+"))
                .contains(
                        "gm0363-amsterdam",
                        "gm0518-s-gravenhage",
                        "gm0373-bergen-nh",
                        "gm0820-nuenen-gerwen-en-nederwetten",
                        "gm1900-sudwest-fryslan");
    }

    @Test
    void aMergerTakesEffectOnItsDayAndNoInhabitantIsLost() {
        assertThat(GEMEENTEN.find("GM1696", IN_2027.minusDays(1)))
                .isInstanceOfSatisfying(
                        Bestaat.class, it -> assertThat(it.gemeente().naam()).isEqualTo("Wijdemeren"));
        assertThat(GEMEENTEN.find("GM1696", IN_2027))
                .isInstanceOfSatisfying(
                        Opgeheven.class, it -> assertThat(it.opvolger().naam()).isEqualTo("Hilversum"));
        assertThat(GEMEENTEN.op(IN_2027)).hasSize(341);
        assertThat(GEMEENTEN.op(IN_2027).stream().mapToInt(Gemeente::inwoners).sum())
                .isEqualTo(18_044_027);
    }

    @Test
    void aSuccessorMayLieInAnotherProvincie() {
        assertThat(GEMEENTEN.find("GM0545", IN_2025)).isInstanceOfSatisfying(Opgeheven.class, it -> {
            assertThat(it.naam()).isEqualTo("Leerdam");
            assertThat(it.opvolger().provincie()).isEqualTo(Provincie.UTRECHT);
        });
    }

    @Test
    void aSplitNamesItsSuccessors() {
        assertThat(GEMEENTEN.find("GM0788", IN_2025))
                .isInstanceOfSatisfying(
                        Gesplitst.class,
                        it -> assertThat(it.opvolgers())
                                .extracting(Gemeente::naam)
                                .containsExactlyInAnyOrder("Boxtel", "Oisterwijk", "Tilburg", "Vught"));
        assertThat(GEMEENTEN.find("GM9999", IN_2025)).isEqualTo(new Onbekend());
    }

    @ParameterizedTest
    @CsvSource({
        "Den Haag, GM0518",
        "\u2019s-Gravenhage, GM0518",
        "'''s GRAVENHAGE', GM0518",
        "Sudwest Fryslan, GM1900",
        "\u0132sselstein, GM0353",
        "Bergen (NH), GM0373",
        "Hengelo, GM0164",
        "Haren, GM0017"
    })
    void anotherSpellingIsTheSameGemeente(String naam, String code) {
        assertThat(GEMEENTEN.codesOf(naam)).containsExactly(code);
    }

    @Test
    void thereAreTwoBergens() {
        assertThat(GEMEENTEN.codesOf("Bergen")).containsExactlyInAnyOrder("GM0373", "GM0893");
    }

    @Test
    void aPlaceIsAHintAndNeverAName() {
        assertThat(GEMEENTEN.codesOf("Ter Apel")).isEmpty();
        assertThat(GEMEENTEN.nearest("Ter Apel", IN_2025))
                .get()
                .extracting(Gemeente::naam)
                .isEqualTo("Westerwolde");
        assertThat(GEMEENTEN.nearest("Amsterdan", IN_2025))
                .get()
                .extracting(Gemeente::naam)
                .isEqualTo("Amsterdam");
        assertThat(GEMEENTEN.nearest("Parijs", IN_2025)).isEmpty();
    }
}

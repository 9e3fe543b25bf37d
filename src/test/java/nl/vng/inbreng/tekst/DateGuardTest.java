package nl.vng.inbreng.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The letter is of Thursday 30 January 2025; the debate is on Wednesday 5 February.
class DateGuardTest {

    private final Desk brief =
            new Desk().feit("debatdatum", new Fact.Day(LocalDate.of(2025, 2, 5), "woensdag 5 februari 2025"));

    @Test
    void noticesTheWeekdayOfTheLetterThatThisProgramFollows() {
        assertThat(check("Op donderdag 5 februari spreekt u met de minister."))
                .containsExactly("“donderdag 5 februari” klopt niet: 5 februari 2025 is een woensdag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op woensdag 5 februari spreekt u met de minister.",
                "Op woensdag 5 februari 2025 is het debat.",
                "Volgende week spreekt u met de minister.",
                "Volgende week, op 7 februari, is de vergadering.",
                "Op 1 juli 2025 moet de opgave gerealiseerd zijn.",
                "Op 1 januari 2024 trad de wet in werking.",
                "De bekostiging liep tot 1 januari 2025.",
                "Om de opgave op 1 juli 2025 te halen, moeten er vanaf 30 januari 2025 plekken bij komen."
            })
    void leavesAloneWhatIsTrue(String text) {
        assertThat(check(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Op 31 februari is het debat.                         | “31 februari” is geen bestaande datum
            Volgende week, op 20 februari, is de vergadering.    | “Volgende week” klopt niet: de brief is van donderdag 30 januari 2025, en het gaat om donderdag 20 februari 2025
            Deze week spreekt u met de minister.                 | “Deze week” klopt niet
            Morgen, op 30 januari, is het debat.                 | “Morgen” klopt niet
            De bekostiging loopt tot 1 januari 2025.             | 1 januari 2025 is voorbij (de brief is van 30 januari 2025), maar de zin spreekt ervan alsof die dag nog komt
            Gemeenten moeten vóór 15 januari beslissen.          | 15 januari 2025 is voorbij
            De datum 1 juli 2025 is voorbij.                     | 1 juli 2025 moet nog komen
            De opgave moest op 1 juli 2025 gereed zijn.          | 1 juli 2025 moet nog komen
            """)
    void refusesWhatIsNot(String text, String message) {
        assertThat(check(text)).singleElement().asString().contains(message);
    }

    @Test
    void asksForADateBesideNextWeekWhenThereIsNoDebate() {
        assertThat(DateGuard.check("Volgende week is het zover.", Set.of(), new Desk()))
                .extracting(Remark::melding)
                .containsExactly("“Volgende week” zegt niet welke dag; schrijf de datum erbij");
    }

    @Test
    void turnsWithTheDateOfTheLetter() {
        brief.briefVan(LocalDate.of(2025, 9, 1));

        assertThat(check("Op 1 juli 2025 moet de opgave gerealiseerd zijn.")).hasSize(1);
        assertThat(check("De datum 1 juli 2025 is voorbij.")).isEmpty();
    }

    private List<String> check(String text) {
        return DateGuard.check(text, Set.of(LocalDate.of(2025, 1, 30)), brief).stream()
                .map(Remark::melding)
                .toList();
    }
}

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De minister heeft op 16 januari 2025 toegezegd dat hij met gemeenten in gesprek gaat.",
                "De minister schreef op 16 januari 2025 dat gemeenten geld krijgen.",
                "Volgens het besluit van 20 december 2024 moet elke gemeente plekken openen.",
                "Volgens de motie van het lid Jansen van 20 december 2024 moeten er plekken komen.",
                "De bijdrage is per 1 januari 2025 vervallen.",
                "Plekken die vóór 1 januari 2025 zijn geopend, tellen mee.",
                "Plekken die vóór 1 januari 2025 zijn geopend, moeten meetellen.",
                "De termijn loopt van 1 februari 2024 tot 1 juli 2025.",
                "Tussen 1 januari 2025 en 1 juli 2025 moeten gemeenten plekken openen.",
                "Vanaf 1 januari 2025 moeten gemeenten dat zelf betalen.",
                "De levering van 15 januari 2025 wordt vervangen.",
                "De stand op 1 januari 2025 wordt gebruikt.",
                "De regeling wordt op 1 juli 2025 gepubliceerd."
            })
    void leavesAloneAPastDateThatIsNotTheMomentOfTheVerb(String text) {
        assertThat(check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De regeling wordt op 1 januari 2025 gepubliceerd.",
                "De plekken worden bekostigd tot 1 januari 2025.",
                "Op 1 januari 2025 krijgen gemeenten geld.",
                "Die gemeenten krijgen dat bedrag op 1 januari 2025.",
                "Op 1 januari 2025 begint de regeling.",
                "De regeling start op 1 januari 2025.",
                "De wet treedt op 1 januari 2025 in werking.",
                "De bijdrage die er is vervalt op 1 januari 2025.",
                "De bijdrage vervalt met ingang van 1 januari 2025.",
                "Het besluit vervalt met ingang van 1 januari 2025.",
                "Vanaf 1 januari 2025 vervalt de bijdrage.",
                "Op 1 januari 2025 moeten de plekken zijn geopend.",
                "Gemeenten moeten zorgen dat de plekken op 1 januari 2025 zijn geopend.",
                "Uiterlijk 1 januari 2025 zijn gemeenten klaar.",
                "De termijn loopt van 1 februari 2024 tot 1 januari 2025."
            })
    void refusesAPastDateSpokenOfAsStillToCome(String text) {
        assertThat(check(text))
                .singleElement()
                .asString()
                .startsWith("1 januari 2025 is voorbij")
                .endsWith("alsof die dag nog komt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De VNG sprak met de minister over TGO na 1 juli 2025.",
                "De VNG sprak met de minister over de plekken die op 1 juli 2025 vervallen."
            })
    void leavesAloneAFutureDateThatWasSpokenAbout(String text) {
        assertThat(check(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 1 juli 2025 sprak de VNG met de minister.",
                "De bekostiging liep tot 1 juli 2025.",
                "De opgave moest, uiterlijk op 1 juli 2025, gereed zijn."
            })
    void refusesAFutureDateSpokenOfAsPast(String text) {
        assertThat(check(text)).singleElement().asString().startsWith("1 juli 2025 moet nog komen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Donderdag  5 februari is het debat.                | “Donderdag 5 februari” klopt niet: 5 februari 2025 is een woensdag
            Donderdag¶5 februari is het debat.                 | “Donderdag 5 februari” klopt niet
            Volgende  week, op 20 februari, is het debat.      | “Volgende week” klopt niet
            Komende week, op 20 februari, is het debat.        | “Komende week” klopt niet
            Vorige maand, op 5 november, was het debat.        | “Vorige maand” klopt niet
            Vorige maand was het debat.                        | “Vorige maand” klopt niet
            Vorig jaar, in 2023, was dat zo.                   | “Vorig jaar” klopt niet: de brief is van 30 januari 2025, en het gaat om 2023
            Vorig jaar was dat zo.                             | “Vorig jaar” zegt niet welk jaar; schrijf het jaar erbij: in 2024
            Volgend jaar is er geld.                           | schrijf het jaar erbij: in 2026
            Uiterlijk 1 september moet het klaar zijn.         | 1 september 2024 is voorbij (de brief is van 30 januari 2025), maar de zin spreekt ervan alsof die dag nog komt; bedoelt u een ander jaar, schrijf dat er dan achter
            Op 29 februari 2025 is het debat.                  | “29 februari 2025” is geen bestaande datum
            """)
    void refusesASlipInHowADayIsWritten(String text, String message) {
        assertThat(check(text.replace('¶', '\n'))).singleElement().asString().contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Woensdag  5 februari is het debat.",
                "Komende week, op 7 februari, is de vergadering.",
                "Vorige maand, op 12 december, was de vergadering.",
                "Vorig jaar, in 2024, was dat zo, en volgend jaar, op 1 maart 2026, ook.",
                "Op 29 februari was het debat."
            })
    void leavesAloneADayThatFits(String text) {
        assertThat(check(text)).isEmpty();
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

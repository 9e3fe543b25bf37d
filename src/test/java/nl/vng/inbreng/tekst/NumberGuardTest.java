package nl.vng.inbreng.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as a number that somebody typed, and what only looks like one.
class NumberGuardTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Een opgave van 2000 plekken.                              | 2000
            Er is opvang voor 2050 mensen.                            | 2050
            Een opgave van 2000 extra opvangplekken.                  | 2000
            Dat kost gemeenten per 2000 euro.                         | 2000
            De groei is niet in 2000 dagen te halen.                  | 2000
            Van 2025% is geen sprake.                                 | 2025%
            Van 2000,5 is geen sprake.                                | 2000,5
            In 2025 en 2026 plekken.                                  | 2026
            De wet vraagt van de provincie ruim 2000 plekken.         | 2000
            De Wet vraagt van de provincie 2000 plekken.              | 2000
            De wet vraagt er 2000.                                    | 2000
            De Spreidingswet 2000 plekken.                            | 2000
            Volgens Kamerstuk 36 333 ontbreken 500 plekken.           | 500
            Volgens Kamerstuk 36 333, nr. 3, 500 plekken.             | 500
            Volgens Kamerstuk 36 333 en 500 mensen.                   | 500
            Zie Stcrt. 2024, 12345 en de 300 reacties daarop.         | 300
            Volgens artikel 5 en 300 gemeenten.                       | 300
            Er zijn 12 meisjes.                                       | 12
            Wij zien een derde van de plekken leeg.                   | een derde
            Eén derde deel wacht.                                     | eén derde
            De instroom is gehalveerd.                                | gehalveerd
            Een halvering van de instroom.                            | halvering
            """)
    void refuses(String text, String number) {
        assertThat(NumberGuard.numbers(text))
                .extracting(NumberGuard.Found::getal)
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De Vreemdelingenwet 2000, de Huisvestingswet 2014, de Wmo 2015 en het Taakstellingsbesluit 2024.",
                "De Wet gemeentelijke taakstelling 2010, het convenant LVV 2019 en het Besluit opvang (COA) 2023.",
                "Volgens artikel 5 van de Vreemdelingenwet 2000 kunnen gemeenten dat.",
                "In 2025 en 2026, tussen 2024 en 2026, per 2026, medio 2025, voorjaar 2025 en in 2024-2026.",
                "Wij vragen of eind 2025 statushouders een woning krijgen.",
                "Wij vragen of in het jaar 2026 gemeenten geld krijgen.",
                "Waar op 30 januari 2025 statushouders wachtten.",
                "Van 2024 tot en met 2026 krijgen gemeenten geld.",
                "De G4 en de G40-gemeenten.",
                "Op 3 en 5 februari 2025, en van 3 tot 5 februari.",
                "Op 3\nfebruari 2025.",
                "Volgens art. 5 en art. 3.2a, lid 2, zie blz. 12.",
                "Zie Kamerstukken II 2024/25, 36 704, nr. 3 en nr. 5, en Kamerstuk 36 600-VI.",
                "Zie Kamerstukken 36 333 en 36 334 en Stcrt. 2024, 12345.",
                "Een derde partij en een derde locatie."
            })
    void leavesAlone(String text) {
        assertThat(NumberGuard.numbers(text)).isEmpty();
    }

    @Test
    void aQuotationMayGoOnOnTheNextLine() {
        assertThat(Desk.read(
                                "De burgemeester schreef: “Wij vangen",
                                "300 mensen op” (bron: brief van",
                                "3 maart 2025).")
                        .klachten())
                .isEmpty();
    }

    @Test
    void aQuotationDoesNotReachOverAWhiteLine() {
        assertThat(Desk.read("Hij zei “ja.", "", "Er zijn", "300 plekken” (bron: brief).")
                        .klachten())
                .extracting(Complaint::regel)
                .containsExactly(7);
    }

    @Test
    void saysHowToWriteAYearThatIsTakenForANumber() {
        assertThat(Desk.read("Wij vragen of in 2026 gemeenten geld krijgen.").klachten())
                .singleElement()
                .satisfies(it -> assertThat(it.melding()).endsWith("is het een jaar, schrijf dan “het jaar 2026”"));
        assertThat(Desk.read("Er zijn 300 plekken.").klachten())
                .singleElement()
                .satisfies(it -> assertThat(it.melding()).doesNotContain("jaar"));
    }

    @Test
    void anArticleDoesNotEndASentence() {
        assertThat(FreeText.numbers("De reden staat in art. 5 van de wet.")).isEmpty();
    }
}

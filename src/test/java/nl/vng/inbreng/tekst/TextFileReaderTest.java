package nl.vng.inbreng.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a policy officer can get wrong, and what the program then says.
class TextFileReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ${opvang.tekrt}                | “opvang.tekrt” bestaat niet; bedoelde u “opvang.tekort”?
            ${realisatiedatm}              | bedoelde u “realisatiedatum”?
            ${opvang.tekort:getl}          | de vorm “getl” bestaat niet; bedoelde u “getal”?
            ${opvang.tekort:een}           | de vorm “een” bestaat niet
            ${opvang.tekort:a¦b¦c}         | schrijf twee woorden
            ${NL:realisatiedatum}          | alleen een cijfer kan van een ander gebied zijn
            ${minister:op}                 | alleen een cijfer heeft een vorm
            ${grens_kleinschalig:op}       | bij een kengetal kan alleen “:stand” of “:peildatum”
            ${NL:opvang.tekort:op:x}       | te veel dubbele punten
            ${opvang.tekort                | een ${ heeft geen } op dezelfde regel
            <#if a>x</#if>                 | in een tekst staat geen code
            --- als opvang.tekort          | de voorwaarde houdt te vroeg op
            --- als opvang.tekort >        | er hoort nog een cijfer
            --- als opvang.tekrt > 0       | bedoelde u “opvang.tekort”?
            --- als opvang.tekort > 0 x    | na een volledige voorwaarde staat nog “x”
            --- als opvang.tekort ~ 0      | is niet te lezen in een voorwaarde
            --- als datum < 31-2-2025      | is geen bestaande datum
            --- als opvang.tekort > 1,250,0| is niet te lezen in een voorwaarde
            --- als opvang.tekort is groot | “is groot” bestaat niet
            --- als opvang.tekort is land  | alleen “gebied” is land, provincie of gemeente
            --- als (opvang.tekort > 0     | er ontbreekt een haakje
            --- anders                     | hoort na een tekst met “--- als”
            --- soms                       | achter “---” hoort: als VOORWAARDE
            """)
    void saysWhatIsWrongWithALine(String line, String melding) {
        assertThat(Desk.read(line.replace('¦', '|'), "Tekst.").klachten()).anySatisfy(it -> {
            assertThat(it.regel()).isEqualTo(4);
            assertThat(it.melding()).contains(melding);
        });
    }

    @Test
    void saysAllMistakesAtOnceEachWithItsLine() {
        assertThat(Desk.read("${een}", "goed", "${twee}", "--- als drie > 0", "tekst")
                        .klachten())
                .extracting(Complaint::regel)
                .containsExactly(4, 6, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 1 juli 2025 en in januari 2025.",
                "Volgens artikel 5, lid 2, van de wet, en artikelen 3.2a en 4.",
                "Zie Kamerstukken II 2024/25, 36 704, nr. 3.",
                "“Wij vangen 300 mensen op” (bron: brief van de burgemeester, 3 maart 2025).",
                "1. eerste punt",
                "In 2026 en sinds 2015, en de Wet gemeentelijke taakstelling 2010.",
                "Wij zien twee drempels en vier vormen.",
                "[de brief](https://vng.nl/brieven/2025/12)",
                "Om 10.00 uur begint het debat, zie bladzijde 12."
            })
    void allowsNumbersThatAreNoFigures(String line) {
        assertThat(Desk.read(line).klachten()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Er zijn 1.108 plekken tekort.            | 1.108
            Dat is 60% van de opgave.                | 60%
            Wachten duurt 14 weken.                  | 14
            Er ontbreken vijftienhonderd plekken.    | vijftienhonderd
            De helft van de gemeenten wacht.         | helft
            Het kost 3 miljoen.                      | miljoen
            Dat zijn TGO2-plekken.                   | 2
            “Wij vangen 300 mensen op”, zei hij.     | 300
            """)
    void refusesANumberThatSomebodyTyped(String line, String number) {
        assertThat(Desk.read(line).klachten())
                .extracting(Complaint::melding)
                .anyMatch(it -> it.startsWith("“" + number + "” staat vast in de tekst"));
    }

    @Test
    void refusesAHeadThatIsNotThereOrNotClosedOrNotKnown() {
        assertThat(read("Tekst zonder kop")).singleElement().asString().contains("begint niet met een regel “---”");
        assertThat(read("---", "titel: x")).singleElement().asString().contains("eindigt niet met een regel “---”");
        assertThat(read("---", "tietel: x", "---", "tekst"))
                .singleElement()
                .asString()
                .contains("bedoelde u “titel”?");
        assertThat(read("---", "titel: x", "titel: y", "---", "tekst"))
                .singleElement()
                .asString()
                .contains("staat er twee keer");
        assertThat(read("---", "titel: x", "---")).singleElement().asString().contains("hier staat geen tekst");
        assertThat(read()).isNotEmpty();
    }

    @Test
    void readsNamedPassagesAndRefusesOthers() {
        var file = TextFileReader.read(
                "vragen/x.md",
                List.of("---", "titel: x", "---", "# Vraag", "Vraag iets.", "# Cijvers", "tekst"),
                Desk.NAMES,
                AskText.SLEUTELS,
                AskText.KOPJES);

        assertThat(file.passage("Vraag")).isNotNull();
        assertThat(file.klachten())
                .extracting(Complaint::line)
                .containsExactly("templates/vragen/x.md, regel 6: het kopje “# Cijvers” kan hier niet staan; kies uit #"
                        + " Cijfers, # Voorlezen, # Vraag");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ## Kopje             | een kopje kan hier niet
            <b>vet</b>           | HTML kan niet in een tekst
            ![foto](a.png)       | een afbeelding kan niet in een tekst
            > citaat             | deze opmaak kan niet in een tekst
            `code`               | deze opmaak kan niet in een tekst
            """)
    void refusesMarkupThatTheDocumentsDoNotHave(String line, String melding) {
        assertThat(new Desk().fill(line).klachten())
                .extracting(Complaint::melding)
                .anyMatch(it -> it.contains(melding));
    }

    @Test
    void refusesACharacterThatCannotBePrinted() {
        assertThat(Desk.read("a\uE001b").klachten())
                .singleElement()
                .satisfies(it -> assertThat(it.melding()).contains("een teken dat niet te drukken is"));
    }

    private static List<String> read(String... lines) {
        return TextFileReader.read("tekst/x.md", List.of(lines), Desk.NAMES, Set.of("titel"), Set.of())
                .klachten()
                .stream()
                .map(Complaint::line)
                .toList();
    }
}

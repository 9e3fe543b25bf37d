package nl.vng.inbreng.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    @TempDir
    Path templates;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(templates.resolve("vragen"));
    }

    @Test
    void anAskIsAConceptUntilALineSaysMore() throws IOException {
        assertThat(read("").register().state("1a", MARCH)).isEqualTo(Stap.CONCEPT);
        Files.delete(templates.resolve(RegisterFile.NAME));
        assertThat(RegisterFile.read(templates, List.of("1a")).register().regels())
                .isEmpty();
    }

    @Test
    void tellsTheLifeOfAnAsk() throws IOException {
        var register = read("""
                1a;goedgekeurd;2024-10-01;
                1a;gestuurd;2024-10-10;Commissiedebat 17 oktober 2024
                1a;gestuurd;2024-11-20;Commissiedebat 27 november 2024
                1a;gestuurd;2025-01-30;Commissiedebat 5 februari 2025
                1a;toezegging;2025-02-05;"Verslag; bladzijde 12"
                """).register();

        assertThat(register.life("1a", MARCH))
                .contains("gesteld in 3 debatten, toegezegd op 5 februari 2025, nog open");
        assertThat(register.life("1a", LocalDate.of(2024, 10, 12))).contains("gesteld in 1 debat, nog open");
        assertThat(register.life("1b", MARCH)).isEmpty();
        assertThat(register.of("1a", MARCH).getLast().verwijzing()).isEqualTo("Verslag; bladzijde 12");
    }

    @Test
    void saysHowAnAskEnded() throws IOException {
        assertThat(read("""
                1a;goedgekeurd;2024-10-01;
                1a;gestuurd;2024-10-10;debat
                1a;motie;2024-10-17;36 704, nr. 12
                1a;ingelost;2025-02-01;brief van de minister
                """).register().life("1a", MARCH))
                .contains(
                        "gesteld in 1 debat, overgenomen in een motie op 17 oktober 2024, ingelost op 1 februari 2025");
    }

    /// What happened on one day is one thing in the sentence, and what happened first comes first.
    @Test
    void tellsWhatHappenedInItsOrderAndADayOnce() throws IOException {
        var asked = "1a;goedgekeurd;2024-10-01;\n1a;gestuurd;2024-10-10;debat\n";

        assertThat(read(asked + "1a;genoemd;2025-02-05;verslag\n1a;toezegging;2025-02-05;verslag\n")
                        .register()
                        .life("1a", MARCH))
                .contains("gesteld in 1 debat, voorgelegd aan de minister en toegezegd op 5 februari 2025, nog open");
        assertThat(read(asked + "1a;toezegging;2024-10-17;verslag\n1a;genoemd;2025-02-05;verslag\n")
                        .register()
                        .life("1a", MARCH))
                .contains("gesteld in 1 debat, toegezegd op 17 oktober 2024, voorgelegd aan de minister op 5 februari"
                        + " 2025, nog open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1a;gestuurd;2025-01-30;debat                                | regel 2: vraag 1a is concept; daarna kan gestuurd niet, wel: goedgekeurd, vervallen, ingetrokken
            9z;goedgekeurd;2025-01-30;                                  | de vraag “9z” bestaat niet
            1a;goedgekeurt;2025-01-30;                                  | de stap “goedgekeurt” bestaat niet; bedoelde u “goedgekeurd”?
            1a;goedgekeurd;30-01-2025;                                  | “30-01-2025” is geen datum als 2025-02-05
            1a;goedgekeurd;2025-01-30                                   | een regel heeft vier velden
            1a;goedgekeurd;2025-01-30;~1a;gestuurd;2025-01-29;debat     | regel 3: vraag 1a was al goedgekeurd op 30 januari 2025
            1a;goedgekeurd;2025-01-30;~1a;gestuurd;2025-01-31;          | bij gestuurd hoort een verwijzing
            1a;ingetrokken;2025-01-30;~1a;goedgekeurd;2025-01-31;       | daarna kan goedgekeurd niet, wel: niets meer
            """)
    void refusesAnIllegalStepWithItsLine(String lines, String message) throws IOException {
        assertThat(read(lines.replace('~', '\n')).klachten())
                .singleElement()
                .satisfies(it -> assertThat(it.line())
                        .contains("templates/vragen/register.csv")
                        .contains(message));
    }

    @Test
    void refusesAnotherHeaderAndAQuoteThatIsNotClosed() throws IOException {
        Files.writeString(templates.resolve(RegisterFile.NAME), "id,stap\n");
        assertThat(RegisterFile.read(templates, List.of("1a")).klachten()).hasSize(1);
        assertThat(read("1a;goedgekeurd;2025-01-30;\"open\n").klachten()).isNotEmpty();
    }

    @Test
    void addsALineAndLeavesTheOthersAsTheyAre() throws IOException {
        var before = "vraag;stap;datum;verwijzing\n1a;goedgekeurd;2025-01-01;";
        Files.writeString(templates.resolve(RegisterFile.NAME), before);

        RegisterFile.append(
                templates, new Registerregel("1a", Stap.GESTUURD, LocalDate.of(2025, 1, 30), "Debat; “asiel”, \"5\""));

        assertThat(Files.readString(templates.resolve(RegisterFile.NAME)))
                .isEqualTo(before + "\n1a;gestuurd;2025-01-30;\"Debat; “asiel”, \"\"5\"\"\"\n");
        assertThat(RegisterFile.read(templates, List.of("1a")).register().regels())
                .hasSize(2);
        assertThat(templates.resolve("vragen")).isDirectoryContaining(it -> it.endsWith("register.csv"));
        try (var files = Files.list(templates.resolve("vragen"))) {
            assertThat(files).hasSize(1);
        }
    }

    private RegisterFile.Read read(String lines) throws IOException {
        Files.writeString(templates.resolve(RegisterFile.NAME), "vraag;stap;datum;verwijzing\n" + lines);
        return RegisterFile.read(templates, List.of("1a", "1b"));
    }
}

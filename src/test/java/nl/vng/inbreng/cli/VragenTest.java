package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The command `vragen`, and what a text that is not true does to a run.
class VragenTest {

    @TempDir
    Path home;

    private Installation installation;
    private Path register;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
        register = home.resolve("templates/vragen/register.csv");
    }

    @Test
    void listsEveryAskWithItsState() {
        var ended = installation.run("vragen");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out().lines()).hasSize(10).first().asString().matches("1a +concept +Handhaving van de .*");
    }

    @Test
    void writesAStepDownAndShowsIt() throws IOException {
        installation.run("vragen", "zet", "1a", "goedgekeurd", "--datum", "2025-01-20");
        var ended = installation.run(
                "vragen",
                "zet",
                "1a",
                "gestuurd",
                "--datum",
                "2025-01-30",
                "--verwijzing",
                "Commissiedebat; 5 februari");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(Files.readString(register)).isEqualTo("""
                vraag;stap;datum;verwijzing
                1a;goedgekeurd;2025-01-20;
                1a;gestuurd;2025-01-30;"Commissiedebat; 5 februari"
                """);
        assertThat(installation.run("asks", "toon", "1a").out())
                .containsPattern("1a +gestuurd +Handhaving")
                .containsPattern("2025-01-30 +gestuurd +Commissiedebat; 5 februari");
        var json = JsonMapper.shared()
                .readTree(installation.run("vragen", "toon", "1a", "--json").out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("vragen").get(0).get("verloop").get(1).get("stap").asString())
                .isEqualTo("gestuurd");
    }

    @Test
    void aStepThatIsThereAlreadyAsksNothingMore() {
        assertThat(installation.run("vragen", "zet", "1a", "goedgekeurd").exit())
                .isZero();

        assertThat(installation.run("vragen", "zet", "1a", "goedgekeurd").err())
                .contains("u hoeft niets te doen: dit staat al in het register");
    }

    @Test
    void showsWhatItWouldWriteWithoutWriting() throws IOException {
        var before = Files.readString(register);

        var ended = installation.run("vragen", "zet", "2", "ingetrokken", "--dry-run");

        assertThat(ended.out()).containsPattern("2 +ingetrokken");
        assertThat(ended.err()).contains("Er is niets opgeschreven (--dry-run).");
        assertThat(Files.readString(register)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zet 1a gestuurd --verwijzing debat     | 11 | vraag 1a is concept; daarna kan gestuurd niet
            zet 1x goedgekeurd                     | 2  | vraag “1x” bestaat niet
            zet 1a goedgekeurt                     | 2  | stap “goedgekeurt” bestaat niet
            zet 1a goedgekeurd --datum 2999-01-01  | 2  | een stap kan niet in de toekomst liggen
            zet 1a                                 | 2  | “vragen zet 1a” is geen opdracht
            wis                                    | 2  | “vragen wis” is geen opdracht
            --templates bestaatniet                | 3  | bestaatniet
            """)
    void refusesWhatCannotBe(String arguments, int exit, String message) throws IOException {
        var before = Files.readString(register);

        var ended = installation.run(("vragen " + arguments).split(" "));

        assertThat(ended.err()).contains(message);
        assertThat(ended.exit()).isEqualTo(exit);
        assertThat(Files.readString(register)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zet 2 gestuurd --verwijzing debat                       | schrijf eerst op wanneer de vraag goedgekeurd is
            zet 2 motie --verwijzing x                              | kies een van de stappen die wel kunnen
            zet 1a gestuurd --datum 2025-01-30                      | zet er --verwijzing achter, met waar dit staat
            zet 1a gestuurd --datum 2025-01-01 --verwijzing debat   | geef met --datum de dag van deze stap: 20 januari 2025 of later
            zet 1b goedgekeurd                                      | maak een nieuwe vraag; hebt u zich vergist, haal dan de laatste regel van deze vraag weg
            """)
    void theAdviceFitsTheMistake(String arguments, String advice) throws IOException {
        Files.writeString(
                register, "1a;goedgekeurd;2025-01-20;\n1b;ingetrokken;2025-01-20;\n", StandardOpenOption.APPEND);

        var ended = installation.run(("vragen " + arguments).split(" "));

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.err()).contains("  waar:    " + register, "  doe dit: " + advice);
    }

    @Test
    void aRegisterThatIsNotRightIsNotWrittenTo() throws IOException {
        Files.writeString(register, "vraag;stap;datum;verwijzing\n1a;gestuurd;2025-01-30;debat\n");

        var ended = installation.run("vragen", "zet", "2", "goedgekeurd");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.err()).contains("register.csv, regel 2", "verbeter deze regel; er is niets opgeschreven");
        assertThat(installation.run("vragen").err())
                .contains("verbeter deze regel")
                .doesNotContain("opgeschreven");
        assertThat(Files.readString(register)).hasLineCount(2);
    }

    @Test
    void controleerTellsWhatIsWrongWithATextBeforeAnythingIsMade() throws IOException {
        assertThat(installation.run("controleer").exit()).isZero();
        var file = home.resolve("templates/tekst/brief-slot.md");
        Files.writeString(file, Files.readString(file).replace("${minister}", "${minster}"));

        var ended = installation.run("controleer");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.out())
                .contains("templates/tekst/brief-slot.md, regel 7: ${minster}: “minster” bestaat niet;"
                        + " bedoelde u “minister”?");
        assertThat(ended.err().strip().lines().toList().getLast())
                .startsWith("In de teksten staat een fout: zo kan er geen editie worden gemaakt.");
        var json = JsonMapper.shared()
                .readTree(installation.run("controleer", "--json").out());
        assertThat(json.get("exitcode").asInt()).isEqualTo(11);
        assertThat(json.get("uitslag").asString()).isEqualTo("een tekst is niet waar of niet te lezen");
        assertThat(json.get("boodschap").asString()).contains("geen editie");
        assertThat(json.get("teksten").size()).isEqualTo(1);
    }

    @Test
    void aMistakeInASharedTextIsToldOnceForAllItsDocuments() throws IOException {
        var file = home.resolve("templates/tekst/nieuw.md");
        Files.writeString(file, Files.readString(file).replace("plaats:", "plats:"));
        var titel = home.resolve("templates/tekst/titel.md");
        Files.writeString(titel, Files.readString(titel).replace("plaats:", "plats:"));

        var ended = installation.run("maak");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.err().lines().filter(it -> it.contains("plats")))
                .containsExactly(
                        "landelijk, 12 provinciebriefings en 13 spreekkaarten: templates/tekst/nieuw.md, regel 4:"
                                + " “plats” kan hier niet staan; bedoelde u “plaats”?",
                        "12 provinciebriefings: templates/tekst/titel.md, regel 3: “plats” kan hier niet staan;"
                                + " bedoelde u “plaats”?");
        assertThat(ended.err()).doesNotContain("ontbreekt", "kies uit", "in geen bestand");
        assertThat(home.resolve("output/2025-01-30/onvolledig/mislukt.txt"))
                .content()
                .contains("provincie/groningen: ", "provincie/zeeland: ");
    }

    @Test
    void controleerTellsThatATextIsMissingThatTheDocumentsCannotDoWithout() throws IOException {
        Files.delete(home.resolve("templates/tekst/titel.md"));

        var ended = installation.run("controleer");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.out().lines().filter(it -> it.startsWith("templates/tekst: ")))
                .hasSize(2)
                .allMatch(it -> it.endsWith("; neem als voorbeeld tekst/brief-titel.md, van het document landelijk"));
        assertThat(ended.err()).contains("In de teksten staan 2 fouten");
    }

    @ParameterizedTest
    @CsvSource({"maak, 8, C205", "maak, een, I905", "controleer, 8, C205", "controleer, een, I905"})
    void aWrongTopicOfTheDebateIsTheFirstAndTheLastThatOneReads(String command, String topic, String code)
            throws IOException {
        Files.writeString(home.resolve("input/debat.yaml"), "onderwerpen: " + topic + "\n", StandardOpenOption.APPEND);

        var ended = installation.run(command);

        assertThat(ended.exit()).isEqualTo(10);
        var finding = "debat.yaml, rij 15, kolom onderwerpen: ";
        var list = command.equals("maak") ? ended.err().substring(ended.err().indexOf(code)) : ended.out();
        assertThat(list).startsWith(code + " fout: ").contains("I302 fout: ");
        assertThat(list.lines().skip(1).findFirst().orElseThrow()).contains(finding, "\"" + topic + "\"");
        assertThat(ended.err().substring(ended.err().indexOf("De gegevens zijn afgekeurd")))
                .contains(finding, "[" + code + "]", "doe dit: ")
                .doesNotContain("I302");
        assertThat(installation.edition(1)).doesNotExist();
    }

    @Test
    void aTopicOfWhichTheTextCannotBeReadIsNotBlamedOnTheDebate() throws IOException {
        Files.writeString(home.resolve("input/debat.yaml"), "onderwerpen: 1, 3\n", StandardOpenOption.APPEND);
        var file = home.resolve("templates/tekst/onderwerp-3.md");
        Files.writeString(file, Files.readString(file).replace("onderwerp: 3", "onderwep: 3"));

        var ended = installation.run("maak");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.err())
                .contains("templates/tekst/onderwerp-3.md, regel ", "“onderwep” kan hier niet staan; bedoelde u")
                .doesNotContain("C205");
    }

    @Test
    void aTextThatIsNotTrueStopsItsDocumentsAndTheEdition() throws IOException {
        var file = home.resolve("templates/tekst/provincie-tgo.md");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "--- onbekend",
                                "--- anders weigeren\n--- altijd\nOp donderdag 5 februari 2025.\n--- als tgo.lopend is onbekend"));

        var ended = installation.run("maak", "--json");
        var json = JsonMapper.shared().readTree(ended.out());

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(json.get("mislukt").size()).isEqualTo(12);
        assertThat(json.get("documenten").size())
                .as("the letter and the cards are made")
                .isEqualTo(14);
        assertThat(json.get("mislukt").get(0).get("reden").asString())
                .contains("templates/tekst/provincie-tgo.md, regel")
                .contains("“donderdag 5 februari 2025” klopt niet: 5 februari 2025 is een woensdag");
        assertThat(home.resolve("output/2025-01-30/onvolledig/landelijk.pdf")).exists();
        assertThat(home.resolve("output/2025-01-30/editie-0001")).doesNotExist();
    }
}

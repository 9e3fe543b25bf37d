package nl.vng.inbreng.tekst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Map<String, Set<String>> PLAATSEN =
            Map.of("landelijk", Set.of("inleiding", "onderwerp", "slot"), "provincie", Set.of("stand"));

    @TempDir
    Path templates;

    private Map<String, Set<String>> nodig = Map.of();

    @Test
    void givesTheTextsOfAPlaceInOrder() throws IOException {
        write("tekst/b.md", "document: landelijk\nplaats: slot\nvolgorde: 20", "B");
        write("tekst/a.md", "document: landelijk, provincie\nplaats: slot\nvolgorde: 30", "A");
        write("tekst/c.md", "document: landelijk\nplaats: slot\nvolgorde: 10", "C");

        assertThat(read().blocks("landelijk", "slot"))
                .extracting(TextBlock::naam)
                .containsExactly("c", "b", "a");
    }

    @Test
    void aMistakeConcernsOnlyTheDocumentsOfItsFile() throws IOException {
        write("tekst/a.md", "document: landelijk\nplaats: slot", "${bestaat.niet}");
        write("tekst/b.md", "document: provincie\nplaats: stand", "Goed.");

        assertThat(read().complaints("landelijk")).hasSize(1);
        assertThat(read().complaints("provincie")).isEmpty();
    }

    @Test
    void aFileThatDoesNotSayItsDocumentConcernsAll() throws IOException {
        Files.createDirectories(templates.resolve("tekst"));
        Files.writeString(templates.resolve("tekst/a.md"), "zomaar tekst");

        assertThat(read().complaints("landelijk")).hasSize(1);
        assertThat(read().complaints("provincie")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            document: landelijk, plaats: slop              | de plaats “slop” bestaat niet in het document landelijk; bedoelde u “slot”?
            document: landelik, plaats: slot               | het document “landelik” bestaat niet; bedoelde u “landelijk”?
            plaats: slot                                   | in de kop ontbreekt “document:”; kies uit gemeente, landelijk
            document: landelijk                            | in de kop ontbreekt “plaats:”; kies uit inleiding, onderwerp, slot
            document: landelijk, plaats: slot, volgorde: x | achter “volgorde” hoort een getal
            document: landelijk, plaats: onderwerp         | in de kop ontbreekt “onderwerp:”
            document: landelijk, plaats: slot, onderwerp: 1 | “onderwerp:” hoort alleen bij een tekst met “plaats: onderwerp”
            document: landelijk, plaats: slot, als: y > 0  | “y” bestaat niet
            document: landelijk, plaats: slot, anders: weg | “anders” heeft alleen zin met een voorwaarde
            document: landelijk, plaats: slot, als: opvang.tekort > 0, anders: weg | achter “anders” hoort weglaten, weigeren of markeren
            document: landelijk, plaats: slot, titel: ${opvang.tekort} tekort      | in een titel kan geen cijfer staan
            """)
    void saysWhatIsWrongInTheHead(String head, String melding) throws IOException {
        write("tekst/a.md", head.replace(", ", "\n").replace("landelijk\nprovincie", "landelijk, provincie"), "Tekst.");

        assertThat(read().complaints()).extracting(Complaint::melding).anyMatch(it -> it.contains(melding));
    }

    @Test
    void aMistypedKeyIsToldWithoutWhatFollowsFromIt() throws IOException {
        nodig = Map.of("landelijk", Set.of("slot"));
        write("tekst/a.md", "document: landelijk\nplats: slot", "Tekst.");
        write("tekst/b.md", "documnt: provincie\nplaats: stand", "Tekst.");
        write("vragen/9.md", "tietel: Negen\nonderwerp: 9", "# Vraag\nVraag ${minister} iets.");

        assertThat(read().complaints())
                .extracting(Complaint::line)
                .containsExactly(
                        "templates/tekst/a.md, regel 3: “plats” kan hier niet staan; bedoelde u “plaats”?",
                        "templates/tekst/b.md, regel 2: “documnt” kan hier niet staan; bedoelde u “document”?",
                        "templates/vragen/9.md, regel 2: “tietel” kan hier niet staan; bedoelde u “titel”?");
    }

    @Test
    void aPlaceThatADocumentCannotDoWithoutIsMissedInNoFileInParticular() throws IOException {
        nodig = Map.of("landelijk", Set.of("slot"), "provincie", Set.of("stand"));
        write("tekst/a.md", "document: spreekkaart\nplaats: slot", "Tekst.");

        assertThat(read().complaints("landelijk"))
                .extracting(Complaint::line)
                .containsExactly(
                        "templates/tekst: in geen bestand staan “document: landelijk” en “plaats: slot”, en dit"
                                + " document kan niet zonder; maak een bestand met die twee regels in de kop; neem als"
                                + " voorbeeld tekst/a.md, van het document spreekkaart");
        assertThat(read().complaints("provincie"))
                .extracting(Complaint::line)
                .containsExactly("templates/tekst: in geen bestand staan “document: provincie” en “plaats: stand”, en"
                        + " dit document kan niet zonder; maak een bestand met die twee regels in de kop");
        assertThat(read().complaints("spreekkaart")).isEmpty();
        assertThat(read().complaints()).hasSize(2);
    }

    @Test
    void anAskOfATopicWithoutATextIsToldAtItsLine() throws IOException {
        write("vragen/9.md", "titel: Negen\nonderwerp: 8", "# Vraag\nVraag ${minister} iets.");
        write("tekst/a.md", "document: landelijk\nplaats: onderwerp\nonderwerp: 1", "Tekst.");

        assertThat(read().complaints())
                .extracting(Complaint::line)
                .containsExactly("templates/vragen/9.md, regel 3: onderwerp 8 heeft geen tekst; kies een onderwerp dat"
                        + " er is (1), of maak een tekst met “plaats: onderwerp” en “onderwerp: 8”");
        assertThat(read().onderwerpen()).hasValue(new TreeSet<>(Set.of(1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                      | Vraag ${minister} iets.                            | ja
                                      | Vraag de minister iets.                            | ja
                                      | --- als opvang.tekort > 0/Vraag ${minister} iets./--- anders/Vraag ${minister} niets. | ja
                                      | Vraag de staatssecretaris iets.                    | ja
                                      | --- als opvang.tekort > 0/Vraag ${minister} iets./--- als niet opvang.tekort > 0/Vraag ${minister} niets. | ja
                                      | --- als opvang.tekort > 0/Vraag ${minister} iets./--- anders weigeren | ja
                                      | --- als opvang.tekort > 0/Er is te weinig./--- altijd/Vraag ${minister} iets. | ja
            gericht aan: minister     | Vraag ${minister} iets.                            | ja
            gericht aan: ${minister}  | Vraag ${minister} iets.                            | ja
            gericht aan: de minister van Asiel en Migratie | Vraag ${minister} iets.       | ja
            gericht aan: staatssecretaris | Vraag ${minister} iets.                        | ja
            gericht aan: de Tweede Kamer | Vraag de Tweede Kamer iets.                     | ja
            gericht aan: de Tweede Kamer | Vraag de Tweede/Kamer iets.                     | ja
            gericht aan: COA          | Vraag het COA, iets.                               | ja
            gericht aan: ${gebied}    | Vraag ${gebied} iets.                              | ja
                                      | Meer geld vóór ${realisatiedatum} te regelen.      | 0
                                      | Vraag het ministerie iets.                         | 0
                                      | --- als opvang.tekort > 0/Regel iets.              | 1
                                      | --- als opvang.tekort > 0/Vraag ${minister} iets./--- anders/Regel iets. | 3
                                      | Er is te weinig./--- als opvang.tekort > 0/Vraag ${minister} iets. | 1
            gericht aan: gemeenten    | Vraag ${minister} iets.                            | 0
            gericht aan: opvang       | Er zijn ${opvang.tekort} te weinig.                | 0
            gericht aan: COA          | Vraag de coalitie iets.                            | 0
            gericht aan: het ministerie | Vraag ${minister} iets.                          | 0
            """)
    void anAskSaysWhoMustDoWhat(String head, String ask, String line) throws IOException {
        ask(head, ask);

        var complaints = read().complaints();
        if (line.equals("ja")) {
            assertThat(complaints).isEmpty();
        } else {
            assertThat(complaints).singleElement().satisfies(it -> {
                assertThat(it.regel()).isEqualTo((head == null ? 6 : 7) + Integer.parseInt(line));
                assertThat(it.melding())
                        .startsWith("deze vraag zegt niet wie wat moet doen: ")
                        .contains(" staat er niet in");
            });
        }
    }

    /// Which of its texts is chosen is known only when it is filled in.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --- als opvang.tekort > 5/Vraag ${minister} iets./--- als opvang.tekort > 0/Vraag ${minister} niets. | 0
            --- als opvang.tekort > 5/Vraag ${minister} iets./--- anders als opvang.tekort > 0/Vraag ${minister} niets. | 0
            Er is te weinig./--- als opvang.tekort > 5/Vraag ${minister} iets./--- als opvang.tekort > 0/Vraag ${minister} niets. | 1
            """)
    void anAskSaysWhoMustDoWhatWhereverItIsPrinted(String text, int line) throws IOException {
        ask(null, text);

        var texts = read();
        var ask = texts.ask("9").orElseThrow();
        assertThat(texts.complaints()).isEmpty();
        assertThat(ask.vraag(new Desk().met("opvang.tekort", 9)).klachten()).isEmpty();
        assertThat(ask.vraag(new Desk().met("opvang.tekort", 3)).klachten()).isEmpty();
        assertThat(ask.vraag(new Desk().met("opvang.tekort", 0)).klachten())
                .extracting(Complaint::line)
                .containsExactly("templates/vragen/9.md, regel " + (5 + line) + ": deze vraag zegt niet wie wat moet"
                        + " doen: de minister staat er niet in bij de cijfers en de datum van dit document; zet er"
                        + " “--- anders” onder met een vraag die “${minister}” noemt, of noem die in een tekst zonder"
                        + " voorwaarde");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gericht an: COA | Vraag het COA iets.     | “gericht an” kan hier niet staan; bedoelde u “gericht aan”?
                            | Vraag ${minster} iets.  | ${minster}: “minster” bestaat niet; bedoelde u “minister”?
                            | ''                      | hier staat geen tekst
            """)
    void aMistakeThatMayHideTheAddresseeIsToldAlone(String head, String text, String melding) throws IOException {
        ask(head, text);

        assertThat(read().complaints()).extracting(Complaint::melding).containsExactly(melding);
        assertThat(read().ask("9").orElseThrow().vraag(new Desk()).klachten()).isEmpty();
    }

    @Test
    void refusesAWholeTextWhoseConditionDoesNotHold() throws IOException {
        write("tekst/a.md", "document: landelijk\nplaats: slot\nals: opvang.tekort > 0\nanders: weigeren", "Tekst.");
        var block = read().blocks("landelijk", "slot").getFirst();

        assertThat(block.fill(new Desk().met("opvang.tekort", 1)).html()).isEqualTo("<p>Tekst.</p>");
        assertThat(block.fill(new Desk().met("opvang.tekort", 0)).klachten())
                .singleElement()
                .satisfies(it -> assertThat(it.line())
                        .startsWith("templates/tekst/a.md, regel 4: de voorwaarde boven deze tekst klopt niet"));
    }

    @Test
    void anAskNeedsATitleATopicAndAQuestion() throws IOException {
        write("vragen/9.md", "titel: Negen", "# Cijfers\nTekst.");

        assertThat(read().complaints())
                .extracting(Complaint::melding)
                .contains("in de kop ontbreekt “onderwerp:”", "het kopje “# Vraag” ontbreekt");
    }

    @Test
    void aFollowUpExistsAndDoesNotGoRound() throws IOException {
        write("vragen/1.md", "titel: Een\nonderwerp: 1\ngeldig tot: 1-7-2025\nopvolger: 2", "# Vraag\nVraag een.");
        write("vragen/2.md", "titel: Twee\nonderwerp: 1\nopvolger: 1", "# Vraag\nVraag twee.");
        write("vragen/3.md", "titel: Drie\nonderwerp: 1\nopvolger: 33", "# Vraag\nVraag drie.");

        assertThat(read().complaints())
                .extracting(Complaint::line)
                .anyMatch(it -> it.startsWith("templates/vragen/1.md") && it.contains("verwijzen naar elkaar"))
                .anyMatch(it -> it.startsWith("templates/vragen/3.md")
                        && it.contains("de opvolger “33” bestaat niet; bedoelde u “3”?"));
    }

    @Test
    void readsAFileThatNotepadWroteInWindows1252() throws IOException {
        Files.createDirectories(templates.resolve("tekst"));
        Files.write(
                templates.resolve("tekst/a.md"),
                "---\r\ndocument: landelijk\r\nplaats: slot\r\n---\r\nCoöperatie in Fryslân.\r\n"
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(read().blocks("landelijk", "slot")
                        .getFirst()
                        .fill(new Desk())
                        .plain())
                .isEqualTo("Coöperatie in Fryslân.");
    }

    @Test
    void ignoresFilesThatAreNoTexts() throws IOException {
        Files.createDirectories(templates.resolve("tekst"));
        Files.writeString(templates.resolve("tekst/.#a.md"), "rommel");
        Files.writeString(templates.resolve("tekst/a.md~"), "rommel");

        assertThat(read().complaints()).isEmpty();
    }

    /// With a mistake in the head of a text, which topics there are cannot be said, and so not that one is unknown.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plaats: onderwerp, onderwep: 3  | “onderwep” kan hier niet staan; bedoelde u “onderwerp”?
            plaats: onderwerp, onderwerp: 3a | achter “onderwerp” hoort een getal van hoogstens vier cijfers
            plaats: onderwerp               | in de kop ontbreekt “onderwerp:”
            plaats: onderwrep, onderwerp: 3 | de plaats “onderwrep” bestaat niet in het document landelijk; bedoelde u “onderwerp”?
            """)
    void aTopicThatCannotBeReadIsToldWithoutWhatFollowsFromIt(String head, String melding) throws IOException {
        write("tekst/a.md", "document: landelijk\nplaats: onderwerp\nonderwerp: 1", "Tekst.");
        write("tekst/b.md", "document: landelijk\n" + head.replace(", ", "\n"), "Tekst.");
        write("vragen/3.md", "titel: Drie\nonderwerp: 3", "# Vraag\nVraag ${minister} iets.");

        assertThat(read().onderwerpen()).isEmpty();
        assertThat(read().complaints()).extracting(Complaint::melding).contains(melding);
        assertThat(read().complaints()).extracting(Complaint::bestand).containsOnly("tekst/b.md");
    }

    private void ask(@Nullable String head, String text) throws IOException {
        write("tekst/a.md", "document: landelijk\nplaats: onderwerp\nonderwerp: 1", "Tekst.");
        write(
                "vragen/9.md",
                "titel: Negen\nonderwerp: 1" + (head == null ? "" : "\n" + head),
                "# Vraag\n" + text.replace('/', '\n'));
    }

    private void write(String name, String head, String body) throws IOException {
        var file = templates.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---\n" + head + "\n---\n" + body + "\n");
    }

    private Texts read() throws IOException {
        return Texts.read(
                templates,
                Desk.NAMES,
                Map.of(
                        "landelijk", PLAATSEN.get("landelijk"),
                        "provincie", PLAATSEN.get("provincie"),
                        "spreekkaart", Set.of("slot"),
                        "gemeente", Set.of()),
                nodig);
    }
}

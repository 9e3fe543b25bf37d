package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.vng.inbreng.cli.Installation.Ended;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(240)
class KeurgoedTest {

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void makeAConcept() throws IOException {
        installation = Prepared.concept(home);
    }

    @Test
    void withoutConfirmationsItShowsWhatWasFoundAndApprovesNothing() {
        var ended = approve("2025-01-30/1");

        assertThat(ended.exit()).isEqualTo(20);
        assertThat(ended.err())
                .contains("Nog niet goedgekeurd.")
                .contains("waarschuwing")
                .contains("geef de opdracht dan opnieuw met --bevestig ");
        assertThat(home.resolve("output/logboek.jsonl")).doesNotExist();
        assertThat(installation.edition(2)).doesNotExist();
    }

    @Test
    void onlyWhatWasFoundCanBeConfirmed() {
        var ended = installation.run(
                "keurgoed", "2025-01-30/1", "--naam", "M. Jansen", "--reden", "alles", "--bevestig", "C204,X999");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("X999 is geen bevinding van deze editie");
        assertThat(home.resolve("output/logboek.jsonl")).doesNotExist();
    }

    @Test
    void theApprovedEditionDiffersFromTheConceptInThatOnly() throws IOException {
        var ended = approveConfirmed("2025-01-30/1", "M. Jansen");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("Goedgekeurd door M. Jansen.");
        for (String name : new String[] {"landelijk", "provincie/utrecht", "spreekkaart/zeeland"}) {
            assertThat(text(2, name)).as(name).isEqualTo(text(1, name).replaceAll("(?m)^[CONEPT]{1,7}$\\R", ""));
            assertThat(Files.readString(installation.edition(1).resolve(name + ".html")))
                    .contains("CONCEPT");
            assertThat(Files.readString(installation.edition(2).resolve(name + ".html")))
                    .doesNotContain("CONCEPT");
        }
        assertThat(installation.edition(2).resolve("cijfers.json"))
                .hasSameBinaryContentAs(installation.edition(1).resolve("cijfers.json"));
        assertThat(installation.edition(2).resolve("teksten.json"))
                .hasSameBinaryContentAs(installation.edition(1).resolve("teksten.json"));
        assertThat(Files.readString(installation.edition(2).resolve("index.html")))
                .doesNotContain("nog niet goedgekeurd");
        assertThat(verify(2).out()).contains("goedgekeurd door M. Jansen op ").contains("(nagerekend)");
        assertThat(verify(1).out()).contains("concept, goedgekeurd als 2025-01-30/2");
    }

    @Test
    void theStatusSaysWhereEachEditionStandsAlsoWhenTheLogCannotBeTrusted() throws IOException {
        approveConfirmed("2025-01-30/1", "M. Jansen");

        var status = installation.run("status");
        assertThat(status.out())
                .contains("2025-01-30/editie-0001: concept, goedgekeurd als 2025-01-30/2\n")
                .contains("2025-01-30/editie-0002: goedgekeurd door M. Jansen op ");

        var log = home.resolve("output/logboek.jsonl");
        Files.writeString(log, Files.readString(log).replace("M. Jansen", "P. Jansen"));
        assertThat(installation.run("status").exit()).isZero();
        assertThat(installation.run("status").out()).contains("ONBEKEND: regel 1 van het logboek is gewijzigd");
    }

    @Test
    void theNextStepIsToldAsLongAsThereIsOne() throws IOException {
        var debat = home.resolve("input/debat.yaml");
        String free = Files.readString(debat);
        Files.writeString(debat, free.replaceFirst("embargo_tot: .*", "embargo_tot: \"2099-02-03T06:00\""));

        assertThat(installation.run("maak").err())
                .contains("Volgende stap: lees de editie en keur haar goed met `inbreng keurgoed 2025-01-30/2 --naam ");
        var held = approveConfirmed("2025-01-30/2", "M. Jansen");
        assertThat(held.err())
                .contains("Volgende stap, vanaf dinsdag 3 februari 2099 om 6.00 uur: verzend de editie met"
                        + " `inbreng verzend 2025-01-30/3`");
        Files.writeString(debat, free);
        String output = home.resolve("output").toString();
        assertThat(approveConfirmed("2025-01-30/1", "M. Jansen").err())
                .contains("Volgende stap: verzend de editie met `inbreng verzend 2025-01-30/4`");
        assertThat(installation.run("maak", "--output", output).err())
                .contains("verzend de editie met `inbreng verzend 2025-01-30/4 --output " + output + "`");

        installation.run("trekin", "2025-01-30/4", "--naam", "M. Jansen", "--reden", "fout");
        assertThat(installation.run("maak").err()).doesNotContain("inbreng verzend");
        assertThat(installation.run("maak", "--provincie", "utrecht").err()).doesNotContain("Volgende stap");
    }

    @Test
    void aConceptThatIsAskedForNamesTheEditionThatItBecameAsLongAsThatIsApproved() {
        assertThat(installation.run("verzend", "2025-01-30/1").err()).contains("niemand heeft haar goedgekeurd");
        approveConfirmed("2025-01-30/1", "M. Jansen");

        var ended = installation.run("verzend", "2025-01-30/1");

        assertThat(ended.exit()).isEqualTo(20);
        assertThat(ended.err())
                .contains("een concept, en goedgekeurd als 2025-01-30/2")
                .contains("verzend die: `inbreng verzend 2025-01-30/2`");
        installation.run("trekin", "2025-01-30/2", "--naam", "M. Jansen", "--reden", "fout");
        assertThat(installation.run("verzend", "2025-01-30/1").err()).doesNotContain("goedgekeurd als");
        assertThat(installation.run("status").out()).doesNotContain("goedgekeurd als");
    }

    @ParameterizedTest
    @ValueSource(strings = {"editie vier", "2025-13-01/1", "2025-01-30", "30-01-2025/1", "4"})
    void whatIsNoNameOfAnEditionIsToldHowOneIsWritten(String typed) {
        var ended = approve(typed);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err())
                .contains("“%s” is geen editie".formatted(typed))
                .contains("JJJJ-MM-DD/nummer: bijvoorbeeld 2025-01-30/2");
        assertThat(approve("2025-01-30/7").err()).contains("editie 2025-01-30/7 bestaat niet", "inbreng status");
    }

    @Tag("sweep")
    @Test
    void killedBeforeTheLogKnowsTheApprovedEditionTheSameCommandTakesItUp() throws Exception {
        var command = approval();
        Moment.RENAMED_NOT_CONFIRMED.kill(home, command);
        assertThat(installation.edition(2)).isDirectory();

        assertOneApprovedEditionAfter(command);
    }

    /// `CONFIRMED_NOT_ENDED` would be the end of the check that comes first.
    @Tag("sweep")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONFIRMED_NOT_ENDED")
    void killedTwiceAtAMomentOfPublishingTheSameCommandMakesOneApprovedEdition(Moment moment) throws Exception {
        var command = approval();
        moment.kill(home, command);
        assertThat(Files.readAllLines(home.resolve("output/logboek.jsonl")))
                .as("the yes, and not yet the edition")
                .hasSize(1);
        assertThat(Files.exists(installation.edition(2))).isEqualTo(moment == Moment.RENAMED_NOT_CONFIRMED);
        if (moment != Moment.RENAMED_NOT_CONFIRMED) {
            moment.kill(home, command);
        }

        assertOneApprovedEditionAfter(command);
    }

    private void assertOneApprovedEditionAfter(String command) throws IOException {
        var ended = installation.run(command.split(" "));

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("Goedgekeurd door Jansen.", "Editie 2 is gereed");
        assertThat(installation.edition(3)).doesNotExist();
        assertThat(Files.readAllLines(home.resolve("output/logboek.jsonl")))
                .satisfiesExactly(
                        it -> assertThat(it).contains("\"AKKOORD\",\"editie\":\"2025-01-30/editie-0001\""),
                        it -> assertThat(it).contains("\"GOEDGEKEURD\",\"editie\":\"2025-01-30/editie-0002\""));
        assertThat(installation.run("status").out()).doesNotContain("NIET GOEDGEKEURD");
    }

    /// A command that needs no quotes.
    private String approval() {
        var asked = installation.run("keurgoed", "2025-01-30/1", "--naam", "Jansen", "--reden", "nagerekend");
        var codes = asked.err().substring(asked.err().indexOf("--bevestig ")).strip();
        return "keurgoed 2025-01-30/1 --naam Jansen --reden nagerekend " + codes;
    }

    @Test
    void afterTheApprovalNothingIsNew() {
        approveConfirmed("2025-01-30/1", "M. Jansen");

        assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 2");
        assertThat(approveConfirmed("2025-01-30/1", "M. Jansen").err())
                .contains("hiervan is al een goedgekeurde editie: 2025-01-30/editie-0002");
    }

    @Test
    void whatChangedSinceTheConceptCannotBeApproved() throws IOException {
        var text = home.resolve("templates/tekst/brief-slot.md");
        Files.writeString(text, Files.readString(text).replace("graag toe", "gaarne toe"));

        var ended = approveConfirmed("2025-01-30/1", "M. Jansen");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.err())
                .contains("Editie 1 kan niet worden goedgekeurd")
                .contains("Veranderd zijn: sjabloon tekst/brief-slot.md.");
        assertThat(installation.edition(2)).doesNotExist();
    }

    @Test
    void aSecondPersonIsAskedForWhenThatIsSetAndMayNotBeTheFirst() throws IOException {
        settings("inbreng:\n  goedkeuring: {personen: 2}\n");

        var first = approveConfirmed("2025-01-30/1", "M. Jansen");
        var again = approveConfirmed("2025-01-30/1", "m. jansen ");
        var second = approveConfirmed("2025-01-30/1", "F. de Boer");

        assertThat(first.exit()).as(first.err()).isEqualTo(20);
        assertThat(first.err()).contains("nog 1 akkoord van een ander nodig; akkoord zijn nu: M. Jansen.");
        assertThat(again.exit()).isEqualTo(20);
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.err()).contains("Goedgekeurd door M. Jansen en F. de Boer.");
    }

    @Test
    void aWithdrawnEditionIsNotUsedAnyMore() {
        approveConfirmed("2025-01-30/1", "M. Jansen");

        var ended = withdraw("2025-01-30/2");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("Editie 2025-01-30/editie-0002 is ingetrokken.");
        assertThat(verify(2).out()).contains("INGETROKKEN door F. de Boer").contains("Gebruik haar niet");
        assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 1");
        assertThat(withdraw("2025-01-30/2").exit()).isEqualTo(11);
        assertThat(approveConfirmed("2025-01-30/2", "M. Jansen").err()).contains("deze editie is geen concept");
    }

    @Test
    void anErrorThatStopsARunCannotBeConfirmed() throws IOException {
        var latin = Charset.forName("windows-1252");
        var export = home.resolve("input/tgo_contracten_2025-01-30.csv");
        Files.writeString(
                export,
                Files.readString(export, latin) + "X-1;GM0344;Utrecht;P;31-02-2025;;;12O;;;;;;;\r\n".repeat(60),
                latin);

        var ended = approveConfirmed("2025-01-30/1", "M. Jansen");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(10);
        assertThat(ended.err()).contains("De gegevens zijn afgekeurd").doesNotContain("--bevestig");
        assertThat(home.resolve("output/logboek.jsonl")).doesNotExist();
    }

    @Test
    void aDamagedConceptCannotBeApproved() throws IOException {
        Files.writeString(installation.edition(1).resolve("landelijk.html"), "anders");

        var ended = approveConfirmed("2025-01-30/1", "M. Jansen");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.err()).contains("deze editie is beschadigd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wijzig", "verwijder laatste", "verwijder eerste", "rommel"})
    void aLogThatWasChangedStopsEveryoneWhoReadsIt(String how) throws IOException {
        approveConfirmed("2025-01-30/1", "M. Jansen");
        withdraw("2025-01-30/2");
        var log = home.resolve("output/logboek.jsonl");
        var lines = Files.readAllLines(log);
        Files.write(
                log,
                switch (how) {
                    case "wijzig" ->
                        lines.stream()
                                .map(it -> it.replace("Jansen", "Pietersen"))
                                .toList();
                    case "verwijder laatste" -> lines.subList(0, lines.size() - 1);
                    case "verwijder eerste" -> lines.subList(1, lines.size());
                    default -> Arrays.asList(lines.getFirst(), "geen json");
                });

        for (var ended : new Ended[] {verify(2), installation.run("maak"), withdraw("2025-01-30/2")}) {
            assertThat(ended.exit()).isEqualTo(11);
            assertThat(ended.err()).contains("het logboek van goedkeuringen klopt niet: regel ");
        }
        assertThat(installation.run("herstel", "--dry-run").out()).doesNotContain("Af te sluiten");
        assertThat(installation.run("status").out()).contains("Het logboek van goedkeuringen klopt niet: regel ");
    }

    @Test
    void twoMachinesWithOneFolderOfEditionsBelieveTheirLog(@TempDir Path other) throws IOException {
        approveConfirmed("2025-01-30/1", "M. Jansen");
        Installation.copy(home, other); // with the head of now
        var second = new Installation(other);
        Files.writeString(
                Files.createDirectories(other.resolve("config")).resolve("application.yml"),
                "inbreng:\n  output: %s\n".formatted(home.resolve("output")));
        withdraw("2025-01-30/2");
        approveConfirmed("2025-01-30/1", "F. de Boer");

        var status = second.run("status");
        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out()).contains("editie-0002: INGETROKKEN").doesNotContain("ONBEKEND");
        var withdrawn = second.run("trekin", "2025-01-30/1", "--naam", "F. de Boer", "--reden", "toch niet");
        assertThat(withdrawn.exit()).as(withdrawn.err()).isZero();
        assertThat(installation.run("status").out()).doesNotContain("ONBEKEND");

        var log = home.resolve("output/logboek.jsonl");
        var lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, lines.size() - 1)); // only the second knew the last line
        assertThat(second.run("status").out())
                .contains("ONBEKEND: regel %d van het logboek ontbreekt".formatted(lines.size()));
        Files.write(log, lines.subList(0, 1)); // a line that both knew
        assertThat(installation.run("status").out()).contains("ONBEKEND: regel 2 van het logboek ontbreekt");
    }

    @Test
    void halfALineOfACrashDoesNotCount() throws IOException {
        approveConfirmed("2025-01-30/1", "M. Jansen");
        var log = home.resolve("output/logboek.jsonl");
        Files.writeString(log, Files.readString(log) + "{\"nr\":3,\"mom");

        assertThat(verify(2).out()).contains("goedgekeurd door M. Jansen");
        assertThat(withdraw("2025-01-30/2").exit()).isZero();
        assertThat(verify(2).out()).contains("INGETROKKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "M. Jansen\r\nBcc: iedereen"})
    void aNameIsOneLineOfText(String naam) {
        var ended = installation.run("keurgoed", "2025-01-30/1", "--naam", naam, "--reden", "nagerekend");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("--naam");
    }

    private Ended approve(String editie) {
        return installation.run("keurgoed", editie, "--naam", "M. Jansen", "--reden", "nagerekend");
    }

    private Ended approveConfirmed(String editie, String naam) {
        return Prepared.approve(installation, editie, naam, "nagerekend");
    }

    private Ended withdraw(String editie) {
        return installation.run("trekin", editie, "--naam", "F. de Boer", "--reden", "cijfer klopt niet");
    }

    private Ended verify(int nummer) {
        return installation.run(
                "verifieer",
                installation.edition(nummer).resolve("landelijk.pdf").toString());
    }

    private void settings(String yaml) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yaml"), yaml);
    }

    private String text(int nummer, String name) throws IOException {
        try (var pdf = Loader.loadPDF(
                installation.edition(nummer).resolve(name + ".pdf").toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}

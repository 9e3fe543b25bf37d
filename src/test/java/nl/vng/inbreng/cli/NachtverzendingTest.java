package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import nl.vng.inbreng.post.MoodyServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// What a night sends, also after somebody, or something, began to send.
@Timeout(240)
class NachtverzendingTest {

    private static final String EDITION = "2025-01-30/2";

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void begin() throws IOException {
        installation = Prepared.approved(home);
        Prepared.readers(installation, "noor@kamer.example", "renee@kamer.example");
    }

    @Test
    void theNightSendsWhatIsApprovedAndFreeOnceAndSaysSoWithoutNames() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);

            var first = installation.run("nacht");
            var second = installation.run("nacht");

            assertThat(first.exit()).as(first.err()).isZero();
            assertThat(second.exit()).isZero();
            assertThat(server.readers()).containsExactlyInAnyOrder("noor@kamer.example", "renee@kamer.example");
            var reports = Arrays.stream(server.received())
                    .filter(it -> Letter.to(it).equals("ik@example.nl"))
                    .toList();
            assertThat(reports.get(0).getSubject()).startsWith("Inbreng: verzonden – editie 2");
            assertThat(reports.get(1).getSubject()).startsWith("Inbreng: niets nieuws – editie 2");
            assertThat(Files.readString(home.resolve("var/run.json")))
                    .contains("2 ontvangers: verzonden")
                    .doesNotContain("kamer.example");
        }
    }

    @Test
    void aNightThatCannotSendToAllSaysWhatToDo() throws Exception {
        try (var server = new MoodyServer()) {
            Prepared.readers(installation, "bad-a@kamer.example", "good-b@kamer.example");
            Prepared.mail(home, server.port(), "echt", true);

            assertThat(installation.run("nacht").exit()).isEqualTo(21);

            assertThat(Files.readString(home.resolve("var/verslag.html")))
                    .contains("De editie is goedgekeurd en vrij, maar niet alles is verzonden.")
                    .contains("inbreng bezorging")
                    .doesNotContain("kamer.example");
            assertThat(installation.run("nacht").exit()).isZero();
        }
    }

    @Test
    void aNightInTheDefaultPositionSendsNothing() throws Exception {
        var ended = installation.run("nacht");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("Niet verzonden: inbreng.verzenden.positie is map.");
    }

    @Test
    void aLetterThatWasOnItsWayWhenTheProgramDiedIsToldOnceByTheNextNight() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            assertThat(installation.run("verzend", EDITION, "--yes").exit()).isZero();
            sql("update bezorging set staat = 'BEZIG' where sleutel = 'renee@kamer.example'");

            assertThat(installation.run("verzend", EDITION, "--dry-run").out())
                    .contains("Eerder al aangeboden: 1 ontvanger: verzonden; 1 ontvanger: onbekend.");
            assertThat(installation
                            .run("verzend", EDITION, "--dry-run", "--opnieuw", "renee@kamer.example")
                            .out())
                    .contains("<renee@kamer.example>", "1 ontvanger zou een bericht krijgen.");

            var night = installation.run("nacht");

            assertThat(night.exit()).as(night.err()).isEqualTo(21);
            assertThat(home.resolve("var/verslag.html"))
                    .content()
                    .contains("niet alles is verzonden", "1 ontvanger: verzonden; 1 ontvanger: onbekend");
            assertThat(installation.run("nacht").exit()).isZero();
        }
    }

    @Test
    void anEditionWhoseSendingWasBegunIsFinishedBeforeASlightlyOtherOne() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            band();
            installation.run("verzend", EDITION, "--yes", "--steekproef", "1");
            var dry = installation.run("verzend", EDITION, "--dry-run").out();
            assertThat(dry)
                    .contains("renee@kamer.example", "Eerder al aangeboden: 1 ontvanger: verzonden.")
                    .contains("1 ontvanger zou een bericht krijgen.")
                    .doesNotContain("noor@kamer.example");
            capacity("1.110");

            var night = installation.run("nacht");

            assertThat(night.exit()).as(night.err()).isZero();
            assertThat(night.err())
                    .contains("Editie 4 is gereed.")
                    .contains(
                            "Verzending van editie 2025-01-30/editie-0002, waaraan was begonnen: 2 ontvangers: verzonden.")
                    .contains("Editie 2025-01-30/editie-0004 is niet verzonden: editie 2025-01-30/editie-0002")
                    .contains("voer dan `inbreng verzend 2025-01-30/4` uit");
            assertThat(server.readers()).containsExactly("noor@kamer.example", "renee@kamer.example");
            assertThat(installation.run("verzend", EDITION, "--dry-run").out())
                    .contains(
                            "Eerder al aangeboden: 2 ontvangers: verzonden.",
                            "0 ontvangers zouden een bericht krijgen.");
            assertThat(installation.run("nacht").err())
                    .contains("editie 2025-01-30/editie-0002, met dezelfde goedkeuring, is al verzonden");
            assertThat(Files.readString(installation.edition(4).resolve("verslag.html")))
                    .contains("<h2>Goedkeuring</h2>", "De goedkeuring van editie 2025-01-30/editie-0002 blijft geldig")
                    .contains("provincie Utrecht, Tekort: was 3.918, nu 3.908");
            assertThat(Files.readString(installation.edition(4).resolve("index.html")))
                    .doesNotContain("blijft geldig");

            assertThat(installation.run("verzend", "2025-01-30/4", "--yes").exit())
                    .isZero();
            assertThat(installation.run("rectificeer", "2025-01-30/4").out())
                    .contains("op dezelfde goedkeuring is ook verzonden: 2025-01-30/editie-0002.");
            assertThat(installation.run("rectificeer", EDITION, "--json").out())
                    .contains("\"ook_verzonden\" : [ \"2025-01-30/editie-0004\" ]");
            capacity("1.050");
            var made = installation.run(
                    "rectificeer", "2025-01-30/4", "--naam", "M. Jansen", "--reden", "Een azc telde dubbel.");
            assertThat(made.err()).contains("op dezelfde goedkeuring is ook verzonden: 2025-01-30/editie-0002.");
        }
    }

    @Test
    void aLetterThatNobodyShouldGetAnyMoreIsToldOnceAndKeepsNoOtherEditionBack() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            band();
            Files.writeString(
                    home.resolve("input/ontvangers.csv"),
                    "Oud;lid;;oud@kamer.example;Utrecht;landelijk;;01-01-2025\r\n",
                    StandardOpenOption.APPEND);
            Prepared.approveList(installation);
            assertThat(installation.run("verzend", EDITION, "--yes").exit()).isZero();
            sql("""
                    insert into bezorging
                    select peildatum, nummer, 'oud@kamer.example', bestand, 'oud@kamer.example', 'Oud', 'OPEN', 0, '',
                           moment, ''
                      from bezorging where sleutel = 'noor@kamer.example'""");
            capacity("1.110");

            assertThat(installation.run("nacht").err())
                    .contains("waaraan was begonnen: 2 ontvangers: verzonden; 1 ontvanger: vervallen.")
                    .contains("editie 2025-01-30/editie-0002, met dezelfde goedkeuring, is al verzonden");
            assertThat(installation.run("nacht").err())
                    .contains("is al verzonden")
                    .doesNotContain("waaraan was begonnen");
            assertThat(installation.run("bezorging", EDITION).out())
                    .contains("vervallen (krijgt dit volgens de lijst niet meer)");
            assertThat(installation.run("verzend", EDITION, "--yes").exit()).isZero();
        }
    }

    @Test
    void whoStandsInARowWithAMistakeIsNotTakenForSomebodyWhoLeft() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            assertThat(installation
                            .run("verzend", EDITION, "--yes", "--steekproef", "1")
                            .exit())
                    .isEqualTo(21);
            Path list = home.resolve("input/ontvangers.csv");
            String right = Files.readString(list);
            Files.writeString(list, right.replace("renee@kamer.example", "renee@"));
            assertThat(installation.run("verzend", EDITION, "--dry-run").err())
                    .contains("Nu zou dit worden geweigerd: de lijst met ontvangers is gewijzigd na de goedkeuring.");
            assertThat(installation
                            .run("keurgoed", EDITION, "--naam", "M. Jansen", "--reden", "lijst")
                            .err())
                    .contains("In de lijst met ontvangers staat 1 fout");

            var night = installation.run("nacht");

            assertThat(night.exit()).as(night.err()).isEqualTo(21);
            assertThat(night.err())
                    .contains("1 ontvanger: nog niet verzonden", "In de lijst met ontvangers staat 1 fout")
                    .doesNotContain("vervallen");
            Files.writeString(list, right);
            Prepared.approveList(installation);
            assertThat(installation.run("nacht").exit()).isZero();
            assertThat(server.readers()).containsExactly("noor@kamer.example", "renee@kamer.example");
        }
    }

    @Test
    void anEditionThatWasTakenBackIsToldWithoutByWhomAndWhy() {
        for (String edition : List.of("2025-01-30/1", EDITION)) {
            installation.run("trekin", edition, "--naam", "F. de Boer", "--reden", "een zieke collega rekende mis");
        }

        var night = installation.run("nacht");

        assertThat(night.exit()).as(night.err()).isZero();
        assertThat(night.err())
                .contains("Niet verzonden: deze editie is ingetrokken. Doe dit: keur een andere editie goed")
                .doesNotContain("de Boer")
                .doesNotContain("zieke");
    }

    @Test
    void nobodySaysYesToAListThatCannotBeRead() throws Exception {
        Path list = home.resolve("input/ontvangers.csv");
        Files.writeString(list, Files.readString(list).replace("e-mail", "kolom"));

        var refused = installation.run("keurgoed", EDITION, "--naam", "M. Jansen", "--reden", "lijst");

        assertThat(refused.exit()).as(refused.err()).isEqualTo(11);
        assertThat(refused.err()).contains("de lijst met ontvangers is niet te lezen", "inbreng ontvangers");
        assertThat(installation.run("verzend", EDITION, "--yes").err())
                .contains("is niet te lezen")
                .doesNotContain("staat 1 fout");
        assertThat(installation.run("verzend", EDITION, "--dry-run").err())
                .contains("Nu zou dit worden geweigerd: de lijst met ontvangers is niet te lezen.");
        Files.delete(list);
        assertThat(installation
                        .run("keurgoed", EDITION, "--naam", "M. Jansen", "--reden", "lijst")
                        .err())
                .contains("deze editie is al goedgekeurd door M. Jansen", "er is geen lijst met ontvangers");
    }

    @Test
    void anEarlierEditionThatMayNotBeSentOnIsNamed() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            band();
            installation.run("verzend", EDITION, "--yes", "--steekproef", "1");
            Prepared.mail(home, server.port(), "map", true);
            band();
            capacity("1.110");
            assertThat(installation.run("nacht").err()).contains("Editie 4 is gereed.");
            Prepared.mail(home, server.port(), "echt", true);
            band();
            Path letter = installation.edition(2).resolve("landelijk.pdf");
            Files.write(letter, new byte[] {0}, StandardOpenOption.APPEND);

            var night = installation.run("nacht");

            assertThat(night.exit()).as(night.err()).isEqualTo(22);
            assertThat(night.err())
                    .contains(
                            "Niet verzonden (editie 2025-01-30/editie-0002, waaraan was begonnen): deze editie is gewijzigd")
                    .contains("Editie 2025-01-30/editie-0004 is niet verzonden")
                    .contains("gaat voor");
        }
    }

    @Test
    void aNightThatMakesAnotherEditionTellsOfASendingThatIsNotAtItsEndAndLeavesItToAPerson() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            installation.run("verzend", EDITION, "--yes", "--steekproef", "1");
            sql("update bezorging set staat = 'BEZIG' where sleutel = 'noor@kamer.example'");
            capacity("1.110");
            var left = "Het verzenden van editie 2025-01-30/editie-0002 is begonnen en niet af: 1 ontvanger: nog niet"
                    + " verzonden; 1 ontvanger: onbekend. Deze nacht gaat er niet mee verder. Wilt u dat wel, voer dan"
                    + " `inbreng verzend 2025-01-30/2` uit";

            var night = installation.run("nacht");

            assertThat(night.exit()).as(night.err()).isEqualTo(20);
            assertThat(night.err()).contains(left, "Het programma is gestopt terwijl editie 2025-01-30/editie-0002");
            assertThat(home.resolve("var/verslag.html"))
                    .content()
                    .contains("wacht op akkoord", "is begonnen en niet af", ">inbreng verzend 2025-01-30/2</code>");
            var second = installation.run("nacht");
            assertThat(second.exit()).isEqualTo(20);
            assertThat(second.err()).contains(left).doesNotContain("Het programma is gestopt");
            Path export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
            Files.move(export, home.resolve("later.csv"));
            var third = installation.run("nacht");
            assertThat(third.exit()).isEqualTo(10);
            assertThat(third.err()).contains(left);
            Files.move(home.resolve("later.csv"), export);
            assertThat(server.readers()).containsExactly("noor@kamer.example");

            Prepared.approve(installation, "2025-01-30/3", "M. Jansen", "gelezen");
            Files.move(installation.edition(2), home.resolve("archief"));
            assertThat(installation.run("nacht").err()).contains("Verzending: 2 ontvangers: verzonden. " + left);
            assertThat(installation.run("nacht").err()).doesNotContain("niet af");
            assertThat(server.readers())
                    .containsExactly("noor@kamer.example", "noor@kamer.example", "renee@kamer.example");
        }
    }

    @Test
    void aConceptThatIsMadeOnceMoreKeepsTheApprovedEditionNotBack() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            assertThat(installation.run("maak", "--force").err())
                    .contains(
                            "Er was niets nieuws ten opzichte van editie 2; editie 3 is gemaakt omdat u --force opgaf.")
                    .contains("Volgende stap: verzend de editie met `inbreng verzend 2025-01-30/2`");

            var night = installation.run("nacht");

            assertThat(night.exit()).as(night.err()).isZero();
            assertThat(night.err())
                    .contains("Niets nieuws: editie 3", "Verzending van editie 2025-01-30/editie-0002: 2 ontvangers");
            assertThat(server.readers()).containsExactly("noor@kamer.example", "renee@kamer.example");
        }
    }

    @Test
    void whatGoesWrongUnexpectedlyWhileLettersGoOutIsToldAsThat() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            sql("alter table bezorging add constraint onmogelijk check (staat <> 'VERZONDEN')");

            var night = installation.run("nacht");

            assertThat(night.exit()).as(night.err()).isEqualTo(21);
            assertThat(night.err())
                    .contains(
                            "Het verzenden is afgebroken: er ging iets onverwachts mis tijdens het verzenden; een deel")
                    .doesNotContain("half uitgegeven");
            assertThat(home.resolve("var/verslag.html"))
                    .content()
                    .contains("het verzenden is afgebroken", "editie 2", "inbreng bezorging")
                    .doesNotContain("Er is niets gemaakt");
            assertThat(home.resolve("var/log/inbreng.log")).content().contains("the run cannot go on", "ONMOGELIJK");
            var typed = installation.run("verzend", EDITION, "--yes");
            assertThat(typed.exit()).as(typed.err()).isEqualTo(21);
            assertThat(typed.err())
                    .contains("een deel van de berichten kan al verzonden zijn", "zie var/log/inbreng.log")
                    .contains("`inbreng bezorging`");

            sql("alter table bezorging drop constraint onmogelijk");
            assertThat(installation.run("nacht").exit()).isEqualTo(21);
            assertThat(installation.run("bezorging", EDITION).out()).contains("2 ontvangers: onbekend");
            assertThat(server.readers()).containsExactly("noor@kamer.example", "renee@kamer.example");
        }
    }

    @Test
    void anOlderDatabaseThatWasPutBackLetsNobodyGetItAgain(@TempDir Path backup) throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            assertThat(installation
                            .run("verzend", EDITION, "--yes", "--steekproef", "1")
                            .exit())
                    .isEqualTo(21);
            Installation.copy(home.resolve("var"), backup.resolve("older"));
            assertThat(installation.run("nacht").exit()).isZero();
            Files.move(home.resolve("var"), backup.resolve("newer"));
            Installation.copy(backup.resolve("older"), home.resolve("var"));
            var older = "volgens het logboek zijn 4 documenten van deze editie al aan ontvangers aangeboden, maar de"
                    + " database kent er 2: zij is ouder dan het logboek";

            var night = installation.run("nacht");

            assertThat(night.exit()).as(night.err()).isEqualTo(22);
            assertThat(night.err()).contains("Niet verzonden: " + older);
            var typed = installation.run("verzend", EDITION, "--yes");
            assertThat(typed.exit()).isEqualTo(22);
            assertThat(typed.err()).contains(older, "editie-0002", "verzend niets", "`inbreng bezorging 2025-01-30/2`");
            assertThat(installation.run("verzend", EDITION, "--dry-run").err())
                    .contains("Nu zou dit worden geweigerd: " + older);
            assertThat(installation.run("rectificeer", EDITION).err()).contains(older);

            FileSystemUtils.deleteRecursively(home.resolve("var"));
            Installation.copy(backup.resolve("newer"), home.resolve("var"));
            assertThat(installation.run("nacht").exit()).isZero();
            assertThat(server.readers()).containsExactly("noor@kamer.example", "renee@kamer.example");
        }
    }

    /// A few figures may shift a little.
    private void band() throws IOException {
        Path settings = home.resolve("config/application.yml");
        Files.writeString(settings, "  goedkeuring:\n    band-procent: 3\n", StandardOpenOption.APPEND);
    }

    private void sql(String statement) throws Exception {
        try (var database = Databank.H2.open(installation)) {
            database.createStatement().execute(statement);
        }
    }

    private void capacity(String plekken) throws IOException {
        var latin = Charset.forName("windows-1252");
        Path export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        var text = Files.readString(export, latin);
        var locatie = "L0153;De Zandwal;azc;in gebruik;";
        assertThat(text).contains(locatie);
        Files.writeString(export, text.replaceAll(locatie + "[\\d.]+", locatie + plekken), latin);
    }
}

package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of an approval when a newer edition is made.
@Timeout(240)
class AkkoordTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String LOCATIE = "L0153;De Zandwal;azc;in gebruik;";

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void begin() throws IOException {
        installation = Prepared.approved(home);
    }

    @Test
    void whatIsOtherThanInTheApprovedEditionIsToldWhereverSomeoneLooks() throws IOException {
        capacity("1.110");
        replace("templates/tekst/brief-slot.md", "graag toe", "gaarne toe");
        Prepared.recipients(installation, "noor@kamer.example", "renee@kamer.example");

        var ended = installation.run("nacht");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(20);
        var sentence =
                "De goedkeuring van editie 2025-01-30/editie-0002 geldt niet voor deze editie. Anders zijn: 25 cijfers,"
                        + " 1 tekst, invoer opvangcapaciteit_2025-01-30.csv, sjabloon tekst/brief-slot.md en de lijst met ontvangers.";
        var figure = "provincie Utrecht, Tekort: was 3.918, nu 3.908";
        assertThat(ended.err()).contains(sentence, figure, "en nog ");
        assertThat(installation.run("status").out()).contains(sentence);
        assertThat(Files.readString(installation.edition(3).resolve("verslag.html")))
                .contains(sentence, figure, "<li>tekst/brief-slot.md, in landelijk</li>")
                .doesNotContain("Buiten de band");
        assertThat(Files.readString(installation.edition(3).resolve("index.html")))
                .contains(sentence);
        assertThat(Files.readString(home.resolve("var/verslag.html")))
                .contains("Anders dan in de goedgekeurde editie", sentence, "Nederland, Tekort: was 44.171, nu 44.161")
                .doesNotContain("kamer.example", "Jansen");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(home.resolve("var/run.json")))
                        .get("anders")
                        .size())
                .isEqualTo(29);
    }

    @Test
    void withinTheBandTheApprovalStaysAndNobodyGetsASecondLetterByItself() throws Exception {
        try (var server = new GreenMailServer()) {
            settings(server.port());
            Prepared.recipients(installation, "renee@kamer.example");
            installation.run("keurgoed", "2025-01-30/2", "--naam", "M. Jansen", "--reden", "lijst gelezen");

            capacity("1.110");
            var first = installation.run("nacht");
            assertThat(first.exit()).as(first.err()).isZero();
            assertThat(subjects(server)).last().asString().startsWith("Inbreng: verzonden – editie 4");
            assertThat(installation
                            .run(
                                    "verifieer",
                                    installation
                                            .edition(4)
                                            .resolve("landelijk.pdf")
                                            .toString())
                            .out())
                    .contains("goedkeuring behouden op ", "M. Jansen heeft editie 2025-01-30/editie-0002 gelezen");
            assertThat(Files.readAllLines(home.resolve("output/logboek.jsonl")))
                    .anyMatch(it -> it.contains(
                                    "\"wie\":\"Inbreng\",\"wat\":\"BEHOUDEN\",\"editie\":\"2025-01-30/editie-0004\"")
                            && it.contains("binnen de band van 3%")
                            && it.contains("de grootste verschuiving is 2,86% (Utrecht, opvang.tempo: was 35, nu 34)")
                            && it.contains("\"grond\":\"2025-01-30/editie-0002\""));

            capacity("1.100");
            assertThat(installation.run("nacht").err())
                    .contains("Niets nieuws: editie 2")
                    .contains("editie 2025-01-30/editie-0004, met dezelfde goedkeuring, is al verzonden");
            capacity("1.108");
            assertThat(installation.run("nacht").err())
                    .contains("Editie 6 is gereed. De goedkeuring van editie 2025-01-30/editie-0002 blijft geldig")
                    .contains("voer dan `inbreng verzend 2025-01-30/6` uit");
            assertThat(subjects(server)).last().asString().startsWith("Inbreng: gelukt, goedkeuring blijft geldig");
            assertThat(letters(server)).isEqualTo(1);

            assertThat(installation.run("verzend", "2025-01-30/6", "--yes").exit())
                    .isZero();
            assertThat(letters(server)).isEqualTo(2);

            capacity("1.130"); // 2.7 percent from edition 6, and 4 from what was read
            assertThat(installation.run("maak").err())
                    .contains("Editie 7 is gereed.")
                    .contains("Buiten de band van 3% valt: Utrecht, opvang.tekort: was 743, nu 713");

            installation.run("trekin", "2025-01-30/2", "--naam", "F. de Boer", "--reden", "klopt niet");
            assertThat(installation.run("verzend", "2025-01-30/6", "--yes").err())
                    .contains("deze editie is ingetrokken door F. de Boer: klopt niet");
        }
    }

    @Tag("sweep")
    @ParameterizedTest
    @EnumSource
    void aNightThatIsKilledWhenTheConceptAppearsIsBroughtToItsEndByTheNext(Databank databank) throws Exception {
        databank.prepare(home);
        try (var server = new GreenMailServer()) {
            settings(server.port());
            capacity("1.110");
            Moment.RENAMED_NOT_CONFIRMED.kill(home, "nacht");
            assertThat(installation.edition(3)).isDirectory();
            assertThat(installation.edition(4)).doesNotExist();

            assertTheNextNightEndsIt(server);
        }
    }

    @Tag("sweep")
    @Test
    void whatWasKilledBeforeTheLogKnewItIsNoMeasureAndIsTakenUpWhenItsFiguresComeBack() throws Exception {
        try (var server = new GreenMailServer()) {
            settings(server.port());
            capacity("1.110");
            Moment.kill("nl.vng.inbreng.keuring.LogboekFile", "append", home, "nacht");
            assertThat(installation.edition(4)).isDirectory();
            assertThat(log()).noneMatch(it -> it.contains("editie-0004"));

            capacity("1.108");
            assertThat(installation.run("maak").err())
                    .contains("Editie 6 is gereed. De goedkeuring van editie 2025-01-30/editie-0002 blijft geldig");
            assertThat(Files.readString(installation.edition(6).resolve("landelijk.html")))
                    .contains("Nieuw sinds 30 januari 2025 (editie 2)");

            capacity("1.110");
            var next = installation.run("nacht");
            assertThat(next.exit()).as(next.err()).isZero();
            assertThat(next.err()).contains("Editie 4 is gereed: een run die werd onderbroken, had haar al gemaakt.");
            assertThat(installation.edition(7)).doesNotExist();
            assertThat(log()).anyMatch(it -> it.contains("\"wat\":\"BEHOUDEN\",\"editie\":\"2025-01-30/editie-0004\""));
            assertThat(subjects(server)).last().asString().startsWith("Inbreng: verzonden – editie 4");
            assertThat(letters(server)).isEqualTo(1);
        }
    }

    /// Later moments would be those of the concept, which the second night finds.
    @Tag("sweep")
    @ParameterizedTest
    @EnumSource(names = {"BEFORE_THE_ANNOUNCEMENT", "ANNOUNCED_NOT_RENAMED"})
    void aNightThatIsKilledTwiceIsBroughtToItsEnd(Moment moment) throws Exception {
        try (var server = new GreenMailServer()) {
            settings(server.port());
            capacity("1.110");
            Moment.RENAMED_NOT_CONFIRMED.kill(home, "nacht");
            moment.kill(home, "nacht");
            assertThat(installation.edition(3)).isDirectory();
            assertThat(installation.edition(4)).doesNotExist();

            assertTheNextNightEndsIt(server);
        }
    }

    private void assertTheNextNightEndsIt(GreenMailServer server) throws Exception {
        var next = installation.run("nacht");

        assertThat(next.exit()).as(next.err()).isZero();
        assertThat(next.err()).contains("De goedkeuring van editie 2025-01-30/editie-0002 blijft geldig");
        assertThat(installation.edition(4)).isDirectory();
        assertThat(installation.edition(5)).doesNotExist();
        assertThat(log())
                .filteredOn(it -> it.contains("\"wat\":\"BEHOUDEN\",\"editie\":\"2025-01-30/editie-0004\""))
                .hasSize(1);
        assertThat(subjects(server)).last().asString().startsWith("Inbreng: verzonden – editie 4");
        assertThat(letters(server)).isEqualTo(1);
        assertThat(installation.run("nacht").err()).contains("Niets nieuws: editie 4");
        assertThat(letters(server)).isEqualTo(1);
    }

    @Test
    void whatAKilledRunLeftIsJudgedAgainByWhatIsAroundItNow() throws Exception {
        settings(1);
        capacity("1.110");
        installation.run("maak");
        forgetTheLastLine(); // as if the run was killed before it wrote it

        replace("config/application.yml", "band-procent: 3", "band-procent: 2");
        assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 3");
        replace("config/application.yml", "band-procent: 2", "band-procent: 3");
        Prepared.recipients(installation, "renee@kamer.example");
        assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 3");
        assertThat(installation.run("status").out())
                .contains(
                        "2025-01-30/editie-0003: concept, niet goedgekeurd; de volgende run kan er een eerdere goedkeuring"
                                + " voor behouden, tenzij u haar intrekt met `inbreng trekin`",
                        "NIET GOEDGEKEURD");

        var approved = Prepared.approve(installation, "2025-01-30/3", "M. Jansen", "gelezen");

        assertThat(approved.exit()).as(approved.err()).isZero();
        assertThat(Files.readString(installation.edition(5).resolve("verslag.html")))
                .as("the report of edition 4 says that its approval rests on another reading")
                .doesNotContain("blijft geldig");
    }

    @Test
    void whoTakesBackWhatAKilledRunLeftIsObeyed() throws Exception {
        settings(1);
        capacity("1.110");
        installation.run("maak");
        forgetTheLastLine();

        var taken = installation.run("trekin", "2025-01-30/3", "--naam", "M. Jansen", "--reden", "klopt niet");

        assertThat(taken.exit()).as(taken.err()).isZero();
        assertThat(installation.run("maak").err())
                .contains("Niets nieuws: editie 3")
                .doesNotContain("blijft geldig");
        assertThat(log()).noneMatch(it -> it.contains("BEHOUDEN"));
    }

    private void forgetTheLastLine() throws IOException {
        var lines = log();
        assertThat(lines.getLast()).contains("BEHOUDEN");
        Files.write(home.resolve("output/logboek.jsonl"), lines.subList(0, lines.size() - 1));
        Files.delete(home.resolve("var/logboek.kop"));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(home.resolve("output/logboek.jsonl"));
    }

    @Test
    void theNextEditionIsComparedWithTheLastThatWasSent() throws IOException {
        new LogboekFile(home.resolve("output"), home.resolve("var"))
                .append(new Logregel.Daad(
                        "2025-02-03T09:00:00+01:00",
                        "M. Jansen",
                        Handeling.VERZONDEN,
                        "2025-01-30/editie-0002",
                        "aa",
                        "",
                        List.of(),
                        ""));
        capacity("1.110");
        installation.run("maak");
        capacity("1.120");
        installation.run("maak");
        Prepared.approve(installation, "2025-01-30/4", "M. Jansen", "gelezen");

        for (int nummer = 3; nummer <= 5; nummer++) {
            assertThat(Files.readString(installation.edition(nummer).resolve("landelijk.html")))
                    .as("edition %d", nummer)
                    .contains("Nieuw sinds 30 januari 2025 (editie 2)");
        }
    }

    @Test
    void whateverElseChangesNoBandKeepsTheApproval() throws IOException {
        settings(1);
        capacity("1.102");
        replace("config/application.yml", "band-procent: 3", "band-procent: 3\n    personen: 2");
        replace("templates/style/huisstijl.css", "\n", "\n/* anders */\n");
        Prepared.recipients(installation, "renee@kamer.example");
        installation.run("trekin", "2025-01-30/1", "--naam", "F. de Boer", "--reden", "twijfel");

        assertThat(installation.run("maak").exit()).isZero();

        assertThat(installation.edition(4)).doesNotExist();
        assertThat(Files.readString(installation.edition(3).resolve("verslag.html")))
                .contains(
                        "Buiten de band",
                        "sjabloon style/huisstijl.css is veranderd",
                        "de lijst met ontvangers is veranderd",
                        "er zijn nu meer mensen nodig dan toen akkoord waren",
                        "iemand heeft een editie ingetrokken die op deze goedkeuring rust");
    }

    private void capacity(String plekken) throws IOException {
        Path export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        var text = Files.readString(export, WINDOWS_1252);
        assertThat(text).contains(LOCATIE);
        Files.writeString(export, text.replaceAll(LOCATIE + "[\\d.]+", LOCATIE + plekken), WINDOWS_1252);
    }

    private void replace(String file, String was, String nu) throws IOException {
        Path path = home.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(was);
        Files.writeString(path, text.replaceFirst(Pattern.quote(was), nu));
    }

    private static List<String> subjects(GreenMailServer server) {
        return Arrays.stream(server.received())
                .filter(it -> to(it).equals("ik@example.nl"))
                .map(AkkoordTest::subject)
                .toList();
    }

    private static long letters(GreenMailServer server) {
        return Arrays.stream(server.received())
                .filter(it -> to(it).endsWith("@kamer.example"))
                .count();
    }

    private static String to(MimeMessage message) {
        try {
            return ((jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0]).getAddress();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void settings(int port) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("application.yml"), """
                spring:
                  profiles:
                    active: productie
                inbreng:
                  goedkeuring:
                    band-procent: 3
                  post:
                    host: 127.0.0.1
                    poort: %d
                    afzender: VNG <inbreng@example.nl>
                    antwoord-aan: mens@example.nl
                    medewerkers: [ik@example.nl]
                  verzenden:
                    positie: echt
                    eigen-adres: ik@example.nl
                    per-minuut: 6000
                    geduld: 0
                """.formatted(port), UTF_8);
    }
}

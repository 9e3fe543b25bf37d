package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.cli.Installation.Ended;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.post.MoodyServer;
import nl.vng.inbreng.post.RetourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class VerzendTest {

    private static final String EDITION = "2025-01-30/2";

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void begin() throws IOException {
        installation = Prepared.approved(home);
    }

    @Test
    void byDefaultNothingLeavesAndEachMessageIsAFileThatHoldsOnlyItsOwnDocuments() throws Exception {
        approve("noor@kamer.example", "renee@kamer.example");

        var ended = send();

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("Er is niets verzonden: 2 berichten");
        var message = Letter.message(installation.edition(2).resolve("verzending/noor@kamer.example.eml"));
        assertThat(message.getSubject()).contains("cijfers van 30 januari 2025");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getAllRecipients()[0]).hasToString("Noor 0 <noor@kamer.example>");
        assertThat(Letter.attachments(message))
                .containsExactly("inbreng-2025-01-30-landelijk.pdf", "inbreng-2025-01-30-provincie-utrecht.pdf");
        assertThat(Letter.words(message))
                .contains("Geachte Noor 0,")
                .contains("Kenmerk: ")
                .doesNotContain("${");
        assertThat(installation.run("bezorging", EDITION).out()).contains("nog niets verzonden");

        installation.run("verzend", EDITION, "--yes", "--alleen", "renee@kamer.example");
        assertThat(installation.edition(2).resolve("verzending"))
                .as("only what this command wrote")
                .isDirectoryContaining("glob:**/renee@kamer.example.eml")
                .isDirectoryNotContaining("glob:**/noor@kamer.example.eml");
    }

    @Test
    void eachReaderGetsOneMessageAndASecondSendingSendsNothing() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("noor@kamer.example", "renee@kamer.example");
            settings(server.port(), "echt", true);

            assertThat(send("--yes").exit()).isZero();
            var again = send("--yes");

            assertThat(again.exit()).isZero();
            assertThat(again.err()).contains("Er is niets meer te verzenden.");
            var received = server.received();
            assertThat(received).hasSize(2);
            assertThat(received[0].getHeader("Reply-To", null)).isEqualTo("mens@example.nl");
            assertThat(received[0].getMessageID()).isNotEqualTo(received[1].getMessageID());
            assertThat(Arrays.stream(received).map(Letter::to))
                    .containsExactlyInAnyOrder("noor@kamer.example", "renee@kamer.example");
            var overview = installation.run(
                    "bezorging", EDITION, "--csv", home.resolve("b.csv").toString());
            assertThat(overview.out()).contains("2 ontvangers: verzonden");
            assertThat(Files.readString(home.resolve("b.csv"))).startsWith("\uFEFFnaam;e-mail;document;staat;");
            assertThat(installation.edition(2).resolve("verzending/verslag.html"))
                    .content()
                    .contains("<td>noor@kamer.example</td>");
        }
    }

    @Test
    void onAServerTheLedgerIsTheSame() throws Exception {
        try (var server = new MoodyServer()) {
            Databank.POSTGRESQL.prepare(home);
            approve("good-a@kamer.example", "bad-b@kamer.example", "drop-c@kamer.example");
            settings(server.port(), "echt", true);

            assertThat(send("--yes").exit()).isEqualTo(21);
            assertThat(send("--yes").err()).contains("Er is niets meer te verzenden.");

            assertThat(server.taken()).hasSize(1);
            assertThat(installation.run("bezorging", EDITION).out())
                    .contains("1 ontvanger: verzonden; 1 ontvanger: adres ongeldig; 1 ontvanger: onbekend");
            installation.run("persoon", "good-a@kamer.example", "--verwijder", "--yes");
            assertThat(send("--yes").exit()).isEqualTo(21);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void whoIsAddedLaterIsTheOnlyOneToGetIt() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("noor@kamer.example");
            settings(server.port(), "echt", true);
            send("--yes");

            Prepared.recipients(installation, "noor@kamer.example", "renee@kamer.example");
            var changed = send("--yes");
            assertThat(changed.exit()).isEqualTo(22);
            assertThat(changed.err()).contains("de lijst met ontvangers is gewijzigd na de goedkeuring");
            approve("noor@kamer.example", "renee@kamer.example");
            send("--yes");

            assertThat(server.readers()).containsExactly("noor@kamer.example", "renee@kamer.example");
        }
    }

    @Test
    void oneBadAddressAndSlowServersKeepNobodyElseFromTheirMail() throws Exception {
        try (var server = new MoodyServer()) {
            approve(
                    "bad-a@kamer.example",
                    "slow-b@kamer.example",
                    "drop-c@kamer.example",
                    "refused-d@kamer.example",
                    "full-e@kamer.example",
                    "good-f@kamer.example");
            settings(server.port(), "echt", true);

            var ended = send("--yes");

            assertThat(ended.exit()).as(ended.err()).isEqualTo(21);
            assertThat(server.taken())
                    .extracting(MoodyServer.Taken::aan)
                    .containsExactly("good-f@kamer.example", "slow-b@kamer.example");
            assertThat(installation.run("bezorging", EDITION).out())
                    .contains(
                            "2 ontvangers: verzonden",
                            "1 ontvanger: uitgesteld",
                            "1 ontvanger: geweigerd",
                            "1 ontvanger: adres ongeldig",
                            "1 ontvanger: onbekend");

            assertThat(send("--yes").exit()).isEqualTo(21);
            assertThat(server.taken()).hasSize(2);
            assertThat(server.dropped()).hasSize(1);

            assertThat(send("--opnieuw", "drop-c@kamer.example").exit()).isNotZero();
            assertThat(installation.run("bezorging", EDITION).out())
                    .as("without a yes nothing is opened again")
                    .contains("1 ontvanger: onbekend");
            send("--yes");
            assertThat(server.dropped()).hasSize(1);

            send("--yes", "--opnieuw", "drop-c@kamer.example");
            assertThat(server.dropped()).hasSize(2);
            assertThat(server.dropped().get(0)).isEqualTo(server.dropped().get(1));

            settings(1, "echt", true); // nobody listens: what is opened again stays open
            assertThat(send("--yes", "--opnieuw", "drop-c@kamer.example").err())
                    .doesNotContain("ouder dan het logboek");
            settings(server.port(), "echt", true);
            assertThat(send("--yes").err()).doesNotContain("ouder dan het logboek");
            assertThat(server.dropped()).hasSize(3);
        }
    }

    @Test
    void onlyWhoIsAskedForOrSoMany() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("a@kamer.example", "b@kamer.example", "c@kamer.example", "d@kamer.example");
            settings(server.port(), "echt", true);

            assertThat(send("--yes", "--alleen", "C@kamer.example").exit()).isEqualTo(21);
            assertThat(send("--yes", "--steekproef", "2").exit()).isEqualTo(21);

            assertThat(server.readers()).containsExactly("c@kamer.example", "a@kamer.example", "b@kamer.example");
            assertThat(send("--yes", "--alleen", "x@kamer.example").err()).contains("staat niet in de lijst");
        }
    }

    @Test
    void aTrialGoesToOneselfAndCountsForNobody() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("noor@kamer.example", "renee@kamer.example");
            settings(server.port(), "eigen-adres", false);

            var ended = send();

            assertThat(ended.exit()).as(ended.err()).isZero();
            assertThat(Arrays.stream(server.received()).map(Letter::to)).containsOnly("ik@example.nl");
            assertThat(server.received()[0].getSubject()).startsWith("[proef voor noor@kamer.example] ");
            assertThat(installation.run("bezorging", EDITION).out()).contains("nog niets verzonden");
            settings(server.port(), "echt", true);
            send("--yes");
            assertThat(Arrays.stream(server.received()).map(Letter::id).distinct())
                    .as("a mailbox keeps one message of each id, and what comes back is known by it")
                    .hasSize(4);
        }
    }

    @Test
    void aDryRunSendsAndWritesNothing() throws Exception {
        approve("noor@kamer.example");
        Files.writeString(
                home.resolve("input/ontvangers.csv"),
                "Oud;lid;;oud@kamer.example;Utrecht;landelijk;;01-01-2025\r\n",
                StandardOpenOption.APPEND);

        var ended = send("--dry-run");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("krijgt niets", "1 ontvanger zou een bericht krijgen.");
        assertThat(ended.out())
                .contains("Noor 0 <noor@kamer.example>", "provincies Utrecht", "Er is nu niets verzonden.");
        assertThat(installation.edition(2).resolve("verzending")).doesNotExist();
        assertThat(installation.run("verzend", "2025-01-30/1", "--dry-run").err())
                .contains("Nu zou dit worden geweigerd: deze editie is een concept");
        Prepared.approveList(installation);
        assertThat(send().err()).contains("Er is niets verzonden: 1 bericht staat als bestand in de map hieronder");
    }

    @Test
    void withoutAProfileOrAServerOrAYesNothingLeaves() throws Exception {
        try (var server = new GreenMailServer()) {
            settings(server.port(), "echt", false);
            assertThat(send("--yes").exit()).isEqualTo(3);
            assertThat(send("--yes").err()).contains("het profiel productie staat niet aan");

            settings(server.port(), "echt", true);
            assertThat(send().exit()).isEqualTo(2);
            assertThat(send().err()).contains("zet er --yes achter");

            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void whatNobodyApprovedOrWasTakenBackOrChangedIsRefused() throws Exception {
        assertThat(installation.run("verzend", "2025-01-30/1").exit()).isEqualTo(20);

        Path letter = installation.edition(2).resolve("landelijk.pdf");
        byte[] bytes = Files.readAllBytes(letter);
        Files.write(letter, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(send().exit()).isEqualTo(22);
        assertThat(send().err()).contains("gewijzigd na de goedkeuring");
        Files.write(letter, bytes);

        Path words = home.resolve("templates/mail/bijlage.md");
        String text = Files.readString(words);
        Files.writeString(words, text + "Nog een zin.\n");
        assertThat(send().exit()).isEqualTo(22);
        assertThat(send().err()).contains("de tekst van de mail is gewijzigd");
        Files.writeString(words, text);

        assertThat(send().exit()).isZero();
        installation.run("trekin", EDITION, "--naam", "M. Jansen", "--reden", "tekort klopt niet");
        assertThat(send().exit()).isEqualTo(22);
        assertThat(send().err()).contains("ingetrokken door M. Jansen: tekort klopt niet");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-03T05:59:59+01:00[Europe/Amsterdam], true",
        "2025-02-03T06:00:00+01:00[Europe/Amsterdam], false"
    })
    void untilTheEmbargoEndsNothingLeaves(ZonedDateTime now, boolean refused) throws Exception {
        var edition = PublishedEdition.at(installation.edition(2));
        var log = new LogboekFile(home.resolve("output"), home.resolve("var")).read();

        var refusal = Vrijgave.refusal(edition, edition.sealed(), home.resolve("output"), log, now);

        assertThat(refusal.isPresent()).isEqualTo(refused);
        refusal.ifPresent(it -> {
            assertThat(it.exit()).isEqualTo(20);
            assertThat(it.problem().wat()).contains("vrij vanaf maandag 3 februari 2025 om 6.00 uur");
        });
    }

    @Test
    void aLostLedgerDoesNotLetEverybodyGetItAgain() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("noor@kamer.example");
            settings(server.port(), "echt", true);
            send("--yes");
            Files.delete(home.resolve("var/inbreng.mv.db"));

            var ended = send("--yes");

            assertThat(ended.exit()).isEqualTo(22);
            assertThat(ended.err()).contains("de database weet niet meer aan wie");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void aCrashBetweenTheLettersAndTheLogLocksNobodyOutAndTheLogIsToldLater() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("noor@kamer.example");
            settings(server.port(), "echt", true);
            assertThat(send("--yes").exit()).isZero();
            Path log = home.resolve("output/logboek.jsonl");
            var lines = Files.readAllLines(log);
            assertThat(lines.getLast())
                    .contains("1 ontvanger: verzonden", "\"bezorgingen\":2")
                    .doesNotContain("kamer.example");
            Files.write(log, lines.subList(0, lines.size() - 1));
            Files.delete(home.resolve("var/logboek.kop"));

            var ended = send("--yes");

            assertThat(ended.exit()).as(ended.err()).isZero();
            assertThat(ended.err()).contains("Er is niets meer te verzenden.");
            assertThat(Files.readAllLines(log)).hasSameSizeAs(lines);
            send("--yes");
            assertThat(Files.readAllLines(log)).as("it is not told twice").hasSameSizeAs(lines);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void namesFromEverywhereArriveAndWhatSteersAMailIsRefusedWithItsRow() throws Exception {
        var rows = "Çağla Öz-Ğ;lid;;oz@xn--fractie-sd-u9a.example;Utrecht;landelijk;;\r\n"
                + "李 雷;lid;;lei@kamer.example;Utrecht;landelijk;;\r\n"
                + "\"Piet\nBcc: iedereen@kamer.example\";lid;;piet@kamer.example;Utrecht;landelijk;;\r\n"
                + "=cmd|'/c calc'!A1;lid;;formule@kamer.example;Utrecht;landelijk;;\r\n";
        Files.writeString(home.resolve("input/ontvangers.csv"), Prepared.RECIPIENTS + rows, UTF_8);
        Prepared.approveList(installation);

        try (var server = new GreenMailServer()) {
            settings(server.port(), "echt", true);
            var ended = send("--yes");

            assertThat(ended.exit()).as(ended.err()).isZero();
            assertThat(server.readers())
                    .containsExactlyInAnyOrder(
                            "oz@xn--fractie-sd-u9a.example", "lei@kamer.example", "formule@kamer.example");
            assertThat(Arrays.stream(server.received()).map(Letter::toName)).contains("Çağla Öz-Ğ", "李 雷");
            assertThat(installation.run("ontvangers").exit()).isEqualTo(10);
            installation.run(
                    "bezorging", EDITION, "--csv", home.resolve("b.csv").toString());
            assertThat(Files.readString(home.resolve("b.csv"))).contains("'=cmd");
        }
    }

    @Test
    void whatComesBackIsNotedWithWhoItWasFor() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("noor@kamer.example", "renee@kamer.example");
            settings(server.port(), "echt", true);
            send("--yes");
            var returned = server.received()[0];
            Path box = Files.createDirectories(home.resolve("onbestelbaar/cur"));
            Files.writeString(
                    box.resolve("1.eml"),
                    RetourTest.report("failed", "5.1.1", "message/rfc822")
                            .replace("<2025-01-30-editie-0002-abc@example.nl>", returned.getMessageID()));
            Files.writeString(box.resolve("2.eml"), RetourTest.report("failed", "5.1.1", "message/rfc822"));
            Files.writeString(box.resolve("3.eml"), "Subject: vraag\r\n\r\nWanneer is het debat?");

            var ended = installation.run("retouren", box.getParent().toString());

            assertThat(ended.out())
                    .isEqualTo(
                            "1 retour verwerkt; 1 van berichten die hier niet (meer) open staan; 1 bestand is geen retour.\n");
            assertThat(installation.run("bezorging", EDITION).out())
                    .contains("adres ongeldig (teruggekomen: dit adres bestaat niet (code 5.1.1))")
                    .contains("1 ontvanger: verzonden; 1 ontvanger: adres ongeldig");
            assertThat(send("--yes").exit()).isEqualTo(21);
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void whoWantsToBeForgottenIsAndStillGetsNothingTwice() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("noor@kamer.example", "renee@kamer.example");
            assertThat(send().exit()).isZero();
            settings(server.port(), "echt", true);
            send("--yes");
            assertThat(installation
                            .run("persoon", "Noor@kamer.example", "--json")
                            .out())
                    .contains("\"naam\" : \"Noor 0\"", "\"staat\" : \"verzonden\"")
                    .doesNotContain("renee");

            var ended = installation.run("persoon", "noor@kamer.example", "--verwijder", "--yes");

            assertThat(ended.out())
                    .contains("Naam en adres zijn verwijderd.")
                    .containsPattern("verzonden, \\d{1,2}-\\d{1,2}-\\d{4} \\d\\d:\\d\\d\n");
            requireNotInDatabase("noor@kamer");
            for (Path it : Installation.files(installation.edition(2).resolve("verzending"))) {
                assertThat(it.getFileName().toString()).doesNotContain("noor@");
                assertThat(Files.readString(it)).doesNotContain("noor@kamer").doesNotContain("Noor 0");
            }
            assertThat(installation.run("bezorging", EDITION).out())
                    .contains("(gegevens verwijderd)", "2 ontvangers: verzonden")
                    .doesNotContain("noor@");
            assertThat(send("--yes").exit()).isZero();
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void whatWasSentLongAgoIsKnownWithoutNames() throws Exception {
        try (var server = new GreenMailServer()) {
            approve("noor@kamer.example");
            assertThat(send().exit()).isZero();
            Path written = installation.edition(2).resolve("verzending/noor@kamer.example.eml");
            Files.setLastModifiedTime(written, FileTime.from(Instant.now().minus(Duration.ofDays(366))));
            settings(server.port(), "echt", true);
            send("--yes");
            try (var database = Databank.H2.open(installation)) {
                database.createStatement().executeUpdate("update bezorging set moment = dateadd(day, -366, moment)");
            }

            assertThat(installation.run("opruimen", "--dry-run").out())
                    .contains("namen en adressen bij bezorgde documenten (ouder dan 365 dagen): 2")
                    .contains("berichten in een bestand, met naam en adres (ouder dan 365 dagen): 1");
            assertThat(written).exists();
            assertThat(installation.run("bezorging", EDITION).out()).contains("noor@kamer.example");
            assertThat(installation.run("opruimen", "--yes").exit()).isZero();

            assertThat(written).doesNotExist();
            requireNotInDatabase("noor@kamer");
            assertThat(installation.run("bezorging", EDITION).out())
                    .contains("(gegevens verwijderd)", "1 ontvanger: verzonden");
            assertThat(installation.edition(2).resolve("verzending/bezorging.csv"))
                    .content()
                    .doesNotContain("noor@");
            assertThat(send("--yes").exit()).as("the log asks for no names").isZero();
            assertThat(server.received()).hasSize(1);
        }
    }

    /// The number of times that it is killed is a system property: the sweep does it more often.
    @Tag("moments")
    @Test
    void whoeverIsKilledNobodyGetsItTwiceAndWhatIsUncertainIsShown() throws Exception {
        int kills = Integer.getInteger("inbreng.kills");
        var addresses = new ArrayList<>(IntStream.range(0, 492)
                .mapToObj("good-%03d@kamer.example"::formatted)
                .toList());
        for (int i = 0; i < 5; i++) {
            addresses.add(i * 90, "bad-%d@kamer.example".formatted(i));
        }
        for (int i = 0; i < 3; i++) {
            addresses.add(i * 140, "slow-%d@kamer.example".formatted(i));
        }
        assertThat(addresses).hasSize(500);
        try (var server = new MoodyServer()) {
            approve(addresses.toArray(String[]::new));
            settings(server.port(), "echt", true);

            for (int i = 1; i <= kills; i++) {
                int enough = server.taken().size() + 400 / kills;
                var process = installation.start("verzend", EDITION, "--yes");
                while (process.isAlive() && server.taken().size() < enough) {
                    Thread.sleep(1);
                }
                process.destroyForcibly().waitFor();
            }
            var last = send("--yes");

            assertThat(last.exit()).as(last.err()).isEqualTo(21);
            assertThat(server.twice()).isEmpty();
            var states = installation.run(
                    "bezorging", EDITION, "--csv", home.resolve("b.csv").toString());
            assertThat(states.exit()).isZero();
            var taken = server.taken().stream().map(MoodyServer.Taken::aan).toList();
            int uncertain = 0;
            for (var row : Files.readAllLines(home.resolve("b.csv")).subList(1, 1 + 2 * 500)) {
                var cells = row.split(";");
                switch (cells[3]) {
                    case "verzonden" -> assertThat(taken).contains(cells[1]);
                    case "onbekend" -> uncertain++;
                    default -> assertThat(cells[3]).isEqualTo("adres ongeldig");
                }
            }
            assertThat(uncertain).isLessThanOrEqualTo(2 * kills);
            assertThat(taken.size()).isGreaterThanOrEqualTo(495 - kills);
        }
    }

    /// Not in pages that are out of use either.
    private void requireNotInDatabase(String address) throws IOException {
        assertThat(Files.readString(home.resolve("var/inbreng.mv.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain(address);
    }

    private Ended send(String... more) {
        var arguments = new ArrayList<>(List.of("verzend", EDITION));
        arguments.addAll(List.of(more));
        return installation.run(arguments.toArray(String[]::new));
    }

    private void approve(String... addresses) throws IOException {
        Prepared.readers(installation, addresses);
    }

    private void settings(int port, String positie, boolean productie) throws IOException {
        Prepared.mail(home, port, positie, productie);
    }
}

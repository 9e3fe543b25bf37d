package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.vng.inbreng.cli.Installation.Ended;
import nl.vng.inbreng.post.MoodyServer;
import nl.vng.inbreng.render.Conformance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class RectificeerTest {

    private static final String WRONG = "2025-01-30/2";
    private static final String REASON = "De plekken van een azc in de gemeente Utrecht telden dubbel";

    private static final String FIGURE = REASON + "; het tekort is 3.968";

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void begin() throws IOException {
        installation = Prepared.approved(home.resolve("een"));
    }

    @Test
    void whoHasTheWrongOneGetsTheRightOneAndNobodyElseDoes() throws Exception {
        try (var server = new GreenMailServer()) {
            list(
                    "a@kamer.example;Utrecht;landelijk|provincie",
                    "b@kamer.example;Utrecht;provincie",
                    "c@kamer.example;Zeeland;spreekkaart");
            approve(WRONG);
            Prepared.mail(installation.home(), server.port(), "echt", true);
            assertThat(rectify(WRONG, REASON).err()).contains("niemand heeft deze editie van ons gekregen");
            assertThat(send(WRONG).exit()).isZero();

            var shown = installation.run("rectificeer", WRONG);
            assertThat(shown.exit()).as(shown.err()).isZero();
            assertThat(shown.out())
                    .contains("Noor a@ <a@kamer.example>", "provincie/utrecht", "3 ontvangers hebben deze versie.");
            assertThat(installation.run("rectificeer", WRONG, "--json").out()).contains("\"staat\" : \"verzonden\"");
            assertThat(rectify(WRONG, REASON).exit()).isEqualTo(11);
            assertThat(rectify(WRONG, REASON).err()).contains("verbeter eerst de export of de tekst");
            assertThat(rectify(WRONG, "Niet 漢.").err()).contains("U+6F22 kan niet worden gedrukt");
            assertThat(log()).doesNotContain("INGETROKKEN");

            correct("1.100", "1.050");
            assertNothingIsCorrectedWithoutWhatWasSaid();
            assertThat(rectify(WRONG, "Het tekort is 999.").err()).contains("“999” is geen cijfer dat is veranderd");
            Installation.copy(installation.home(), home.resolve("twee"));
            var made = rectify(WRONG, FIGURE);
            assertThat(made.exit()).as(made.err()).isZero();
            new Installation(home.resolve("twee")).run("rectificeer", WRONG, "--naam", "F. de Boer", "--reden", FIGURE);
            assertThat(sums("twee")).isEqualTo(sums("een"));
            assertThat(rectify(WRONG, FIGURE).err()).contains("Niets nieuws: editie 3 is deze rectificatie");
            assertThat(installation.run("rectificeer", WRONG).out())
                    .contains("Er is een rectificatie, nog niet verzonden: 2025-01-30/editie-0003.");
            var refused = send(WRONG);
            assertThat(refused.exit()).isEqualTo(22);
            assertThat(refused.err())
                    .contains("ingetrokken door M. Jansen: gerectificeerd door 2025-01-30/3: " + REASON);

            assertThat(send("2025-01-30/3").exit()).isEqualTo(20);
            approve("2025-01-30/3");
            assertThat(installation.edition(4).resolve("provincie/utrecht.html"))
                    .content()
                    .contains(
                            "Dit document vervangt dat van 30 januari 2025 (editie 2, kenmerk ",
                            FIGURE + ". Veranderd: ");
            assertThat(installation.edition(4).resolve("spreekkaart/zeeland.html"))
                    .content()
                    .doesNotContain("<strong>Rectificatie");
            assertThat(installation.edition(4).resolve("index.html"))
                    .content()
                    .contains("Rectificatie: deze editie vervangt");
            for (var it : List.of("landelijk", "provincie/utrecht", "spreekkaart/utrecht")) {
                assertThat(Conformance.of(Files.readAllBytes(
                                        installation.edition(4).resolve(it + ".pdf")))
                                .values())
                        .allSatisfy(verdict -> assertThat(verdict.failures()).isEmpty());
            }
            Prepared.mail(installation.home(), 1, "echt", true); // nobody listens there
            assertThat(send("2025-01-30/4").exit()).isEqualTo(22);
            Prepared.mail(installation.home(), server.port(), "echt", true);
            assertThat(rectify(WRONG, FIGURE).err())
                    .as("what was begun and reached nobody can still be corrected")
                    .contains("Niets nieuws: editie");
            list("a@kamer.example;Utrecht;landelijk|provincie", "nieuw@kamer.example;Utrecht;provincie");
            var dry = installation.run("verzend", "2025-01-30/4", "--dry-run");
            assertThat(dry.out())
                    .contains("a@kamer.example", "heeft dit van 2025-01-30/editie-0002", "2 ontvangers zouden");

            assertThat(send("2025-01-30/4").exit()).isZero();
            assertThat(send("2025-01-30/4").err()).contains("Er is niets meer te verzenden.");

            var received = corrections(server);
            assertThat(received).extracting(Letter::to).containsExactly("a@kamer.example", "b@kamer.example");
            assertThat(Letter.words(received.getFirst()))
                    .contains("Wat er fout was: " + FIGURE + ".", "van 30 januari 2025 (editie 2, kenmerk ");
            assertThat(Letter.attachments(received.get(1))).containsExactly("inbreng-2025-01-30-provincie-utrecht.pdf");
            assertThat(verify(2, "provincie/utrecht.pdf"))
                    .contains("door 2025-01-30/editie-0004", "GEBRUIK DIT DOCUMENT NIET");
            assertThat(verify(2, "spreekkaart/zeeland.pdf")).contains("dit bestand is daarin niet verbeterd");
            assertThat(verify(4, "landelijk.pdf")).contains("rectificeert: 2025-01-30/editie-0002 (" + REASON);
            assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 4");
            assertThat(Prepared.approve(installation, "2025-01-30/1", "M. Jansen", "gelezen")
                            .err())
                    .as("the concept of the wrong edition")
                    .contains("hiervan is een editie gerectificeerd door 2025-01-30/editie-0004");
            assertThat(rectify(WRONG, REASON).err()).contains("al gerectificeerd door 2025-01-30/editie-0004");

            correct("1.050", "1.075");
            assertThat(rectify("2025-01-30/4", "Ook de verbetering klopte niet.")
                            .exit())
                    .isZero();
            approve("2025-01-30/5");
            assertThat(send("2025-01-30/6").exit()).isZero();
            assertThat(corrections(server))
                    .extracting(Letter::to)
                    .containsExactly("a@kamer.example", "a@kamer.example", "b@kamer.example", "b@kamer.example");
            assertThat(installation.edition(6).resolve("provincie/utrecht.html"))
                    .content()
                    .contains("Ook de verbetering klopte niet. Een eerdere rectificatie noemde een cijfer of datum die")
                    .doesNotContain("het tekort is 3.968");

            correct("1.075", "1.100");
            var night = installation.run("nacht");
            assertThat(night.err())
                    .contains(
                            "Niets nieuws: editie 1",
                            "Niet verzonden: hiervan is een editie gerectificeerd door 2025-01-30/editie-0004");
            assertThat(installation.home().resolve("var/run.json")).content().doesNotContain("wacht op akkoord");

            var corrected = "hiervan is een editie gerectificeerd door 2025-01-30/editie-0004";
            assertThat(installation.run("maak", "--force").err())
                    .contains("Niet goed te keuren: " + corrected, "Volgende stap: verbeter de exports of teksten")
                    .doesNotContain("keurgoed");
            for (int concept : new int[] {1, 7}) {
                Files.delete(installation.edition(concept).resolve("landelijk.pdf"));
            }
            night = installation.run("nacht");
            assertThat(night.exit()).as(night.err()).isZero();
            assertThat(night.err())
                    .contains("Editie 8 is gereed", "Niet verzonden: " + corrected)
                    .contains("Doe dit: verbeter de exports of teksten en maak een nieuwe editie met `inbreng maak`.");
            assertThat(installation.home().resolve("var/verslag.html"))
                    .content()
                    .contains("Inbreng: gelukt, maar niet goed te keuren – editie 8")
                    .doesNotContain("keurgoed", "wacht op akkoord");
        }
    }

    @Test
    void whereOnlyColoursAreOtherThatIsSaid() throws Exception {
        try (var server = new GreenMailServer()) {
            list("a@kamer.example;Utrecht;landelijk|provincie");
            approve(WRONG);
            Prepared.mail(installation.home(), server.port(), "echt", true);
            assertThat(send(WRONG).exit()).isZero();
            Path template = installation.home().resolve("templates/lib/grafiek.ftlh");
            Files.writeString(template, Files.readString(template).replace("\"#a9c4e0\"", "\"#a9c4e1\""));

            var made = rectify(WRONG, "De kleuren op de kaart leken te veel op elkaar");

            assertThat(made.exit()).as(made.err()).isZero();
            assertThat(installation.edition(3).resolve("landelijk.html"))
                    .content()
                    .contains("leken te veel op elkaar. Veranderd zijn alleen de kleuren van de kaart of grafiek.");
        }
    }

    @Tag("sweep")
    @Test
    void killedHalfWayNobodyGetsItTwiceAndWhoIsUncertainIsToldToo() throws Exception {
        try (var server = new MoodyServer()) {
            Databank.POSTGRESQL.prepare(installation.home());
            var addresses = new ArrayList<>(IntStream.range(0, 40)
                    .mapToObj("good-%02d@kamer.example;Utrecht;provincie"::formatted)
                    .toList());
            addresses.add("drop-a@kamer.example;Utrecht;provincie");
            addresses.add("bad-b@kamer.example;Utrecht;provincie");
            list(addresses.toArray(String[]::new));
            approve(WRONG);
            Prepared.mail(installation.home(), server.port(), "echt", true);
            assertThat(send(WRONG).exit()).isEqualTo(21);
            installation.run("persoon", "good-07@kamer.example", "--verwijder", "--yes");

            assertThat(installation.run("rectificeer", WRONG).out())
                    .contains(
                            "misschien (onbekend)", "(gegevens verwijderd: krijgt geen bericht)", "van wie 1 misschien")
                    .doesNotContain("bad-b");
            correct("1.100", "1.050");
            assertThat(rectify(WRONG, REASON).exit()).isZero();
            approve("2025-01-30/3");
            int before = server.taken().size();
            var process = installation.start("verzend", "2025-01-30/4", "--yes");
            while (process.isAlive() && server.taken().size() < before + 15) {
                Thread.sleep(1);
            }
            process.destroyForcibly().waitFor();
            var last = send("2025-01-30/4");

            assertThat(last.err()).contains("1 ontvanger heeft een foute versie en hier geen adres meer");
            var taken = server.taken().stream()
                    .skip(before)
                    .map(MoodyServer.Taken::aan)
                    .toList();
            assertThat(taken).doesNotHaveDuplicates().doesNotContain("bad-b@kamer.example", "good-07@kamer.example");
            assertThat(taken.size()).isBetween(38, 39);
            assertThat(server.dropped()).hasSize(2);
            assertThat(server.dropped().get(1).messageId()).contains("editie-0004");

            assertThat(installation.run("nacht").err())
                    .contains("1 ontvanger heeft een foute versie en hier geen adres meer (gegevens verwijderd)");
        }
    }

    private void assertNothingIsCorrectedWithoutWhatWasSaid() throws IOException {
        Path html = installation.edition(2).resolve("provincie/utrecht.html");
        var was = Files.readString(html);
        Files.writeString(html, was.replace("Utrecht", "Elders"));
        var altered = rectify(WRONG, REASON);
        Files.delete(html);
        var missing = rectify(WRONG, REASON);
        Files.writeString(html, was);

        assertThat(List.of(altered.exit(), missing.exit())).containsOnly(Exit.REFUSED);
        assertThat(altered.err())
                .contains("provincie/utrecht.html is niet het bestand dat is uitgegeven", "uit de reservekopie")
                .doesNotContain("Exception");
        assertThat(missing.err()).contains("provincie/utrecht.html ontbreekt", "uit de reservekopie");
        assertThat(log()).doesNotContain("INGETROKKEN");
        assertThat(installation.edition(3)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "twee\r\nBcc: iedereen@kamer.example", "een\u2028twee", "a\u0000b", "a\u202Eb"})
    void aReasonIsOneLineOfText(String reason) {
        assertThat(rectify(WRONG, reason).exit()).isEqualTo(2);
        assertThat(rectify(WRONG, reason).err()).contains("--reden");
    }

    @Test
    void aReasonIsShortAndHasAName() {
        assertThat(rectify(WRONG, "a".repeat(5_000)).exit()).isEqualTo(2);
        assertThat(rectify(WRONG, "a".repeat(301)).err()).contains("langer dan 300 tekens");
        assertThat(installation.run("rectificeer", WRONG, "--reden", "fout").err())
                .contains("--naam ontbreekt");
    }

    /// What was received of corrections, by reader.
    private static List<MimeMessage> corrections(GreenMailServer server) throws MessagingException {
        var all = new ArrayList<MimeMessage>();
        for (var it : server.received()) {
            if (it.getSubject().startsWith("Rectificatie: ")) {
                all.add(it);
            }
        }
        return all;
    }

    private Ended rectify(String editie, String reason) {
        return installation.run("rectificeer", editie, "--naam", "M. Jansen", "--reden", reason);
    }

    private Ended send(String editie) {
        return installation.run("verzend", editie, "--yes");
    }

    private void approve(String editie) {
        var ended = Prepared.approve(installation, editie, "M. Jansen", "gelezen");
        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    private String verify(int nummer, String name) {
        return installation
                .run("verifieer", installation.edition(nummer).resolve(name).toString())
                .out();
    }

    private String log() throws IOException {
        return Files.readString(installation.home().resolve("output/logboek.jsonl"));
    }

    private String sums(String name) throws IOException {
        return Files.readString(home.resolve(name).resolve("output/2025-01-30/editie-0003/SHA256SUMS"));
    }

    private void list(String... rows) throws IOException {
        var text = new StringBuilder(Prepared.RECIPIENTS);
        for (var row : rows) {
            var cells = row.split(";");
            text.append(
                    "Noor %s;lid;;%s;%s;%s;;\r\n".formatted(cells[0].substring(0, 2), cells[0], cells[1], cells[2]));
        }
        Files.writeString(installation.home().resolve("input/ontvangers.csv"), text, UTF_8);
    }

    /// Another capaciteit for one azc in the gemeente Utrecht.
    private void correct(String from, String to) throws IOException {
        var latin = Charset.forName("windows-1252");
        Path export = installation.home().resolve("input/opvangcapaciteit_2025-01-30.csv");
        var text = Files.readString(export, latin);
        assertThat(text).contains("L0153;De Zandwal;azc;in gebruik;" + from);
        Files.writeString(
                export,
                text.replace("L0153;De Zandwal;azc;in gebruik;" + from, "L0153;De Zandwal;azc;in gebruik;" + to),
                latin);
    }
}

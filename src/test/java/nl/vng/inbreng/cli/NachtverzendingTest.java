package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.vng.inbreng.cli.VerzendTest.GreenMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a night sends after somebody, or something, began to send.
@Timeout(240)
class NachtverzendingTest {

    private static final String EDITION = "2025-01-30/2";

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void begin() throws IOException {
        installation = Prepared.approved(home);
        Prepared.recipients(installation, "noor@kamer.example", "renee@kamer.example");
        Prepared.approve(installation, EDITION, "M. Jansen", "lijst gelezen");
    }

    @Test
    void aLetterThatWasOnItsWayWhenTheProgramDiedIsToldOnceByTheNextNight() throws Exception {
        try (var server = new GreenMailServer()) {
            Prepared.mail(home, server.port(), "echt", true);
            assertThat(installation.run("verzend", EDITION, "--yes").exit()).isZero();
            try (var database = Databank.H2.open(installation)) {
                database.createStatement()
                        .executeUpdate("update bezorging set staat = 'BEZIG' where sleutel = 'renee@kamer.example'");
            }

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
            Path settings = home.resolve("config/application.yml");
            Files.writeString(settings, Files.readString(settings) + "  goedkeuring:\n    band-procent: 3\n");
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
            assertThat(readers(server)).containsExactly("noor@kamer.example", "renee@kamer.example");
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

    private void capacity(String plekken) throws IOException {
        var latin = Charset.forName("windows-1252");
        Path export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        var text = Files.readString(export, latin);
        var locatie = "L0153;De Zandwal;azc;in gebruik;";
        assertThat(text).contains(locatie);
        Files.writeString(export, text.replaceAll(locatie + "[\\d.]+", locatie + plekken), latin);
    }

    private static List<String> readers(GreenMailServer server) {
        return Arrays.stream(server.received())
                .map(VerzendTest::to)
                .filter(it -> it.endsWith("@kamer.example"))
                .toList();
    }
}

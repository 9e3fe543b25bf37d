package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class BekijkTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws Exception {
        installation = Installation.withSample(home);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void showsTheDocumentsUntilItIsStoppedAndWritesNothing() throws Exception {
        var before = Installation.files(home);
        assertThat(drenthe()).contains("Alles is in orde.", "Er is nog geen eerdere editie");

        assertThat(Files.readString(home.resolve("uitvoer.txt"))).doesNotContain("Exception");
        assertThat(Installation.files(home))
                .filteredOn(it -> !it.endsWith("uitvoer.txt") && !it.endsWith("inbreng.log"))
                .isEqualTo(before);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGTERM")
    void comparesWithWhatReadersHaveAlsoWhenSomethingNewerWasMade() throws Exception {
        installation.run("maak");
        installation.run("maak", "--force");
        new LogboekFile(home.resolve("output"), home.resolve("var"))
                .append(new Logregel.Daad(
                        "2025-02-01T10:00:00+01:00",
                        "vera",
                        Handeling.VERZONDEN,
                        "2025-01-30/editie-0001",
                        "-",
                        "",
                        List.of(),
                        ""));

        assertThat(drenthe()).contains("Er is niets veranderd sinds 30 januari 2025 (editie 1).");
    }

    @Test
    void saysWhenThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ended = installation.run("bekijk", "--poort", "" + taken.getLocalPort());

            assertThat(ended.exit()).isEqualTo(3);
            assertThat(ended.err())
                    .contains("poort " + taken.getLocalPort() + " is al in gebruik")
                    .contains("--poort 0");
        }
    }

    @Test
    void refusesAPortThatCannotBe() {
        var ended = installation.run("preview", "--poort", "70000");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("kies een getal van 0 tot en met 65535");
    }

    @Test
    void showsNothingWhenAnEarlierEditionCannotBeReadForThenSmallNumbersAreNotSafe() throws Exception {
        Files.createDirectories(home.resolve("output/2025-01-30/editie-0001"));

        var ended = installation.run("bekijk", "--poort", "0");

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.err()).contains("een eerdere editie is niet te lezen");
    }

    /// The page of one document, from a preview that is stopped after it.
    private String drenthe() throws Exception {
        var process = installation.start("bekijk", "--poort", "0");
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address(process).resolve("document/provincie/drenthe"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } finally {
            process.destroy();
            assertThat(process.waitFor()).isEqualTo(130);
        }
    }

    private URI address(Process process) throws Exception {
        while (true) {
            var address = ADDRESS.matcher(Files.readString(home.resolve("uitvoer.txt")));
            if (address.find()) {
                return URI.create(address.group());
            }
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("ended early")
                    .isFalse();
        }
    }
}

package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// Installations that many tests begin from, each made once in a JVM and copied.
final class Prepared {

    /// Header of `ontvangers.csv`.
    static final String RECIPIENTS = "naam;functie;fractie;e-mail;provincies;documenten;geldig_vanaf;geldig_tot\r\n";

    /// The edition that is approved in [#approved].
    static final String APPROVED = "2025-01-30/2";

    private Prepared() {}

    /// With one edition of the sample, a concept.
    static Installation concept(Path home) throws IOException {
        return copy(Concept.HOME, home);
    }

    /// With two editions of what is no sample: a concept, and the approved one from it.
    static Installation approved(Path home) throws IOException {
        return copy(Approved.HOME, home);
    }

    /// Approves an edition with all confirmations that are asked for.
    static Installation.Ended approve(Installation installation, String edition, String name, String reason) {
        var shown = installation.run("keurgoed", edition, "--naam", name, "--reden", reason);
        int codes = shown.err().indexOf("--bevestig ");
        return codes < 0
                ? shown
                : installation.run(
                        "keurgoed",
                        edition,
                        "--naam",
                        name,
                        "--reden",
                        reason,
                        "--bevestig",
                        shown.err().substring(codes + "--bevestig ".length()).strip());
    }

    /// Writes a list in which each of `addresses` gets two documents.
    static void recipients(Installation installation, String... addresses) throws IOException {
        var rows = new StringBuilder(RECIPIENTS);
        for (int i = 0; i < addresses.length; i++) {
            rows.append("Noor %d;lid;;%s;Utrecht;landelijk|provincie;;\r\n".formatted(i, addresses[i]));
        }
        Files.writeString(installation.home().resolve("input/ontvangers.csv"), rows, UTF_8);
    }

    /// Writes such a list and approves it for the approved edition.
    static void readers(Installation installation, String... addresses) throws IOException {
        recipients(installation, addresses);
        approveList(installation);
    }

    /// Approves the list for the approved edition.
    static void approveList(Installation installation) {
        var ended = installation.run("keurgoed", APPROVED, "--naam", "M. Jansen", "--reden", "lijst gelezen");
        if (ended.exit() != 0 && !ended.err().contains("deze editie is al goedgekeurd")) {
            throw new IllegalStateException(ended.err());
        }
    }

    /// Settings with which an installation sends.
    static void mail(Path home, int port, String positie, boolean productie) throws IOException {
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("application.yml"),
                (productie ? "spring:\n  profiles:\n    active: productie\n" : "") + """
                inbreng:
                  post:
                    host: 127.0.0.1
                    poort: %d
                    afzender: VNG <inbreng@example.nl>
                    antwoord-aan: mens@example.nl
                    medewerkers: [ik@example.nl]
                  verzenden:
                    positie: %s
                    eigen-adres: ik@example.nl
                    per-minuut: 6000
                    geduld: 0
                """.formatted(port, positie));
    }

    private static Installation copy(Path from, Path home) throws IOException {
        Installation.copy(from, home);
        return new Installation(home);
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("inbreng");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        return folder;
    }

    private static void require(Installation.Ended ended) {
        if (ended.exit() != 0) {
            throw new IllegalStateException(ended.err());
        }
    }

    private static final class Concept {

        private static final Path HOME = make();

        private static Path make() {
            try {
                var installation = Installation.withSample(folder());
                require(installation.run("maak"));
                return installation.home();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Approved {

        private static final Path HOME = make();

        private static Path make() {
            try {
                var installation = Installation.withSample(folder());
                installation.makeReal();
                recipients(installation, "noor@kamer.example");
                require(installation.run("maak"));
                require(approve(installation, "2025-01-30/1", "M. Jansen", "gelezen"));
                return installation.home();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

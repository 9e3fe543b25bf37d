package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import nl.vng.inbreng.batch.PublishedEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeelTest {

    private static final String NAME = "inbreng-2025-01-30-editie-2";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#:]+)\"");

    @TempDir
    Path home;

    private Installation installation;
    private Path shared;

    @BeforeEach
    void begin() throws Exception {
        installation = Prepared.approved(home);
        shared = home.resolve("output/gedeeld").resolve(NAME);
    }

    @Test
    void itHoldsTheDocumentsAndNothingOfTheHouseAndNoLinkGoesNowhere() throws Exception {
        var ended = installation.run("deel", "2025-01-30/2");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualTo("%1$s%n%1$s.zip%n".formatted(shared));
        var expected = new TreeSet<>(List.of("index.html", "cijfers.csv", "cijfers.json", "SHA256SUMS"));
        for (var it : PublishedEdition.at(installation.edition(2)).bestanden()) {
            expected.add(it + ".pdf");
            expected.add(it + ".html");
        }
        assertThat(names()).isEqualTo(expected);
        for (var link : LINK.matcher(Files.readString(shared.resolve("index.html")))
                .results()
                .toList()) {
            assertThat(shared.resolve(link.group(1))).exists();
        }
        try (var zip = new ZipFile(shared.resolveSibling(NAME + ".zip").toFile())) {
            assertThat(zip.stream().map(it -> it.getName().substring(NAME.length() + 1)))
                    .containsExactlyElementsOf(expected);
        }
        var sums = new ProcessBuilder("sha256sum", "--check", "--quiet", "SHA256SUMS")
                .directory(shared.toFile())
                .start();
        assertThat(sums.waitFor()).isZero();
    }

    @Test
    void theSameAgainIsTheSameBytesAlsoInAnotherTimeZone() throws Exception {
        installation.run("deel", "2025-01-30/2");
        byte[] first = Files.readAllBytes(shared.resolveSibling(NAME + ".zip"));
        assertThat(installation.run("deel", "2025-01-30/2").err()).contains("stonden er al");
        Files.delete(shared.resolveSibling(NAME + ".zip"));

        var other = installation.process(List.of("-Duser.timezone=Asia/Tokyo"), "deel", "2025-01-30/2");

        assertThat(other.exit()).as(other.err()).isZero();
        assertThat(shared.resolveSibling(NAME + ".zip")).hasBinaryContent(first);
    }

    @Test
    void whatSomebodyPutThereIsNotOverwritten() throws Exception {
        installation.run("deel", "2025-01-30/2");
        Files.writeString(shared.resolve("notitie.txt"), "van mij");

        var ended = installation.run("deel", "2025-01-30/2");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("er is niets overschreven");
        assertThat(shared.resolve("notitie.txt")).exists();
    }

    @Test
    void aGroupGetsOnlyWhatItsPeopleGet() throws Exception {
        Files.writeString(
                home.resolve("input/ontvangers.csv"),
                Prepared.RECIPIENTS
                        + "A;Kamerlid;Proef;a@kamer.example;Utrecht;provincie;;\r\n"
                        + "B;griffier;;b@kamer.example;;landelijk;;\r\n",
                UTF_8);

        assertThat(installation
                        .run("deel", "2025-01-30/2", "--functie", "kamerlid")
                        .exit())
                .isZero();

        shared = shared.resolveSibling(NAME + "-kamerlid");
        assertThat(names()).containsExactly("SHA256SUMS", "provincie/utrecht.html", "provincie/utrecht.pdf");
        assertThat(installation
                        .run("deel", "2025-01-30/2", "--fractie", "Niemand")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aConceptIsNotSharedNorIsWhatIsUnderEmbargo() throws Exception {
        assertThat(installation.run("deel", "2025-01-30/1").exit()).isEqualTo(20);

        Path debat = home.resolve("input/debat.yaml");
        Files.writeString(
                debat, Files.readString(debat).replaceFirst("embargo_tot: .*", "embargo_tot: \"2099-02-03T06:00\""));
        assertThat(installation.run("maak").exit()).isZero();
        Prepared.approve(installation, "2025-01-30/3", "M. Jansen", "gelezen");

        var ended = installation.run("deel", "2025-01-30/4");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(20);
        assertThat(ended.err()).contains("vrij vanaf dinsdag 3 februari 2099 om 6.00 uur");
        assertThat(installation.run("verzend", "2025-01-30/4").exit()).isEqualTo(20);
        assertThat(home.resolve("output/gedeeld")).doesNotExist();
    }

    private TreeSet<String> names() throws Exception {
        var names = new TreeSet<String>();
        for (Path it : Installation.files(shared)) {
            names.add(shared.relativize(it).toString());
        }
        return names;
    }
}

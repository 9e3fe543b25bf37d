package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import nl.vng.inbreng.cli.Installation.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VerifieerTest {

    @TempDir
    static Path home;

    static Installation installation;
    static Path edition;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void make() throws IOException {
        installation = Installation.withSample(home);
        assertThat(installation.run("maak").exit()).isZero();
        edition = installation.edition(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"landelijk.pdf", "provincie/utrecht.pdf", "provincie/utrecht.html", "cijfers.csv"})
    void knowsEachFileByItsContent(String name) throws IOException {
        var copy = Files.copy(edition.resolve(name), elsewhere.resolve("kopie.bin"));

        assertThat(verify(copy).exit()).isZero();
        assertThat(verify(copy).out())
                .contains("is ongewijzigd")
                .contains(name)
                .contains("1 van peildatum 2025-01-30")
                .contains("concept, niet goedgekeurd; voorbeeldcijfers")
                .contains("opvangcapaciteit_2025-01-30.csv  SHA-256 ");
    }

    @Test
    void printsTheKenmerkThatTheLastPageHas() throws IOException {
        var kenmerk = JsonMapper.shared()
                .readTree(verify(edition.resolve("landelijk.pdf"), "--json").out())
                .get("kenmerk")
                .asString();

        assertThat(Files.readString(edition.resolve("landelijk.html")))
                .contains("<strong>Kenmerk van deze editie:</strong> " + kenmerk + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"landelijk.pdf", "landelijk.html"})
    void noticesOneChangedByte(String name) throws IOException {
        var bytes = Files.readAllBytes(edition.resolve(name));
        bytes[bytes.length - 20] ^= 1;
        var altered = Files.write(elsewhere.resolve("kopie"), bytes);

        assertThat(verify(altered).exit()).isEqualTo(11);
        assertThat(verify(altered).out())
                .contains("GEWIJZIGD")
                .contains("landelijk")
                .contains(edition.toString());
    }

    @Test
    void noticesThatAPdfWasCutOff() throws IOException {
        var bytes = Files.readAllBytes(edition.resolve("landelijk.pdf"));
        var cut = Files.write(elsewhere.resolve("half.pdf"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(verify(cut).exit()).isEqualTo(11);
    }

    @Test
    void saysWhichEditionIsMissing() throws IOException {
        var ended = installation.run(
                "verifieer", edition.resolve("landelijk.pdf").toString(), "--output", elsewhere.toString());

        assertThat(ended.exit()).isEqualTo(11);
        assertThat(ended.out())
                .contains("van geen van de edities in " + elsewhere + "; daar staan 0 edities.")
                .contains("landelijk te zijn van de editie met kenmerk");
        var json = JsonMapper.shared()
                .readTree(installation
                        .run(
                                "verifieer",
                                edition.resolve("landelijk.pdf").toString(),
                                "--output",
                                elsewhere.toString(),
                                "--json")
                        .out());
        assertThat(json.get("gezocht_in").asString()).isEqualTo(elsewhere.toString());
        assertThat(json.get("edities").asInt()).isZero();
    }

    @Test
    void namesAnEditionThatCannotBeCompared() throws IOException {
        var damaged = Files.createDirectories(elsewhere.resolve("2025-01-30/editie-0007"));
        Files.writeString(damaged.resolve("manifest.json"), "{");

        assertThat(installation
                        .run("verifieer", edition.resolve("index.html").toString(), "--output", elsewhere.toString())
                        .out())
                .contains("Niet vergeleken, want niet te lezen: " + damaged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-",
                "%PDF-1.7\n%%EOF",
                "geen PDF",
                "<meta name=\"dcterms.identifier\" content=\"../../x\">"
            })
    void saysNothingOfAFileThatIsNotOurs(String content) throws IOException {
        var file = Files.write(elsewhere.resolve("vreemd"), content.getBytes(StandardCharsets.UTF_8));

        assertThat(verify(file).exit()).isEqualTo(11);
        assertThat(verify(file).out())
                .endsWith("is van geen van de edities in %s; daar staat 1 editie.\n"
                        .formatted(edition.getParent().getParent()));
    }

    @Test
    void survivesANastyPdf() throws IOException {
        var bytes = HexFormat.of().parseHex("255044462d312e370affffffff0a7374617274787265660a393939390a2525454f46");

        assertThat(verify(Files.write(elsewhere.resolve("raar.pdf"), bytes)).exit())
                .isEqualTo(11);
    }

    @Test
    void needsAFile() {
        assertThat(installation.run("verifieer").exit()).isEqualTo(2);
        assertThat(installation.run("verifieer").err()).contains("BESTAND");
        assertThat(verify(elsewhere).exit()).isEqualTo(2);
        assertThat(verify(elsewhere.resolve("weg.pdf")).err())
                .contains("weg.pdf")
                .contains("doe dit:");
    }

    private static Ended verify(Path file, String... options) {
        var arguments = new String[options.length + 2];
        arguments[0] = "verifieer";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return installation.run(arguments);
    }
}

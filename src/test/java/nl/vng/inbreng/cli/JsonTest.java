package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.vng.inbreng.batch.FileRunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// With `--json`, stdout of a real process is one JSON document, whatever happens.
@Timeout(180)
class JsonTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maak --json --onbekend",
                "--json",
                "controler --json",
                "maak --json --peildatum 31-02-2025",
                "maak --json --peildatum",
                "maak --json --peildatum 2025-01-30 --peildatum 2025-01-30",
                "maak --json --force=ja",
                "maak --json --provincie Holland",
                "maak --json --gemeenten=ja",
                "maak --json --gemeenten utrecht",
                "maak --json --gemeenten --provincie Holland",
                "controleer --json --gemeenten",
                "status --json extra"
            })
    void wrongUse(String line) {
        var ended = installation.run(line.split(" "));

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(error(ended.out(), 2).get("waar").asString()).contains("opdrachtregel");
        assertThat(ended.err())
                .startsWith("Fout: ")
                .doesNotContain("should be")
                .doesNotContain("specified")
                .doesNotContain("Invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maak", "controleer", "status"})
    void settingsThatAreNoYaml(String command) throws Exception {
        settings("inbreng:\n  onderdrukking: {drempel: 10\n  threads: [");

        var ended = installation.process(command, "--json");

        assertThat(error(ended.out(), 3).get("waar").asString()).contains("application.yaml, regel 3, kolom");
        assertThat(ended.err()).contains("geen geldige YAML").doesNotContain("Exception");
        assertThat(Files.readString(home.resolve("var/log/inbreng.log")))
                .contains("while parsing a flow mapping")
                .contains("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inbreng.onderdrukking.drempl: 7 | onbekende instelling: inbreng.onderdrukking.drempl",
                "inbreng.onderdrukking.drempel: 2 | 'inbreng.onderdrukking.drempel 3 of hoger",
                "inbreng.onderdrukking.drempel: tien | 'tien' inbreng.onderdrukking.drempel heel getal",
                "inbreng.onderdrukking.afronden: misschien | 'misschien' inbreng.onderdrukking.afronden true",
                "inbreng.afkeuring.procent: 200 | '200' inbreng.afkeuring.procent 0 tot en met 100",
                "inbreng.afkeuring.rijen: -1 | '-1' inbreng.afkeuring.rijen 0 of hoger",
                "inbreng.threads: 65 | '65' inbreng.threads 0 tot en met 64"
            })
    void settingsThatCannotBe(String example) throws Exception {
        settings(example.split(" \\| ")[0]);

        for (String command : List.of("maak", "status")) {
            var ended = installation.run(command, "--json");

            assertThat(ended.exit()).isEqualTo(3);
            String wat = error(ended.out(), 3).get("wat").asString();
            for (String word :
                    example.split(" \\| ")[1].replace("'inbreng", "inbreng").split(" ")) {
                assertThat(wat).contains(word);
            }
        }
        assertThat(home.resolve("var/inbreng.mv.db")).doesNotExist();
        assertThat(home.resolve("output")).doesNotExist();
    }

    @Test
    void settingsAtTheirBoundsAreUsed() throws Exception {
        settings("inbreng: {threads: 64, afkeuring: {procent: 100, rijen: 0}, onderdrukking.drempel: 3}");

        assertThat(installation.run("status").exit()).isZero();
    }

    @Test
    void aShortPathInTheSettingsBeginsInTheInstallation() throws Exception {
        settings("inbreng.input: mijn/exports");

        var ended = installation.run("controleer", "--json");

        assertThat(error(ended.out(), 3).get("waar").asString())
                .isEqualTo(home.resolve("mijn/exports").toString());
    }

    @Test
    void missingInput() {
        var ended = installation.process(
                "maak", "--json", "--input", home.resolve("weg").toString());

        assertThat(error(ended.out(), 3).get("waar").asString()).endsWith("weg");
    }

    @Test
    void noDelivery() throws Exception {
        String empty = Files.createDirectories(home.resolve("leeg")).toString();

        var ended = installation.process("maak", "--json", "--input", empty);

        assertThat(ended.exit()).isEqualTo(10);
        var json = one(ended.out());
        assertThat(json.get("exitcode").asInt()).isEqualTo(10);
        assertThat(json.get("bevindingen").size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"var", "var/log", "var/log/inbreng.log", "var/run.lock", "var/inbreng.mv.db"})
    void aFolderVarThatCannotBeUsed(String path) throws Exception {
        Path inTheWay = home.resolve(path);
        Files.createDirectories(inTheWay.getParent());
        if (path.contains(".")) {
            Files.createDirectory(inTheWay);
        } else {
            Files.writeString(inTheWay, "geen map");
        }

        var ended = installation.process("maak", "--json");

        assertThat(error(ended.out(), 3).get("waar").asString())
                .isEqualTo(home.resolve("var").toString());
        assertThat(ended.err()).contains("schrijfrechten").doesNotContain("Exception");
    }

    @Test
    void aDatabaseThatIsDamaged() throws Exception {
        Files.writeString(Files.createDirectories(home.resolve("var")).resolve("inbreng.mv.db"), "geen database");
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("application.properties"),
                "spring.datasource.hikari.initialization-fail-timeout=1000");

        var ended = installation.process("maak", "--json");
        var status = installation.process("status", "--json");

        assertThat(error(ended.out(), 3).get("wat").asString())
                .contains("database")
                .contains("beschadigd");
        assertThat(error(status.out(), 3).get("wat").asString())
                .contains("database")
                .contains("beschadigd");
        assertThat(ended.err()).contains("laat alle edities staan").doesNotContain("Exception");
    }

    @Test
    void anotherRunIsBusy() throws Exception {
        try (var lock = new FileRunLock(home.resolve("var")).take(() -> {}).orElseThrow()) {
            assertThat(lock).isNotNull();

            var ended = installation.process("maak", "--json");

            assertThat(error(ended.out(), 75).get("wat").asString()).contains("er draait al een run");
        }
    }

    @Test
    void aDocumentThatCannotBeMadeHasItsReason() throws Exception {
        Path template = home.resolve("templates/provincie/document.ftlh");
        Files.writeString(template, "<#if titel?contains('Zeeland')>${bestaatNiet}</#if>" + Files.readString(template));

        var ended = installation.process("maak", "--json");

        assertThat(ended.exit()).isEqualTo(12);
        var failed = one(ended.out()).get("mislukt").get(0);
        assertThat(failed.get("bestand").asString()).isEqualTo("provincie/zeeland");
        assertThat(failed.get("reden").asString()).contains("bestaatNiet").contains("document.ftlh");
    }

    private void settings(String yaml) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("application.yaml"), yaml);
    }

    @Test
    void aDocumentThatWasMadeIsNamedAndNotQuoted() {
        var ended = installation.run("maak", "--json");

        var documents = JsonMapper.shared().readTree(ended.out()).get("documenten");
        assertThat(documents)
                .hasSize(26)
                .allSatisfy(it -> assertThat(it.propertyNames())
                        .containsExactly("bestand", "titel", "onderwerp", "paginas", "bytes"));
    }

    private static JsonNode error(String out, int exit) {
        var json = one(out);
        assertThat(json.propertyNames()).containsExactly("schema", "exitcode", "wat", "waar", "doe_dit");
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("exitcode").asInt()).isEqualTo(exit);
        return json;
    }

    private static JsonNode one(String out) {
        return STRICT.readTree(out);
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class OntvangersTest {

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
    }

    @Test
    void itShowsWhoWouldGetWhatAndWhyAndTheEditionKnowsNobody() throws Exception {
        installation.run("maak");

        var ended = installation.run("ontvangers", "--dag", "2025-02-05");

        assertThat(ended.exit()).as(ended.out()).isZero();
        assertThat(ended.out())
                .contains("Noor Voorbeeld <noor@kamer.example>, woordvoerder asiel, Fractie Voorbeeld\n")
                .contains("    landelijk                    documenten landelijk\n")
                .contains("    spreekkaart/zeeland          documenten spreekkaart, provincies Zeeland\n")
                .contains("O107 waarschuwing")
                .contains("krijgt niets: de laatste dag was 31 december 2024")
                .endsWith("krijgen 4 van de 5 ontvangers iets. Er is niets verstuurd.\n");
        for (Path file : Installation.files(installation.edition(1))) {
            if (!file.toString().endsWith(".pdf")) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("kamer.example", "ontvangers.csv");
            }
        }

        Files.writeString(home.resolve("input/ontvangers.csv"), "naam;e-mail;provincies;documenten\n");
        assertThat(installation.run("maak").err())
                .as("who reads the documents changes nothing in them")
                .contains("Niets nieuws: editie 1");
    }

    @Test
    void asJsonItIsOneDocument() throws Exception {
        var ended = installation.run("recipients", "--json", "--dag", "2025-02-05");

        var json = JsonMapper.shared().readTree(ended.out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("editie").isNull()).isTrue();
        assertThat(json.get("ontvangers").size()).isEqualTo(5);
        assertThat(json.get("bevindingen").get(0).get("code").asString()).isNotBlank();
    }

    @Test
    void aBadRowIsToldWithItsRowAndGivesTen() throws Exception {
        Files.writeString(
                home.resolve("input/ontvangers.csv"),
                "naam;e-mail;provincies;documenten\nLid;lid.kamer.example;*;landelijk\n");

        var ended = installation.run("ontvangers");

        assertThat(ended.exit()).isEqualTo(10);
        assertThat(ended.out()).contains("ontvangers.csv, rij 2, kolom e-mail: er staat geen apenstaartje in");
    }

    @Test
    void withoutAListThereIsAnErrorThatSaysWhatToDo() throws Exception {
        Files.delete(home.resolve("input/ontvangers.csv"));

        var ended = installation.run("ontvangers");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("er is geen lijst met ontvangers").contains("input/README.md");
    }
}

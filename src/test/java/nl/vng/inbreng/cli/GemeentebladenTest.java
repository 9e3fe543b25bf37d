package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `maak --gemeenten`: an edition with a sheet for each gemeente, and lists that stay readable.
@Timeout(300)
class GemeentebladenTest {

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
    }

    @Test
    void anEditionWithSheetsAndOneWithoutAreTwoEditionsAndEachIsMadeOnce() throws Exception {
        var with = installation.run("maak", "--gemeenten", "--json");

        assertThat(with.exit()).as(with.err()).isZero();
        var json = JsonMapper.shared().readTree(with.out());
        assertThat(json.get("documenten").size()).isEqualTo(26);
        assertThat(json.get("gemeentebladen").asInt()).isEqualTo(342);
        assertThat(json.get("boodschap").asString()).isEqualTo("Editie 1 is gereed, met 342 gemeentebladen.");
        assertThat(files(".pdf")).hasSize(342);
        assertThat(files(".html")).hasSize(342);
        assertThat(Files.readAllLines(installation.edition(1).resolve("SHA256SUMS")))
                .anyMatch(it -> it.endsWith("  gemeente/gm0363-amsterdam.pdf"));
        assertPage("index.html");
        assertPage("verslag.html");
        assertThat(installation
                        .run(
                                "verifieer",
                                installation
                                        .edition(1)
                                        .resolve("gemeente/gm1950-westerwolde.pdf")
                                        .toString())
                        .exit())
                .isZero();

        assertThat(installation.run("maak").exit()).isZero();

        assertThat(installation.edition(2).resolve("gemeente")).doesNotExist();
        assertThat(Files.readString(installation.edition(2).resolve("index.html")))
                .doesNotContain("Gemeentebladen")
                .doesNotContain("<details");
        assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 2");
        assertThat(installation.run("maak", "--gemeenten").err()).contains("Niets nieuws: editie 1");
        assertThat(installation.edition(3)).doesNotExist();
    }

    @Test
    void aSelectionHoldsTheSheetsOfItsProvincies() throws Exception {
        var ended = installation.run("maak", "--gemeenten", "--provincie", "flevoland");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("met 6 gemeentebladen; dit is geen editie");
        Path selection = home.resolve("output/2025-01-30/selectie");
        assertThat(Installation.files(selection.resolve("gemeente"))).hasSize(2 * 6);
        assertThat(selection.resolve("provincie/flevoland.pdf")).exists();
    }

    @Test
    void aMistakeInTheTemplateOfTheSheetsIsToldAFewTimesOnly() throws Exception {
        Path template = home.resolve("templates/gemeente/document.ftlh");
        Files.writeString(template, Files.readString(template) + "${bestaatNiet}");

        var ended = installation.run("maak", "--gemeenten", "--provincie", "flevoland");

        assertThat(ended.exit()).isEqualTo(12);
        assertThat(Pattern.compile("(?m)^gemeente/").matcher(ended.err()).results())
                .hasSize(3);
        assertThat(ended.err()).contains("en nog 3 gemeentebladen; zie mislukt.txt");
        Path set = home.resolve("output/2025-01-30/onvolledig");
        assertThat(Files.readString(set.resolve("mislukt.txt"))).contains("gemeente/gm0034-almere", "gemeente/gm0995");
        assertThat(set.resolve("provincie/flevoland.pdf")).exists();
    }

    private void assertPage(String name) throws IOException {
        String page = Files.readString(installation.edition(1).resolve(name));
        String before = page.substring(0, page.indexOf("<details>"));
        assertThat(before).as(name).contains("provincie/zeeland.html").doesNotContain("gemeente/");
        assertThat(page.split("<summary>", -1)).as(name).hasSize(1 + 12);
        assertThat(page).as(name).contains("Flevoland (6 gemeenten)");
        for (Path file : files(".html")) {
            String sheet = "gemeente/" + file.getFileName();
            assertThat(page.split(Pattern.quote("href=\"" + sheet + "\""), -1))
                    .as(sheet)
                    .hasSize(2);
        }
    }

    private List<Path> files(String extension) throws IOException {
        return Installation.files(installation.edition(1).resolve("gemeente")).stream()
                .filter(it -> it.toString().endsWith(extension))
                .toList();
    }
}

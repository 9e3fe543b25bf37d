package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Edition 2 differs from edition 1 in one row: a location in Amersfoort has 450 plekken, not 400.
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VergelijkTest {

    private static final String ROW = "L0138;De Essenbrink;azc;in gebruik;";
    private static final List<String> DOCUMENTS =
            List.of("landelijk", "provincie/utrecht", "spreekkaart/landelijk", "spreekkaart/utrecht");

    @TempDir
    static Path home;

    @TempDir
    Path elsewhere;

    static Installation installation;

    @BeforeAll
    static void makeTwoEditions() throws IOException {
        installation = Installation.withSample(home);
        assertThat(installation.run("maak").exit()).isZero();
        var export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        var before = Files.readString(export);
        Files.writeString(export, before.replace(ROW + "400;", ROW + "450;"));
        assertThat(before).contains(ROW + "400;");

        var second = installation.run("maak", "--controle", "vera");

        assertThat(second.exit()).as(second.err()).isZero();
    }

    @Test
    void aDocumentOpensWithWhatIsNewExactlyWhenOneOfItsFiguresChanged() throws IOException {
        var opened = new TreeSet<String>();
        for (Path page : Installation.files(installation.edition(2))) {
            var name = installation.edition(2).relativize(page).toString().replace('\\', '/');
            if (name.endsWith(".html") && Files.readString(page).contains("Nieuw sinds")) {
                opened.add(name.replace(".html", ""));
            }
        }

        assertThat(opened)
                .containsExactlyInAnyOrder(
                        "index", "landelijk", "provincie/utrecht", "spreekkaart/landelijk", "spreekkaart/utrecht");
    }

    @Test
    void theBoxNamesTheFiguresOfTheDocumentAndNoOther() throws IOException {
        assertThat(box("spreekkaart/utrecht"))
                .isEqualTo("Nieuw sinds 30 januari 2025 (editie 1). Tekort: was 3.918, nu 3.868 plekken.");
        assertThat(box("provincie/utrecht"))
                .isEqualTo("Nieuw sinds 30 januari 2025 (editie 1). Gerealiseerd: was 4.305, nu 4.355 plekken; "
                        + "Tekort: was 3.918, nu 3.868 plekken; en 3 andere cijfers. "
                        + "In de tabel is veranderd: Amersfoort.");
        assertThat(box("landelijk"))
                .isEqualTo("Nieuw sinds 30 januari 2025 (editie 1). Gerealiseerd: was 58.042, nu 58.092 plekken; "
                        + "Tekort: was 44.171, nu 44.121 plekken; "
                        + "Benodigd tempo: was 2.035, nu 2.032 plekken per week; "
                        + "Tekort als deze TGO-plekken wegvallen: was 47.064, nu 47.014 plekken. "
                        + "In de tabel is veranderd: Utrecht.");
    }

    @Test
    void namesExactlyTheFiguresAndTextsThatChanged() throws IOException {
        var ended = installation.run("vergelijk", "2025-01-30/1", "2025-01-30/2", "--json");

        assertThat(ended.exit()).isZero();
        var json = JsonMapper.shared().readTree(ended.out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(values(json.get("cijfers"), "gebied")).containsOnly("NL", "PV26", "GM0307");
        assertThat(json.get("cijfers")).hasSize(changedInCijfersJson());
        assertThat(json.get("cijfers").valueStream())
                .anySatisfy(
                        it -> assertThat(it.toString())
                                .isEqualTo(
                                        "{\"gebied\":\"GM0307\",\"cijfer\":\"opvang.gerealiseerd\",\"was\":\"635\",\"nu\":\"685\"}"));
        assertThat(json.get("vragen")).isEmpty();
        assertThat(values(json.get("teksten"), "document")).hasSameElementsAs(DOCUMENTS);
        json.get("teksten")
                .forEach(it -> assertThat(it.get("nieuw").asString().replaceAll("[\\d.,]+", "#"))
                        .isEqualTo(it.get("oud").asString().replaceAll("[\\d.,]+", "#")));
    }

    @Test
    void marksTheWordsThatChangedInTheTerminalAndOnThePage() throws IOException {
        var page = elsewhere.resolve("verschil.html");

        var ended = installation.run("vergelijk", "--html", page.toString());

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .startsWith("Van 30 januari 2025 (editie 1) naar 30 januari 2025 (editie 2).")
                .contains("Amersfoort, Gerealiseerd (opvang.gerealiseerd): was 635, nu 685")
                .contains("ontbraken in de provincie Utrecht [-3.918-]{+3.868+} plekken")
                .doesNotContain("Groningen", "Vragen (");
        var html = Files.readString(page);
        assertThat(html)
                .contains("[weg: </span>3.918<span")
                .contains("[nieuw: </span>3.868<span")
                .doesNotContain("Groningen");
        assertThat(occurrences(html, "<del>")).isEqualTo(occurrences(html, "<ins>"));
    }

    @Test
    void aChangeThatManyDocumentsShareIsShownOnce() throws IOException {
        var other = elsewhere.resolve("ander");
        var installatie = Installation.withSample(other);
        assertThat(installatie.run("maak").exit()).isZero();
        var ask = other.resolve("templates/vragen/4.md");
        Files.writeString(ask, Files.readString(ask).replace("welke drempels het wegneemt", "welke eisen het schrapt"));
        assertThat(installatie.run("maak").exit()).isZero();
        var page = other.resolve("verschil.html");

        var ended = installatie.run("vergelijk", "--html", page.toString());

        assertThat(ended.out())
                .contains("Vragen (1)", "4, Kleinschalige opvang: gewijzigd in landelijk en 12 provinciebriefings")
                .contains("landelijk en 12 provinciebriefings, vragen/4.md: ");
        assertThat(ended.out().lines().filter(it -> it.contains("[-"))).hasSize(1);
        var html = Files.readString(page);
        assertThat(html).contains("<h3>landelijk en 12 provinciebriefings</h3>");
        assertThat(occurrences(html, "<code>vragen/4.md</code>")).isEqualTo(1);
        var json = JsonMapper.shared()
                .readTree(installatie.run("vergelijk", "--json").out());
        assertThat(values(json.get("teksten"), "bron").stream().filter("vragen/4.md"::equals))
                .as("a program gets them all")
                .hasSize(13);
    }

    @Test
    void twoEqualEditionsHaveNoDifference() {
        var ended = installation.run(
                "vergelijk", "2025-01-30/1", installation.edition(1).toString());

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("Er is geen verschil in cijfers, vragen of teksten.");
    }

    @Test
    void theManifestNamesTheEditionThatWasComparedWith() throws IOException {
        assertThat(Files.readString(installation.edition(2).resolve("manifest.json")))
                .contains("\"vergelekenMet\" : \"2025-01-30/editie-0001\"");
        assertThat(Files.readString(installation.edition(1).resolve("manifest.json")))
                .contains("\"vergelekenMet\" : null");
    }

    @Test
    void aWrongNameIsAnErrorWithItsPlace() throws IOException {
        assertThat(installation.run("vergelijk", "2025-01-30/1").err()).contains("er is maar één editie genoemd");
        assertThat(installation.run("vergelijk", "2025-01-30/1", "2025-01-30/9").err())
                .contains("editie 2025-01-30/9 bestaat niet");
        var noEdition = installation.run("vergelijk", "2025-01-30/1", elsewhere.toString());
        assertThat(noEdition.exit()).isEqualTo(11);
        assertThat(noEdition.err()).contains("manifest.json ontbreekt of is beschadigd");
        var existing = Files.writeString(elsewhere.resolve("bestaat.html"), "van mij");
        var overwrite = installation.run("vergelijk", "--html", existing.toString());
        assertThat(overwrite.exit()).isEqualTo(2);
        assertThat(overwrite.err()).contains("het bestand bestaat al");
        assertThat(existing).hasContent("van mij");
    }

    /// Runs last: the editions are not the same afterwards.
    @Test
    @Order(Integer.MAX_VALUE)
    void aDamagedEditionIsNotComparedWithAndTheReportSaysSo() throws IOException {
        Files.writeString(installation.edition(2).resolve("teksten.json"), " ", StandardOpenOption.APPEND);
        assertThat(installation.run("vergelijk").err()).contains("teksten.json is niet het bestand dat is uitgegeven");
        var export = home.resolve("input/opvangcapaciteit_2025-01-30.csv");
        Files.writeString(export, Files.readString(export).replace(ROW + "450;", ROW + "460;"));

        var ended = installation.run("maak");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(installation.edition(3).resolve("landelijk.html")).content().doesNotContain("Nieuw sinds");
        assertThat(installation.edition(3).resolve("verslag.html")).content().contains("C306", "editie-0002");
    }

    private static int changedInCijfersJson() throws IOException {
        var before = new TreeSet<>(Files.readAllLines(installation.edition(1).resolve("cijfers.json")));
        var after = new TreeSet<>(Files.readAllLines(installation.edition(2).resolve("cijfers.json")));
        after.removeAll(before);
        return after.size();
    }

    private static List<String> values(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(it -> it.get(name).asString())
                .toList();
    }

    private static String box(String document) throws IOException {
        var html = Files.readString(installation.edition(2).resolve(document + ".html"));
        int begin = html.indexOf("<strong>Nieuw sinds");
        return html.substring(begin, html.indexOf("</p>", begin)).replaceAll("<[^>]+>", "");
    }

    private static int occurrences(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}

package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.vng.inbreng.cli.Databank;
import nl.vng.inbreng.cli.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

@Timeout(120)
class RunsTest {

    private static final Charset LATIN = Charset.forName("windows-1252");

    @TempDir
    Path home;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.withSample(home);
    }

    @Test
    void aDocumentWhoseTemplateCallsItselfStopsNoOther() throws Exception {
        Path template = home.resolve("templates/provincie/document.ftlh");
        Files.writeString(
                template,
                "<#function lus n><#return lus(n + 1)></#function><#if titel?contains('Zeeland')>${lus(1)}</#if>"
                        + Files.readString(template));

        var ended = installation.run("maak");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(12);
        assertThat(ended.err()).contains("provincie/zeeland").contains("1 van de 26 documenten");
        assertThat(home.resolve("output/2025-01-30/onvolledig/mislukt.txt"))
                .content()
                .contains("provincie/zeeland: ")
                .doesNotContain("\r");
        assertThat(Installation.files(home.resolve("output/2025-01-30/onvolledig/provincie")))
                .hasSize(2 * 11);
    }

    @Test
    void aDeliveryIsComparedWithTheLastOfItsOwnKindAndNeverWithTheSample() throws Exception {
        installation.run("maak");
        installation.makeReal();
        keepContracts(it -> it.compareTo("TGO-020") < 0);
        assertThat(findings()).doesNotContain("C301");

        installation.run("maak");
        keepContracts(it -> it.compareTo("TGO-010") < 0);
        assertThat(findings()).contains("C301");
    }

    @ParameterizedTest
    @ValueSource(strings = {"provincie/zeeland.pdf", "manifest.json", "SHA256SUMS"})
    void aDamagedEditionIsMadeAnewAndSaidToBeDamaged(String file) throws Exception {
        installation.run("maak");
        Path damaged = installation.edition(1).resolve(file);
        byte[] bytes = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));

        var again = installation.run("maak");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err()).contains("Editie 1 is beschadigd").contains("Editie 2 is gereed");
        assertThat(installation.edition(2).resolve(file)).exists();
        assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 2");
    }

    @Test
    void aNoteBesideTheFilesOfAnEditionIsNoDamage() throws Exception {
        installation.run("maak");
        Files.writeString(installation.edition(1).resolve("notitie.txt"), "gelezen");

        assertThat(installation.run("maak").err()).contains("Niets nieuws: editie 1");
    }

    @Test
    void whatInterruptedRunsLeftIsClearedAndNothingElse() throws Exception {
        installation.run("maak");
        Path folder = home.resolve("output/2025-01-30");
        for (String name : List.of(".editie-0007.tmp", ".selectie.tmp", ".onvolledig.oud", ".git")) {
            Files.createDirectories(folder.resolve(name).resolve("provincie"));
        }

        installation.run("maak");

        try (var names = Files.list(folder)) {
            assertThat(names.map(it -> it.getFileName().toString())).containsExactlyInAnyOrder("editie-0001", ".git");
        }
    }

    /// A run that was announced and not ended, whose end Batch could not write: of the job, of a step, or of both.
    @ParameterizedTest
    @CsvSource({
        "H2, UNKNOWN, COMPLETED",
        "H2, FAILED, UNKNOWN",
        "H2, UNKNOWN, UNKNOWN",
        "POSTGRESQL, UNKNOWN, COMPLETED",
        "POSTGRESQL, UNKNOWN, UNKNOWN"
    })
    void aRunThatEndedUnknownIsMadeOnTheNextTry(Databank databank, String job, String step) throws Exception {
        installation = databank.withSample(home.resolve("eigen"));
        installation.run("maak");
        FileSystemUtils.deleteRecursively(installation.edition(1));
        try (var database = databank.open(installation)) {
            var sql = database.createStatement();
            sql.executeUpdate("update editie set bevestigd = null");
            sql.executeUpdate("update batch_job_execution set end_time = null, status = '" + job + "'");
            sql.executeUpdate("update batch_step_execution set status = '" + step + "' where step_name = 'uitgeven'");
        }

        var again = installation.run("maak");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(installation.edition(1)).isDirectory();
    }

    private String findings() {
        return installation.run("controleer").out();
    }

    private void keepContracts(Predicate<String> numbers) throws IOException {
        rewrite("tgo_contracten_2025-01-30", it -> !it.startsWith("TGO-") || numbers.test(it.substring(0, 7)));
    }

    private void rewrite(String name, Predicate<String> kept) throws IOException {
        Path export = home.resolve("input").resolve(name + ".csv");
        Files.write(
                export, Files.readAllLines(export, LATIN).stream().filter(kept).toList(), LATIN);
    }
}

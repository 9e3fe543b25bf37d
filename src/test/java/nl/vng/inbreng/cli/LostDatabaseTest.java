package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.batch.FigureStoreFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was published stays known when the map `var` is gone.
@Timeout(120)
class LostDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void anEditionHidesTheSameWithAndWithoutTheDatabaseOfTheOneBefore() throws Exception {
        var withDatabase = published("met");
        var withoutDatabase = published("zonder");
        var first = Installation.withSample(Files.createDirectories(folder.resolve("eerste")));
        first.run("maak");
        delete(withoutDatabase.home().resolve("var"));

        withDatabase.run("maak");
        withoutDatabase.run("maak");

        assertThat(withoutDatabase.edition(2).resolve("cijfers.json"))
                .hasSameBinaryContentAs(withDatabase.edition(2).resolve("cijfers.json"));
        assertThat(Files.readString(first.edition(1).resolve("cijfers.json")))
                .as("an edition that knows of no other hides something else")
                .isNotEqualTo(Files.readString(withoutDatabase.edition(2).resolve("cijfers.json")));
    }

    @ParameterizedTest
    @EnumSource
    void theFoldersSayTheSameAsTheDatabase(Databank databank) throws Exception {
        var installation = databank.withSample(folder);
        installation.run("maak");
        List<GepubliceerdEerder.Eerder> stored;
        List<GepubliceerdEerder.Eerder> read;
        try (var database = databank.open(installation)) {
            stored = FigureStoreFixture.published(database, folder.resolve("leeg"));
            database.createStatement().executeUpdate("delete from cijfer");
            database.createStatement().executeUpdate("delete from editie");
            read = FigureStoreFixture.published(database, folder.resolve("output"));
        }

        assertThat(stored).hasSizeGreaterThan(20);
        assertThat(stored).anyMatch(it -> it.kleinerDan() == 10).anyMatch(it -> it.waarde() != null);
        assertThat(read)
                .usingElementComparator(Comparator.comparing(LostDatabaseTest::plain))
                .containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void anEditionThatCannotBeReadStopsTheRunOnlyWhenTheDatabaseIsLostToo() throws Exception {
        var installation = Installation.withSample(folder);
        installation.run("maak");
        Path figures = installation.edition(1).resolve("cijfers.json");
        Files.writeString(figures, "\n", StandardOpenOption.APPEND);

        var known = installation.run("maak", "--force");
        delete(folder.resolve("var"));
        var unknown = installation.run("maak", "--force");
        Files.delete(figures);
        var missing = installation.run("maak", "--provincie", "utrecht");
        Files.delete(installation.edition(1).resolve("manifest.json"));
        var bare = installation.run("maak", "--force");

        assertThat(known.exit()).as(known.err()).isZero();
        assertThat(List.of(unknown.exit(), missing.exit(), bare.exit())).containsOnly(11);
        assertThat(unknown.err())
                .contains("editie-0001")
                .contains("cijfers.json is niet het bestand dat is uitgegeven")
                .contains("reservekopie");
        assertThat(missing.err()).contains("cijfers.json ontbreekt");
        assertThat(bare.err()).contains("manifest.json ontbreekt");
        assertThat(installation.edition(3)).doesNotExist();
        assertThat(folder.resolve("output/2025-01-30/selectie")).doesNotExist();
    }

    /// With an edition that hid less than the settings now do.
    private Installation published(String name) throws IOException {
        var installation = Installation.withSample(Files.createDirectories(folder.resolve(name)));
        Path settings =
                Files.createDirectories(installation.home().resolve("config")).resolve("application.yaml");
        Files.writeString(settings, "inbreng.onderdrukking.drempel: 3");
        var ended = installation.run("maak");
        assertThat(ended.exit()).as(ended.err()).isZero();
        Files.delete(settings);
        return installation;
    }

    private static String plain(GepubliceerdEerder.Eerder it) {
        var waarde = it.waarde();
        return "%s %s %s %s %s %s %d %d"
                .formatted(
                        it.gebied(),
                        it.id(),
                        it.peildatum(),
                        it.sha256(),
                        waarde == null ? "-" : waarde.stripTrailingZeros().toPlainString(),
                        it.reden(),
                        it.kleinerDan(),
                        it.drempel());
    }

    private static void delete(Path tree) throws IOException {
        for (Path file : Installation.files(tree)) {
            Files.delete(file);
        }
    }
}

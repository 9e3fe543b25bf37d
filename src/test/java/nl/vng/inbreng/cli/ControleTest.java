package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControleTest {

    /// What our own gate lets through: a language that does not exist in the form of one.
    static final String NO_LANGUAGE = "<p lang=\"1?\">Hallo</p>";

    @TempDir
    Path home;

    @Test
    void aGoodEditionIsPublished() throws IOException {
        var ended = Installation.withSample(home).run("maak", "--controle", "vera");

        assertThat(ended.exit()).isZero();
        assertThat(ended.err()).containsPattern("toetsen +26 goed, 0 afgekeurd");
        assertThat(new Installation(home).run("maak", "--controle", "vera").err())
                .contains("Niets nieuws")
                .contains("veraPDF keurt haar documenten goed.");
    }

    @Test
    void aDocumentThatTheJudgeRejectsIsNotPublished() throws IOException {
        var installation = withBadTemplate();

        var ended = installation.run("maak", "--controle", "vera");

        assertThat(ended.exit()).isEqualTo(30);
        assertThat(ended.err())
                .contains("landelijk: veraPDF keurt de PDF af, op 2 punten: ISO 14289-1")
                .contains("1 van de 26 documenten is niet toegankelijk")
                .doesNotContain("provincie/utrecht:");
        assertThat(installation.edition(1)).doesNotExist();
        assertThat(home.resolve("output/2025-01-30/onvolledig/mislukt.txt"))
                .content()
                .contains("landelijk: veraPDF");
    }

    @Test
    void anEditionThatExistsIsJudgedToo() throws IOException {
        var installation = withBadTemplate();
        assertThat(installation.run("maak").exit()).isZero();

        var ended = installation.run("maak", "--controle", "vera");

        assertThat(ended.exit()).isEqualTo(30);
        assertThat(ended.err()).contains("In editie 1 zijn documenten niet toegankelijk");
        assertThat(installation.edition(1)).exists();
    }

    @Test
    void anotherJudgeIsNotKnown() throws IOException {
        assertThat(Installation.withSample(home)
                        .run("maak", "--controle", "pac")
                        .exit())
                .isEqualTo(2);
    }

    private Installation withBadTemplate() throws IOException {
        var installation = Installation.withSample(home);
        Path template = home.resolve("templates/landelijk/document.ftlh");
        Files.writeString(
                template,
                Files.readString(template)
                        .replaceFirst("(<@pagina.document[^>]+>)", "$1" + NO_LANGUAGE.replace("$", "\\$")));
        assertThat(template).content().contains(NO_LANGUAGE);
        return installation;
    }
}

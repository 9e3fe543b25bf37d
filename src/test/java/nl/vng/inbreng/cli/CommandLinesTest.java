package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinesTest {

    @TempDir
    Path home;

    @Test
    void withoutACommandItSaysWhatThisIsAndWhereToBegin() {
        var ended = run();

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("inbreng maak").contains("docs/handleiding.md");
    }

    @Test
    void helpNamesEveryCommandAndExitCodeWithoutStartingTheDatabase() {
        var ended = run("--help");

        assertThat(ended.out()).contains("maak", "controleer", "status", "diagnose", "75");
        assertThat(home.resolve("var")).doesNotExist();
    }

    @Test
    void anUnknownCommandIsAnErrorWithASuggestion() {
        var ended = run("controler");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err())
                .contains("controler")
                .contains("bedoelde u `controleer`?")
                .contains("doe dit");
    }

    @Test
    void aDateThatIsNoneIsAnErrorThatSaysHowToWriteIt() {
        var ended = run("maak", "--peildatum", "31-02-2025");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("--peildatum").contains("31-02-2025").contains("JJJJ-MM-DD");
    }

    @Test
    void anUnknownProvincieIsAnErrorThatListsThem() {
        var ended = run("maak", "--provincie", "Holland");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("Holland").contains("noord-holland");
    }

    @Test
    void aliasesAreEnglish() {
        assertThat(run("build", "--help").out()).contains("inbreng maak");
        assertThat(run("check", "--help").out()).contains("inbreng controleer");
    }

    private Installation.Ended run(String... arguments) {
        return new Installation(home).run(arguments);
    }
}

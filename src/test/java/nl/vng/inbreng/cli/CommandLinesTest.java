package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void theListOfCommandsHasAWholeSentenceOfEach() {
        String help = run("--help").out().replaceAll("\\s+", " ");

        assertThat(CommandLines.program().getSubcommands()).allSatisfy((name, command) -> {
            String summary = command.getCommandSpec().usageMessage().description()[0];
            assertThat(summary).as(name).endsWith(".");
            assertThat(help).contains(summary);
        });
    }

    @ParameterizedTest
    @CsvSource({"verstuur, verzend", "verstur, verzend", "goedkeuren, keurgoed", "mak, maak", "aproove, approve"})
    void theCommandThatIsSuggestedDoesWhatWasMeant(String typed, String meant) {
        assertThat(run(typed).err()).contains("bedoelde u `%s`? zie".formatted(meant));
    }

    @Test
    void aWordThatIsNearNoCommandGivesNoSuggestion() {
        assertThat(run("annuleer").err()).contains("annuleer").doesNotContain("bedoelde u");
    }

    @Test
    void anOptionThatIsNearlyRightIsSuggestedToo() {
        assertThat(run("maak", "--peildatm", "2025-01-30").err()).contains("bedoelde u `--peildatum`?");
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

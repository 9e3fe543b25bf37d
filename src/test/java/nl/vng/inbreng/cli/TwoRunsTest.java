package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoRunsTest {

    /// How many times two are started: the sweep does it more often.
    private static final int TIMES = Integer.getInteger("inbreng.samen");

    @TempDir
    Path home;

    @Tag("moments")
    @ParameterizedTest
    @EnumSource
    void ofTwoRunsThatStartTogetherOneWorksAndTheOtherNamesIt(Databank databank) throws Exception {
        var installation = databank.withSample(home);
        for (int time = 1; time <= TIMES; time++) {
            Path first = home.resolve("een.txt");
            Path second = home.resolve("twee.txt");
            var one = installation.start(first, "maak", "--force");
            var other = installation.start(second, "maak", "--force");

            List<Integer> exits = List.of(one.waitFor(), other.waitFor());

            String said = Files.readString(first) + Files.readString(second);
            assertThat(exits).as(said).containsExactlyInAnyOrder(0, 75);
            long owner = exits.getFirst() == 0 ? one.pid() : other.pid();
            assertThat(said)
                    .containsPattern("er draait al een run \\(proces " + owner
                            + " op [^,]+, sinds \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\)")
                    .contains("Editie %d is gereed".formatted(time));
            assertThat(installation.edition(time)).isDirectory();
            assertThat(installation.edition(time + 1)).doesNotExist();
        }
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {

    @TempDir
    Path here;

    @TempDir
    Path there;

    @TempDir
    Path user;

    @Test
    void theSameInputGivesTheSameEditionOnAnotherMachine() throws IOException {
        var one = withThreads(here, 1);
        var other = withThreads(there, 8);

        assertThat(one.process(List.of("-Duser.language=nl", "-Duser.timezone=Europe/Amsterdam"), "maak")
                        .exit())
                .isZero();
        assertThat(other.process(
                                List.of(
                                        "-Duser.language=ar", // has digits of its own
                                        "-Duser.country=EG",
                                        "-Duser.timezone=Asia/Tokyo",
                                        "-Duser.home=" + user,
                                        "-Duser.name=iemand",
                                        "-Dfile.encoding=ISO-8859-1",
                                        "-XX:+UnlockExperimentalVMOptions",
                                        "-XX:hashCode=2"),
                                "maak")
                        .exit())
                .isZero();

        // SHA256SUMS names every other file of the edition.
        assertThat(other.edition(1).resolve("SHA256SUMS"))
                .hasSameTextualContentAs(one.edition(1).resolve("SHA256SUMS"));
        assertThat(Files.readString(one.edition(1).resolve("SHA256SUMS")))
                .contains("  landelijk.pdf\n")
                .contains("  provincie/zeeland.html\n")
                .contains("  manifest.json\n");
    }

    private static Installation withThreads(Path home, int threads) throws IOException {
        var installation = Installation.withSample(home);
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), "inbreng:\n  threads: " + threads + "\n");
        return installation;
    }
}

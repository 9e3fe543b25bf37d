package nl.vng.inbreng.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {

    @TempDir
    Path folder;

    @Test
    void givesTheSameBytesUnderAnotherUserLocaleAndTimeZone(@TempDir Path home) throws Exception {
        var templates = Example.templatesIn(folder);
        Files.createDirectories(home.resolve(".flyingsaucer"));
        Files.writeString(
                home.resolve(".flyingsaucer/local.openpdf.conf"),
                "xr.renderer.draw.backgrounds = false\nxr.css.user-agent-default-css = /weg/\n");

        var here = Example.checksum(new Renderer(templates).render(Example.document(1)));

        assertThat(inOwnJvm(templates, "-Duser.language=nl", "-Duser.timezone=Europe/Amsterdam"))
                .isEqualTo(here);
        assertThat(inOwnJvm(
                        templates,
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Duser.home=" + home,
                        "-Dxr.css.user-agent-default-css=/weg/",
                        "-Dfile.encoding=ISO-8859-1",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:hashCode=2"))
                .isEqualTo(here);
    }

    @Test
    void givesTheSameBytesOnEightThreads() throws InterruptedException, ExecutionException {
        var renderer = new Renderer(Example.templatesIn(folder));
        var alone = IntStream.range(0, 400)
                .mapToObj(it -> Example.checksum(renderer.render(Example.document(it))))
                .toList();
        var work = IntStream.range(0, 400)
                .mapToObj(it -> (Callable<String>) () -> Example.checksum(renderer.render(Example.document(it))))
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var together = new ArrayList<String>();
            for (Future<String> it : threads.invokeAll(work)) {
                together.add(it.get());
            }
            assertThat(together).isEqualTo(alone).doesNotHaveDuplicates();
        }
    }

    private static String inOwnJvm(Path templates, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(options));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Example.class.getName(), templates.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}

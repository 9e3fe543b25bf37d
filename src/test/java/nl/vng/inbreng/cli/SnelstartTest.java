package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The start script, and the quick start that it makes beside the first command.
@Timeout(240)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for sh")
class SnelstartTest {

    private static final String NONE = "Er is nog geen run geweest.";

    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        for (String name : List.of("inbreng", "target/inbreng.jar", "target/inbreng.jar.original")) {
            Files.createDirectories(home.resolve(name).getParent());
            Files.copy(Path.of(name), home.resolve(name));
        }
        for (String name : List.of(".mvn", "templates", "input/voorbeeld")) {
            Files.createDirectories(home.resolve(name).getParent());
            Installation.copy(Path.of(name), home.resolve(name));
        }
    }

    @Test
    void theJvmTakesTheCacheThatWasMade() {
        var ended = new Installation(home).process(List.of("-XX:AOTMode=on"), "--help");

        assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
        assertThat(ended.out()).startsWith("Gebruik: inbreng");
    }

    @Test
    void whoWantsNoneGetsNone() throws Exception {
        assertAnswers(Map.of("INBRENG_SNELSTART", "uit"));

        Thread.sleep(500);
        assertThat(folders()).isEmpty();
    }

    @Tag("sweep")
    @Test
    void itIsMadeBesideTheFirstCommandAndAnewWhenItIsDamaged() throws Exception {
        assertAnswers(Map.of());
        Path made = awaited("stempel");
        assertThat(started(Map.of(), "--help").out()).isEqualTo(Files.readString(made.resolve("help.txt")));
        assertAnswers(Map.of());

        try (var cache = FileChannel.open(made.resolve("inbreng.aot"), StandardOpenOption.WRITE)) {
            cache.truncate(cache.size() / 2);
        }
        assertAnswers(Map.of());
        assertThat(awaited("stempel")).isEqualTo(made);
        assertThat(started(Map.of(), "--help").out()).startsWith("Gebruik: inbreng");

        try (var cache = FileChannel.open(made.resolve("inbreng.aot"), StandardOpenOption.WRITE)) {
            cache.write(UTF_8.encode("anders".repeat(10_000)), cache.size() / 2);
        }
        assertAnswers(Map.of());
    }

    @Tag("sweep")
    @Test
    void whereItCannotBeMadeTheProgramStartsWithoutAndItIsNotTriedEachTime() throws Exception {
        Files.delete(home.resolve("input/voorbeeld/debat.yaml"));
        Files.writeString(home.resolve("input/voorbeeld/debat.yaml"), "commissie: [");
        assertAnswers(Map.of());

        Path failed = awaited("mislukt");

        var before = Files.getLastModifiedTime(failed.resolve("mislukt"));
        assertAnswers(Map.of());
        Thread.sleep(500);
        assertThat(Files.getLastModifiedTime(failed.resolve("mislukt"))).isEqualTo(before);
    }

    /// What a command prints is not other for how it was started.
    private void assertAnswers(Map<String, String> variables) throws Exception {
        var ended = started(variables, "status");
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(NONE);
        assertThat(ended.err()).isEmpty();
    }

    private Installation.Ended started(Map<String, String> variables, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", home.resolve("inbreng").toString()));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        Path err = home.resolve("fouten.txt");
        var process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Installation.Ended(process.waitFor(), out, Files.readString(err));
    }

    /// The folder of the quick start, as soon as this file is in it and nobody makes it any more.
    private Path awaited(String file) throws Exception {
        while (true) {
            var folders = folders();
            if (folders.size() == 1 && Files.exists(folders.getFirst().resolve(file))) {
                return folders.getFirst();
            }
            Thread.sleep(100);
        }
    }

    private List<Path> folders() throws IOException {
        try (var found = Files.list(home.resolve("target"))) {
            return found.filter(it -> it.getFileName().toString().startsWith("start-"))
                    .toList();
        }
    }
}

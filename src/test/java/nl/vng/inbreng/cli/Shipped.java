package nl.vng.inbreng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The program as users start it: the jar that was built before the tests, with the quick start that `./inbreng` makes
/// of it; that is made once, for the first process that a test starts. Windows has none.
///
/// @param options what the start script gives the JVM
/// @param cache options with which it starts quickly; a debugger does not go with them
/// @param jar what is started
record Shipped(List<String> options, List<String> cache, Path jar) {

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path BUILT = HERE.resolve("target/inbreng.jar");
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private static final String SCRIPT = """
            home=$0; jar=$home/target/inbreng.jar
            . "$home/.mvn/snelstart.sh"
            echo "$snelstart_options"
            echo "$snelstart"
            """;

    private static final class Made {
        private static final Shipped PROGRAM = make();
    }

    static Shipped program() {
        return Made.PROGRAM;
    }

    /// The command line up to the arguments of the program, for an installation in `home`.
    List<String> command(Path home, List<String> more) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(home));
        command.addAll(cache);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    List<String> options(Path home) {
        var all = new ArrayList<String>();
        all.add("@" + HERE.resolve(".mvn/inbreng.options"));
        all.addAll(options);
        all.addAll(List.of("-Dinbreng.home=" + home, "-Dinbreng.jar=" + BUILT));
        return all;
    }

    private static Shipped make() {
        try {
            requireBuilt();
            if (WINDOWS) {
                return new Shipped(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"), List.of(), BUILT);
            }
            var quick = quickStart();
            Path folder = Path.of(quick.getLast());
            return new Shipped(
                    List.of(quick.getFirst().split(" ")),
                    List.of(
                            "-Xlog:disable",
                            "-XX:AOTCache=" + folder.resolve("inbreng.aot"),
                            "-XX:+VerifySharedSpaces"),
                    folder.resolve("inbreng.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The jar itself has the time of the release.
    private static void requireBuilt() throws IOException {
        Path unpacked = BUILT.resolveSibling("inbreng.jar.original");
        if (Files.notExists(unpacked)) {
            throw new IllegalStateException(BUILT + " is not there: build it with ./mvnw -DskipTests package");
        }
        var built = Files.getLastModifiedTime(unpacked);
        for (Path file : Installation.files(HERE.resolve("target/classes"))) {
            if (Files.getLastModifiedTime(file).compareTo(built) > 0) {
                throw new IllegalStateException(file + " is newer than " + BUILT + ": build it again");
            }
        }
    }

    /// The options and the folder, as soon as it is made: in the background, for the first that asks.
    private static List<String> quickStart() throws IOException, InterruptedException {
        for (int i = 0; i < 1200; i++) {
            var told = ask();
            if (told.size() == 2) {
                return told;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("no quick start was made in " + BUILT.getParent());
    }

    private static List<String> ask() throws IOException {
        var builder = new ProcessBuilder("sh", "-c", SCRIPT, HERE.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("INBRENG_SNELSTART");
        try (var reader = builder.start().inputReader(UTF_8)) {
            return reader.lines().filter(it -> !it.isBlank()).toList();
        }
    }
}

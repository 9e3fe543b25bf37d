package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An installation in a folder of its own, with the real program, database and templates.
public record Installation(Path home) {

    /// What a command printed, and its exit code.
    public record Ended(int exit, String out, String err) {}

    /// With the sample delivery in `input/`.
    public static Installation withSample(Path home) throws IOException {
        copy(Path.of("input/voorbeeld"), home.resolve("input"));
        copy(Path.of("templates"), home.resolve("templates"));
        return new Installation(home);
    }

    /// Takes from the sample delivery what says that it is one.
    public void makeReal() throws IOException {
        var latin = Charset.forName("windows-1252");
        for (String name : List.of("opvangcapaciteit_2025-01-30", "tgo_contracten_2025-01-30", "lvv_zaken_2025-01")) {
            Path export = home.resolve("input").resolve(name + ".csv");
            Files.write(
                    export,
                    Files.readAllLines(export, latin).stream()
                            .filter(it -> !it.toLowerCase(Locale.ROOT).contains("voorbeeld"))
                            .toList(),
                    latin);
        }
        Path opgave = home.resolve("input/opgave_gemeente.csv");
        Files.writeString(opgave, Files.readString(opgave, latin).replace("VOORBEELD-", ""), latin);
    }

    /// Runs a command in this process.
    public Ended run(String... arguments) {
        String before = System.getProperty("inbreng.home");
        System.setProperty("inbreng.home", home.toString());
        var out = new StringWriter();
        var err = new StringWriter();
        try {
            int exit = CommandLines.program()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments);
            return new Ended(exit, out.toString(), err.toString());
        } finally {
            if (before == null) {
                System.clearProperty("inbreng.home");
            } else {
                System.setProperty("inbreng.home", before);
            }
        }
    }

    /// Starts a command in a process of its own; what it prints goes to `uitvoer.txt`.
    public Process start(String... arguments) throws IOException {
        return start(home.resolve("uitvoer.txt"), arguments);
    }

    /// The same; what it prints goes to `output`.
    Process start(Path output, String... arguments) throws IOException {
        return builder(List.of(), arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /// Runs a command in a process of its own to its end: with all that a library could print, too.
    public Ended process(String... arguments) {
        return process(List.of(), arguments);
    }

    /// The same, in a JVM with these options.
    public Ended process(List<String> options, String... arguments) {
        return ended(builder(options, arguments));
    }

    /// The same, with these environment variables too.
    Ended with(Map<String, String> variables, List<String> options, String... arguments) {
        var builder = builder(options, arguments);
        builder.environment().putAll(variables);
        return ended(builder);
    }

    /// Runs a command in a process of its own that another command starts.
    Ended on(List<String> starter, String... arguments) {
        var builder = builder(List.of(), arguments);
        builder.command().addAll(0, starter);
        return ended(builder);
    }

    private Ended ended(ProcessBuilder builder) {
        Path out = home.resolve("uitvoer.txt");
        Path err = home.resolve("fouten.txt");
        try {
            int exit = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Ended(exit, Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Its exit code, started by someone whose current folder is `folder`.
    public int exitIn(Path folder, String... arguments) throws IOException, InterruptedException {
        return builder(List.of(), arguments)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("uitvoer.txt").toFile())
                .start()
                .waitFor();
    }

    private ProcessBuilder builder(List<String> options, String... arguments) {
        var command = Shipped.program().command(home, options);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    public Path edition(int nummer) {
        return home.resolve("output/2025-01-30/editie-%04d".formatted(nummer));
    }

    /// All files under `folder`, sorted; empty when it does not exist.
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(it -> {
                try {
                    Path target = to.resolve(from.relativize(it).toString());
                    if (Files.isDirectory(it)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(it, target);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vng.inbreng.Inbreng;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.batch.Progress;
import nl.vng.inbreng.batch.RunLock;
import nl.vng.inbreng.batch.RunRequest;
import nl.vng.inbreng.batch.RunStore;
import nl.vng.inbreng.batch.Runs;
import nl.vng.inbreng.batch.Stopper;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.intake.Delivery;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Model.CommandSpec;

/// The program with its database, for as long as one command needs it. Holds the run lock.
final class Program implements AutoCloseable {

    private final RunLock lock;
    private final ConfigurableApplicationContext context;
    private final CommandSpec command;
    private final RunOptions options;

    private Program(RunLock lock, ConfigurableApplicationContext context, CommandSpec command, RunOptions options) {
        this.lock = lock;
        this.context = context;
        this.command = command;
        this.options = options;
    }

    /// Starts the program.
    ///
    /// @throws ProblemException if another run is busy, or the configuration is wrong
    static Program start(CommandSpec command, RunOptions options) throws IOException {
        var lock = RunLock.take(varFolder()).orElseThrow(Program::busy);
        try {
            return new Program(lock, context(command, options), command, options);
        } catch (RuntimeException e) {
            lock.close();
            throw Configuration.problem(e);
        }
    }

    /// Folder of the program's own state, known before Spring is.
    static Path varFolder() {
        return home().resolve("var");
    }

    private static Path home() {
        return Path.of(System.getProperty("inbreng.home", "."));
    }

    Runs runs() {
        return context.getBean(Runs.class);
    }

    RunStore history() {
        return context.getBean(RunStore.class);
    }

    Settings settings() {
        return context.getBean(Settings.class);
    }

    Path output() {
        return settings().outputFolder();
    }

    Path templates() {
        return settings().templatesFolder();
    }

    /// The request that the options make.
    ///
    /// @throws ProblemException if one of the folders cannot be used
    RunRequest request(Set<Provincie> provincies, boolean force) throws IOException {
        Path input = input();
        Stream.of(Folders.input(input), Folders.templates(templates()), Folders.output(output()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(problem -> {
                    throw new ProblemException(problem, Exit.CONFIGURATION);
                });
        return new RunRequest(input, output(), templates(), options.peildatum, provincies, force);
    }

    /// The folder with exports: what was asked or configured, else `input`, else the sample in it.
    private Path input() throws IOException {
        Path folder = settings().inputFolder();
        Path sample = folder.resolve("voorbeeld");
        if (settings().input() != null || Delivery.anyIn(folder) || !Files.isDirectory(sample)) {
            return folder;
        }
        command.commandLine()
                .getErr()
                .println(
                        "In " + folder + " staan geen exports; de voorbeeldlevering in " + sample + " wordt gebruikt.");
        command.commandLine().getErr().flush();
        return sample;
    }

    @Override
    public void close() throws IOException {
        context.close();
        lock.close();
    }

    private static ConfigurableApplicationContext context(CommandSpec command, RunOptions options) {
        var progress = new ConsoleProgress(
                command.commandLine().getErr(), Boolean.getBoolean("inbreng.terminal"), System::nanoTime);
        return new SpringApplicationBuilder(Inbreng.class)
                .logStartupInfo(false)
                .registerShutdownHook(false) // Interruption lets the run end first; the database stays open for it
                .properties("spring.config.additional-location=optional:file:" + home().resolve("config") + "/")
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("opdrachtregel", properties(options)));
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Progress.class, () -> progress);
                    beans.registerBean(Stopper.class, () -> InbrengCommand.stopper(command));
                })
                .run();
    }

    private static Map<String, Object> properties(RunOptions options) {
        var properties = new LinkedHashMap<String, Object>();
        put(properties, "inbreng.input", options.input);
        put(properties, "inbreng.output", options.output);
        put(properties, "inbreng.templates", options.templates);
        return properties;
    }

    private static void put(Map<String, Object> properties, String key, @Nullable Path folder) {
        if (folder != null) {
            properties.put(key, folder.toAbsolutePath().toString());
        }
    }

    private static ProblemException busy() {
        String owner;
        try {
            owner = RunLock.owner(varFolder());
        } catch (IOException _) {
            owner = "onbekend proces";
        }
        return new ProblemException(
                Problem.of(
                        "er draait al een run (" + owner + ")",
                        varFolder().resolve("run.lock").toString(),
                        "wacht tot die klaar is en probeer het dan opnieuw"),
                Exit.BUSY);
    }
}

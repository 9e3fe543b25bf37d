package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vng.inbreng.Inbreng;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.batch.FigureStore;
import nl.vng.inbreng.batch.Opruiming;
import nl.vng.inbreng.batch.Progress;
import nl.vng.inbreng.batch.RunLock;
import nl.vng.inbreng.batch.RunRequest;
import nl.vng.inbreng.batch.Runs;
import nl.vng.inbreng.batch.Stopper;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Provincie;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
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
    /// @throws ProblemException if another run is busy, a setting is wrong or the folder `var` cannot be used
    static Program start(CommandSpec command, RunOptions options) throws IOException {
        Configuration.read(options);
        Folders.var(varFolder()).ifPresent(problem -> {
            throw new ProblemException(problem, Exit.CONFIGURATION);
        });
        var lock = RunLock.take(varFolder()).orElseThrow(Program::busy);
        try {
            return new Program(lock, context(command, options), command, options);
        } catch (RuntimeException e) {
            lock.close();
            throw StartProblem.of(e);
        }
    }

    /// Folder of the program's own state, known before Spring is.
    static Path varFolder() {
        return Configuration.home().resolve("var");
    }

    /// Who runs now, in Dutch.
    static String owner() {
        try {
            return RunLock.owner(varFolder());
        } catch (IOException _) {
            return "onbekend proces";
        }
    }

    Runs runs() {
        return context.getBean(Runs.class);
    }

    Opruiming opruiming() {
        return context.getBean(Opruiming.class);
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
    RunRequest request(Set<Provincie> provincies, boolean gemeenten, boolean force, boolean controle)
            throws IOException {
        Path input = Folders.exports(settings(), command.commandLine().getErr());
        Stream.of(Folders.input(input), Folders.templates(templates()), Folders.output(output()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(problem -> {
                    throw new ProblemException(problem, Exit.CONFIGURATION);
                });
        return new RunRequest(input, output(), templates(), options.peildatum, provincies, gemeenten, force, controle);
    }

    /// Makes sure that what earlier editions published is known: what they say is what small numbers are protected
    /// against.
    ///
    /// @throws ProblemException if an edition cannot be read
    void requirePublished() throws IOException {
        try {
            context.getBean(FigureStore.class).published(output());
        } catch (UnreadableEditionException e) {
            throw unreadable(e);
        }
    }

    static ProblemException unreadable(UnreadableEditionException e) {
        return new ProblemException(
                Problem.of(
                        "een eerdere editie is niet te lezen: " + e.wat()
                                + ". Zonder die editie kunnen kleine aantallen"
                                + " uit het verschil met een nieuwe editie worden afgeleid",
                        e.edition().toString(),
                        "zet deze map of de map var terug uit de reservekopie; is de editie nooit gedeeld, verplaats"
                                + " de map dan naar buiten de map met edities"),
                Exit.REFUSED);
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
                .properties(Configuration.LOCATION + "=" + Configuration.location())
                .initializers(context -> {
                    Configuration.override(context.getEnvironment(), options);
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Progress.class, () -> progress);
                    beans.registerBean(Stopper.class, () -> InbrengCommand.stopper(command));
                })
                .run();
    }

    static ProblemException busy() {
        return new ProblemException(
                Problem.of(
                        "er draait al een run (" + owner() + ")",
                        varFolder().resolve("run.lock").toString(),
                        "wacht tot die klaar is en probeer het dan opnieuw"),
                Exit.BUSY);
    }
}

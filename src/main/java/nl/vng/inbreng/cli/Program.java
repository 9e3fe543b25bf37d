package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.batch.BezorgStore;
import nl.vng.inbreng.batch.Compaction;
import nl.vng.inbreng.batch.FigureStore;
import nl.vng.inbreng.batch.Opruiming;
import nl.vng.inbreng.batch.Recovery;
import nl.vng.inbreng.batch.RunLock;
import nl.vng.inbreng.batch.RunRequest;
import nl.vng.inbreng.batch.RunResult;
import nl.vng.inbreng.batch.RunStore;
import nl.vng.inbreng.batch.Runs;
import nl.vng.inbreng.batch.Stopper;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.keuring.LogboekException;
import nl.vng.inbreng.post.Afloop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;

/// The program with its database, for as long as one command needs it. Holds the run lock.
final class Program implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    /// Most that the clocks of two computers may differ.
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final RunLock.Held lock;
    private final ConfigurableApplicationContext context;
    private final Database database;
    private final CommandSpec command;
    private final RunOptions options;

    private Program(
            RunLock.Held lock,
            ConfigurableApplicationContext context,
            Database database,
            CommandSpec command,
            RunOptions options) {
        this.lock = lock;
        this.context = context;
        this.database = database;
        this.command = command;
        this.options = options;
    }

    /// Starts the program.
    ///
    /// @throws ProblemException if another run is busy, a setting is wrong or the folder `var` cannot be used
    static Program start(CommandSpec command, RunOptions options) throws IOException {
        var settings = Configuration.read(options);
        Folders.var(varFolder()).ifPresent(problem -> {
            throw new ProblemException(problem, Afloop.MAP);
        });
        var database = Configuration.database(options);
        requireServer(settings, database);
        var lock = take(database, InbrengCommand.stopper(command));
        try {
            return new Program(
                    lock, ProgramContext.start(command, options, database, lock), database, command, options);
        } catch (RuntimeException e) {
            lock.close();
            throw StartProblem.of(e, database);
        }
    }

    /// Only a server can be used by several processes at once.
    private static void requireServer(Settings settings, Database database) {
        if (settings.werkers().aan() && !(database instanceof DatabaseServer)) {
            throw WerkerCommand.noServer(
                    "de instelling inbreng.werkers.aan",
                    database,
                    "stel met spring.datasource.url een database op een PostgreSQL-server in, of zet inbreng.werkers.aan"
                            + " uit");
        }
    }

    /// A run whose lock is lost stops as if it was asked to, before it publishes.
    private static RunLock.Held take(Database database, Stopper stopper) throws IOException {
        try {
            return database.lock().take(stopper::request).orElseThrow(() -> StartProblem.busy(database));
        } catch (SQLException e) {
            throw StartProblem.database(e, database).orElseGet(StartProblem::unexplained);
        }
    }

    /// Folder of the program's own state, known before Spring is.
    static Path varFolder() {
        return Configuration.home().resolve("var");
    }

    /// Makes an edition.
    ///
    /// @throws ProblemException if the disk or the database gives up meanwhile
    RunResult maak(RunRequest request) throws IOException {
        return watched(() -> context.getBean(Runs.class).maak(request));
    }

    /// Reads and checks the exports.
    ///
    /// @throws ProblemException if the disk or the database gives up meanwhile
    RunResult controleer(RunRequest request) throws IOException {
        return watched(() -> context.getBean(Runs.class).controleer(request));
    }

    /// Brings runs that were killed to their end, or only says what that would do.
    Recovery.Plan recover(boolean dryRun) throws IOException {
        return watched(() -> {
            var recovery = context.getBean(Recovery.class);
            var plan = recovery.plan(output());
            if (!dryRun) {
                recovery.carryOut(plan);
            }
            return plan;
        });
    }

    /// Something that needs the database to its end.
    @FunctionalInterface
    interface Action<T> {
        T run() throws IOException;
    }

    /// Does it.
    ///
    /// @throws ProblemException if the disk or the database gives up meanwhile
    <T> T watched(Action<T> action) throws IOException {
        return watched(LostProblem.RUN, action);
    }

    /// Does what decides on sending, while the lock is held.
    ///
    /// @throws ProblemException if anything goes wrong meanwhile: that nothing was sent yet is to be said
    <T> T beforeSending(Action<T> action) throws IOException {
        return watched(LostProblem.VOOR_VERZENDEN, () -> {
            lock.require();
            return action.run();
        });
    }

    /// Does what sends letters, while the lock is held: without it another run may have begun to send them too.
    ///
    /// @throws ProblemException if anything goes wrong meanwhile: that letters may be out is to be said
    <T> T sending(Action<T> action) throws IOException {
        return watched(LostProblem.VERZENDEN, () -> {
            lock.require();
            var result = action.run();
            lock.require();
            return result;
        });
    }

    private <T> T watched(LostProblem work, Action<T> action) throws IOException {
        try {
            return action.run();
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // Once letters may be out, that is what is to be said, whatever else is wrong.
            boolean ofTheLog = e instanceof LogboekException && work != LostProblem.VERZENDEN;
            var lost = ofTheLog ? Optional.<ProblemException>empty() : work.of(e, database, output());
            if (lost.isEmpty()) {
                throw e;
            }
            LOG.error("the run cannot go on", e);
            throw lost.get();
        }
    }

    /// Says in Dutch that the clock of this computer is behind the last run; empty when it is not.
    String clockBehind(ZonedDateTime now) {
        return context.getBean(RunStore.class).last(1).stream()
                .map(it -> Objects.requireNonNullElse(it.geeindigd(), it.begonnen()))
                .map(it -> it.atZoneSameInstant(now.getZone()))
                .filter(it -> it.isAfter(now.plus(SKEW)))
                .map(it -> "De klok van deze computer loopt achter: de vorige run was op %s om %s. Zet de klok goed."
                        .formatted(Dutch.date(it.toLocalDate()), Dutch.time(it.toLocalTime())))
                .findFirst()
                .orElse("");
    }

    /// Whether the profile `naam` is active.
    boolean profile(String naam) {
        return context.getEnvironment().matchesProfiles(naam);
    }

    BezorgStore bezorging() {
        return context.getBean(BezorgStore.class);
    }

    Opruiming opruiming() {
        return context.getBean(Opruiming.class);
    }

    /// Takes what was deleted out of the file of the database too; nothing may use the database after it.
    void compact() {
        context.getBean(Compaction.class).run();
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
                    throw new ProblemException(problem, Afloop.MAP);
                });
        return new RunRequest(
                input, output(), templates(), options.peildatum, provincies, gemeenten, force, 0, null, null, controle);
    }

    /// Makes sure that what earlier editions published is known: what they say is what small numbers are protected
    /// against.
    ///
    /// @throws ProblemException if an edition cannot be read
    void requirePublished() throws IOException {
        try {
            context.getBean(FigureStore.class).published(output());
        } catch (UnreadableEditionException e) {
            throw Edities.unreadableBefore(e);
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        lock.close();
    }
}

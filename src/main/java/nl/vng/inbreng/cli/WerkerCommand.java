package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.batch.Code;
import nl.vng.inbreng.batch.Progress;
import nl.vng.inbreng.batch.RunLock;
import nl.vng.inbreng.batch.WorkerRefusedException;
import nl.vng.inbreng.batch.Workers;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `werker`: makes documents for runs on other machines. Takes no run lock and publishes nothing.
@Command(
        name = "werker",
        aliases = "worker",
        description = {
            "Helpt een andere computer bij het maken van documenten, tot u stopt met Ctrl-C.",
            "",
            "Deze computer moet dezelfde database op een server, dezelfde sjablonen en dezelfde map met edities",
            "gebruiken, en hetzelfde programma. De exports zijn niet nodig. Een werker geeft zelf niets uit."
        })
final class WerkerCommand implements Callable<Integer> {

    private static final String INIT = "spring.datasource.hikari.connection-init-sql";

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    @Option(names = "--templates", paramLabel = "MAP", description = "map met de sjablonen (anders: templates)")
    @Nullable
    Path templates;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        var options = new RunOptions();
        options.output = output;
        options.templates = templates;
        Code.sha256(); // of this program, also when another takes its place while it waits
        var settings = Configuration.read(options);
        requireFolders(settings);
        var database = Configuration.database(options);
        requireTables(database);
        PrintWriter err = command.commandLine().getErr();
        try (var context = start(command, options, database)) {
            say(err, "Wacht op werk in %s.".formatted(database.place()));
            int made = context.getBean(Workers.class).work(it -> say(err, it));
            if (common.json) {
                command.commandLine().getOut().print(Json.text(Map.of("schema", 1, "documenten", made)));
                command.commandLine().getOut().flush();
            }
            return Exit.INTERRUPTED;
        } catch (WorkerRefusedException e) {
            throw refused(e);
        } catch (RuntimeException e) {
            throw LostProblem.RUN.of(e, database, settings.outputFolder()).orElseThrow(() -> e);
        }
    }

    private static ConfigurableApplicationContext start(CommandSpec command, RunOptions options, Database database) {
        try {
            return ProgramContext.start(
                    command,
                    options,
                    database,
                    new NoLock(),
                    new NoProgress(),
                    Map.of(
                            "spring.flyway.enabled",
                            "false",
                            "inbreng.werkers.aan",
                            "true",
                            INIT,
                            eachConnection(options, database) + "; " + Workers.GIVE_UP));
        } catch (RuntimeException e) {
            throw StartProblem.of(e, database);
        }
    }

    /// The SQL with which a connection begins: the operator's own, or else ours.
    private static Object eachConnection(RunOptions options, Database database) {
        var configured = Configuration.environment(options).getProperty(INIT);
        return configured == null
                ? Objects.requireNonNull(database.connections().get(INIT))
                : configured;
    }

    private static void say(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }

    private static void requireFolders(Settings settings) {
        Stream.of(
                        Folders.var(Program.varFolder()),
                        Folders.templates(settings.templatesFolder()),
                        Folders.output(settings.outputFolder()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(problem -> {
                    throw new ProblemException(problem, Exit.CONFIGURATION);
                });
    }

    /// A worker makes no tables: what it would change, a run may be using.
    private static void requireTables(Database database) {
        if (!(database instanceof DatabaseServer)) {
            throw noServer(
                    "`inbreng werker`",
                    database,
                    "stel met spring.datasource.url de database op een PostgreSQL-server in, dezelfde als op de computer"
                            + " die de editie maakt");
        }
        try {
            var _ = database.ask(it -> new JdbcTemplate(it).queryForList("select id from verdeling"));
        } catch (SQLException e) {
            throw DatabaseFault.of(e) == DatabaseFault.NO_TABLE
                    ? new ProblemException(
                            Problem.of(
                                    "de database is nog niet klaar voor werkers",
                                    database.place(),
                                    "voer `inbreng herstel` uit op de computer die de edities maakt; dat werkt de"
                                            + " database bij"),
                            Exit.CONFIGURATION)
                    : StartProblem.database(e, database).orElseGet(() -> StartProblem.otherDatabase(database));
        }
    }

    /// Several processes cannot use this database.
    ///
    /// @param what who wants to
    /// @param doeDit what to do
    static ProblemException noServer(String what, Database database, String doeDit) {
        return new ProblemException(
                Problem.of(
                        "met deze database kan maar één computer werken, en %s vraagt om meer".formatted(what),
                        database.place(),
                        doeDit),
                Exit.CONFIGURATION);
    }

    private static ProblemException refused(WorkerRefusedException e) {
        return new ProblemException(
                Problem.of(
                        "deze werker zou andere documenten maken dan de run",
                        String.join(", ", e.verschillen()),
                        "geef deze computer hetzelfde programma, dezelfde sjablonen, instellingen en map met edities"
                                + " als de computer die de editie maakt, en start de werker opnieuw"),
                Exit.CONFIGURATION);
    }

    /// What a worker has in the place of the run lock: with it nothing can be published.
    private static final class NoLock implements RunLock.Held {

        @Override
        public void require() {
            throw new IllegalStateException("a worker has no run lock");
        }

        @Override
        public void close() {}
    }

    /// The run tells how far it is, not each of its workers.
    private static final class NoProgress implements Progress {

        @Override
        public void begins(String stap) {}

        @Override
        public void advances(int done, int total) {}

        @Override
        public void ends(String feit) {}
    }
}

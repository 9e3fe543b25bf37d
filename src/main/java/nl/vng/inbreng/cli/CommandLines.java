package nl.vng.inbreng.cli;

import java.util.Arrays;
import java.util.Optional;
import nl.vng.inbreng.batch.Stopper;
import nl.vng.inbreng.domain.UnwritableException;
import nl.vng.inbreng.keuring.LogboekException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line, with Dutch errors.
public final class CommandLines {

    private CommandLines() {}

    /// The program's command line, ready to execute arguments.
    public static CommandLine program() {
        return program(new Stopper());
    }

    /// The same, for a process whose runs `stopper` can end.
    public static CommandLine program(Stopper stopper) {
        return new CommandLine(new InbrengCommand(stopper))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExecutionStrategy(CommandLines::run)
                .setParameterExceptionHandler(CommandLines::misused)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, parsed));
    }

    /// Also an error such as too little memory ends in a message and an exit code.
    private static int run(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return failed(e, parsed.commandSpec().commandLine(), parsed);
        }
    }

    private static int misused(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        return Problem.of(
                        what(e),
                        "op de opdrachtregel van `" + command.getCommandSpec().qualifiedName() + "`",
                        todo(e, command))
                .tell(command, Arrays.asList(arguments), Exit.USAGE);
    }

    private static String what(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException it -> "onbekend: " + String.join(" ", it.getUnmatched());
            case MissingParameterException it ->
                "er ontbreekt een waarde: "
                        + String.join(
                                ", ",
                                it.getMissing().stream().map(CommandLines::name).toList());
            case OverwrittenOptionException it -> name(it.getOverwritten()) + " staat er meer dan één keer";
            default -> wrongValue(e);
        };
    }

    private static String wrongValue(ParameterException e) {
        ArgSpec option = e.getArgSpec();
        if (option == null) {
            return "de opdracht is niet te begrijpen";
        }
        String expected = option.arity().max() == 0 ? "geen waarde" : option.paramLabel();
        return e.getValue() == null
                ? "onjuiste waarde voor %s; verwacht: %s".formatted(name(option), expected)
                : "onjuiste waarde '%s' voor %s; verwacht: %s".formatted(e.getValue(), name(option), expected);
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private static String todo(ParameterException e, CommandLine command) {
        String help = "zie `" + command.getCommandSpec().qualifiedName() + " --help`";
        Optional<String> near = e instanceof UnmatchedArgumentException it ? meant(it, command) : Optional.empty();
        return near.map(it -> "bedoelde u `" + it + "`? ").orElse("") + help;
    }

    private static Optional<String> meant(UnmatchedArgumentException e, CommandLine command) {
        return e.isUnknownOption() || command.getSubcommands().isEmpty()
                ? e.getSuggestions().stream().findFirst()
                : Meant.command(
                        e.getUnmatched().getFirst(), command.getSubcommands().keySet());
    }

    private static int failed(Throwable e, CommandLine command, ParseResult parsed) {
        if (e instanceof LogboekException it) {
            return failed(Edities.damaged(it), command, parsed);
        }
        if (e instanceof UnwritableException it) {
            return failed(new ProblemException(Folders.unwritable(it.folder()), Exit.UNEXPECTED), command, parsed);
        }
        if (e instanceof ProblemException it) {
            return it.problem().tell(command, parsed.originalArgs(), it.exit());
        }
        Log.LOG.error("{} failed", command.getCommandSpec().qualifiedName(), e);
        int exit = Problem.of(
                        "er ging iets onverwachts mis (" + e.getClass().getSimpleName() + ")",
                        "tijdens `" + command.getCommandSpec().qualifiedName() + "`",
                        "probeer het opnieuw; blijft het misgaan, stuur dan var/log/inbreng.log naar de beheerder")
                .tell(command, parsed.originalArgs(), Exit.UNEXPECTED);
        if (CommonOptions.verbose(command)) {
            e.printStackTrace(command.getErr());
        }
        return exit;
    }

    /// Opened only when there is something to log: `--help` leaves no trace.
    private static final class Log {
        private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);
    }
}

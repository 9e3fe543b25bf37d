package nl.vng.inbreng.cli;

import java.util.List;
import nl.vng.inbreng.batch.Stopper;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
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
                .setParameterExceptionHandler((e, _) -> misused(e))
                .setExecutionExceptionHandler((e, command, _) -> failed(e, command));
    }

    private static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        Problem.of(
                        what(e),
                        "op de opdrachtregel van `" + command.getCommandSpec().qualifiedName() + "`",
                        todo(e, command))
                .print(command.getErr());
        return Exit.USAGE;
    }

    private static String what(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException it -> "onbekend: " + String.join(" ", it.getUnmatched());
            case MissingParameterException it ->
                "er ontbreekt een waarde: "
                        + String.join(
                                ", ",
                                it.getMissing().stream().map(CommandLines::name).toList());
            default -> wrongValue(e);
        };
    }

    private static String wrongValue(ParameterException e) {
        return e.getArgSpec() == null || e.getValue() == null
                ? "onjuiste waarde: " + e.getMessage()
                : "onjuiste waarde '%s' voor %s; verwacht: %s"
                        .formatted(
                                e.getValue(),
                                name(e.getArgSpec()),
                                e.getArgSpec().paramLabel());
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private static String todo(ParameterException e, CommandLine command) {
        String help = "zie `" + command.getCommandSpec().qualifiedName() + " --help`";
        List<String> near = e instanceof UnmatchedArgumentException it ? it.getSuggestions() : List.of();
        return near.isEmpty() ? help : "bedoelde u `" + near.getFirst() + "`? " + help;
    }

    private static int failed(Exception e, CommandLine command) {
        if (e instanceof ProblemException problem) {
            problem.problem().print(command.getErr());
            return problem.exit();
        }
        Problem.of(
                        "er ging iets onverwachts mis: " + e,
                        "tijdens `" + command.getCommandSpec().qualifiedName() + "`",
                        "probeer het opnieuw; blijft het misgaan, stuur dan var/log/inbreng.log naar de beheerder")
                .print(command.getErr());
        if (CommonOptions.verbose(command)) {
            e.printStackTrace(command.getErr());
        }
        return Exit.UNEXPECTED;
    }
}

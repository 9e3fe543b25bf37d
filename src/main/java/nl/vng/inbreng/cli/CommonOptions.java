package nl.vng.inbreng.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Options of every command, and the headings of its help.
@Command(
        synopsisHeading = "Gebruik: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOpties:%n",
        parameterListHeading = "%n")
final class CommonOptions {

    @Option(names = "--json", description = "geef het resultaat als één JSON-document")
    boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "toon bij een fout ook de technische details")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "toon deze uitleg")
    boolean help;

    /// Whether `--json` is among what was typed: it must be known too when the rest cannot be understood.
    static boolean json(List<String> arguments) {
        return arguments.contains("--json");
    }

    /// Whether `command` was given `-v`.
    static boolean verbose(CommandLine command) {
        return command.getCommandSpec().mixins().values().stream()
                .anyMatch(it -> it.userObject() instanceof CommonOptions options && options.verbose);
    }
}

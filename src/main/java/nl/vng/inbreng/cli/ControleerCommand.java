package nl.vng.inbreng.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.intake.Intake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `controleer`: reads and checks everything, makes nothing but the list of findings.
///
/// Of the texts it sees what is wrong whatever the figures are; whether they are true shows when documents are made.
@Command(
        name = "controleer",
        aliases = "check",
        description = "Leest en controleert de exports en de teksten en toont de bevindingen; er wordt niets gemaakt.")
final class ControleerCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final RunOptions run = new RunOptions();

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        try (var program = Program.start(command, run)) {
            var result = program.controleer(program.request(Set.of(), false, false, false));
            var teksten =
                    Documents.texts(program.templates(), Intake.kengetallen()).complaints();
            int exit = result.uitslag() == Uitslag.GEREED && !teksten.isEmpty()
                    ? Uitslag.GEWEIGERD.code()
                    : result.uitslag().code();
            new ResultPrinter(command.commandLine(), common.json).controleer(result, teksten, exit);
            return exit;
        }
    }
}

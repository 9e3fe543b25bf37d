package nl.vng.inbreng.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.vng.inbreng.domain.Provincie;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `maak`: the whole way from the exports to an edition.
@Command(
        name = "maak",
        aliases = "build",
        description = {
            "Maakt van de exports een editie: de landelijke brief, twaalf provinciebriefings en dertien spreekkaarten.",
            "",
            "  inbreng maak",
            "  inbreng maak --peildatum 2025-01-30",
            "  inbreng maak --provincie utrecht",
            "  inbreng maak --gemeenten"
        })
final class MaakCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final RunOptions run = new RunOptions();

    @Option(
            names = "--provincie",
            paramLabel = "NAAM",
            split = ",",
            description = "maak alleen deze briefing(s), als proef en niet als editie")
    List<String> provincies = List.of();

    @Option(
            names = "--gemeenten",
            description =
                    "maak ook een blad van één pagina voor elke gemeente; met --provincie alleen van die provincies")
    boolean gemeenten;

    @Option(names = "--force", description = "maak een nieuwe editie, ook als er niets nieuws is")
    boolean force;

    /// Who may judge the PDFs.
    enum Controle {
        VERA
    }

    @Option(
            names = "--controle",
            paramLabel = "vera",
            description = "laat veraPDF elke PDF toetsen (PDF/UA-1 en PDF/A-2a); bij een afkeuring geen editie")
    @Nullable
    Controle controle;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        Set<Provincie> chosen = chosen();
        try (var program = Program.start(command, run)) {
            var request = program.request(chosen, gemeenten, force, controle != null);
            program.requirePublished();
            var begun = Instant.now();
            var result = program.maak(request);
            Metrics.write(Program.varFolder(), result.uitslag().code(), result, begun, Instant.now());
            new ResultPrinter(command.commandLine(), common.json)
                    .maak(result, new NextStep(program, run, Clock.system(Plan.HERE)).after(result));
            return result.uitslag().code();
        }
    }

    private Set<Provincie> chosen() {
        var chosen = EnumSet.noneOf(Provincie.class);
        for (String name : provincies) {
            chosen.add(Provincies.find(name)
                    .orElseThrow(() -> new ProblemException(
                            Problem.of(
                                    "provincie '%s' bestaat niet".formatted(name),
                                    "op de opdrachtregel, bij --provincie",
                                    "kies uit " + Provincies.names()),
                            Exit.USAGE)));
        }
        return chosen;
    }
}

package nl.vng.inbreng.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `diagnose`: whether this machine can run the program. Only looks, also while a run is busy.
@Command(
        name = "diagnose",
        aliases = "doctor",
        description = {
            "Controleert Java, mappen, lettertypen, database, tijdzone en schijfruimte.",
            "Met mail: toont wat het programma en de mailserver tegen elkaar zeggen; er wordt niets verstuurd.",
            "",
            "  inbreng diagnose",
            "  inbreng diagnose mail"
        })
final class DiagnoseCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final RunOptions run = new RunOptions();

    /// What else can be looked at.
    enum Onderdeel {
        MAIL
    }

    @Parameters(arity = "0..1", paramLabel = "mail", description = "toon alleen het gesprek met de mailserver")
    @Nullable
    Onderdeel onderdeel;

    @Option(names = "--stuur", description = "met mail: stuur ook één proefbericht naar inbreng.verzenden.eigen-adres")
    boolean stuur;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        if (onderdeel == Onderdeel.MAIL) {
            return Maildiagnose.run(
                    run, stuur, common.json, command.commandLine().getOut());
        }
        if (stuur) {
            throw new ProblemException(
                    Problem.of(
                            "--stuur hoort bij mail",
                            "op de opdrachtregel van `inbreng diagnose`",
                            "typ `inbreng diagnose mail --stuur`, of laat --stuur weg"),
                    Exit.USAGE);
        }
        List<Diagnosis> all = Diagnosis.all(run);
        boolean ready = all.stream().allMatch(Diagnosis::goed);
        PrintWriter out = command.commandLine().getOut();
        out.print(common.json ? json(all, ready) : text(all, ready));
        out.flush();
        return ready ? Exit.DONE : Exit.CONFIGURATION;
    }

    private static String text(List<Diagnosis> all, boolean ready) {
        var text = new StringBuilder();
        for (Diagnosis it : all) {
            text.append("%-5s %-12s %s\n".formatted(it.goed() ? "goed" : "FOUT", it.onderdeel(), it.bevinding()));
        }
        return text.append(ready ? "Klaar om te draaien.\n" : "Nog niet klaar om te draaien.\n")
                .toString();
    }

    private static String json(List<Diagnosis> all, boolean ready) {
        var model = new LinkedHashMap<String, Object>();
        model.put("schema", 1);
        model.put("klaar", ready);
        model.put("onderdelen", all.stream().map(DiagnoseCommand::model).toList());
        return Json.text(model);
    }

    private static Map<String, Object> model(Diagnosis it) {
        return Map.of("onderdeel", it.onderdeel(), "goed", it.goed(), "bevinding", it.bevinding());
    }
}

package nl.vng.inbreng.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.preview.Preview;
import nl.vng.inbreng.preview.PreviewRequest;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bekijk`: the documents in a browser on this computer, until Ctrl-C. Writes nothing, and takes no run lock.
@Command(
        name = "bekijk",
        aliases = "preview",
        description = {
            "Toont de documenten in uw browser terwijl u aan de teksten werkt; er wordt niets gemaakt.",
            "De pagina ververst zichzelf na elke keer bewaren. Alleen deze computer kan erbij. Stop met Ctrl-C.",
            "",
            "  inbreng bekijk",
            "  inbreng bekijk --poort 9000"
        })
final class BekijkCommand implements Callable<Integer> {

    private static final int MOST = 65535;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final RunOptions run = new RunOptions();

    @Option(
            names = "--poort",
            paramLabel = "GETAL",
            defaultValue = "8484",
            description = "poort op 127.0.0.1 (anders: 8484); 0 is een poort die vrij is")
    int poort;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        var settings = Configuration.read(run);
        var archive = new PublishedArchive(settings.outputFolder(), settings.varFolder(), Configuration.database(run));
        var request = request(settings, command);
        archive.require(); // what cannot be protected is not shown
        try (var preview = Preview.start(request, archive)) {
            announce(command, preview.address());
            InbrengCommand.stopper(command).await();
            return Exit.INTERRUPTED;
        } catch (BindException _) {
            throw new ProblemException(
                    Problem.of(
                            "poort %d is al in gebruik, misschien door een ander venster met `inbreng bekijk`"
                                    .formatted(poort),
                            "op 127.0.0.1",
                            "sluit dat venster, of kies een andere poort: --poort 0 neemt een die vrij is"),
                    Exit.CONFIGURATION);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Exit.INTERRUPTED;
        }
    }

    private PreviewRequest request(Settings settings, CommandSpec command) throws IOException {
        if (poort < 0 || poort > MOST) {
            throw new ProblemException(
                    Problem.of(
                            "onjuiste waarde '%d' voor --poort".formatted(poort),
                            "op de opdrachtregel van `inbreng bekijk`",
                            "kies een getal van 0 tot en met 65535"),
                    Exit.USAGE);
        }
        var input = Folders.exports(settings, command.commandLine().getErr());
        Stream.of(Folders.input(input), Folders.templates(settings.templatesFolder()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(problem -> {
                    throw new ProblemException(problem, Exit.CONFIGURATION);
                });
        return new PreviewRequest(
                input,
                settings.templatesFolder(),
                run.peildatum,
                settings.onderdrukking().rules(),
                settings.afkeuring().drempel(),
                settings.verdeelbesluit(),
                poort);
    }

    private void announce(CommandSpec command, URI address) {
        var out = command.commandLine().getOut();
        if (common.json) {
            var model = new LinkedHashMap<String, Object>();
            model.put("schema", 1);
            model.put("adres", address.toString());
            out.print(Json.text(model));
        } else {
            out.println(address);
        }
        out.flush();
        command.commandLine().getErr().println("Open dit adres in uw browser. Stop met Ctrl-C.");
        command.commandLine().getErr().flush();
    }
}

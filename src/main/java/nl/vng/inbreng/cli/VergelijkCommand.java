package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.compose.VergelijkPage;
import nl.vng.inbreng.domain.Gemeenten;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.render.Renderer;
import nl.vng.inbreng.verschil.EditieVerschil;
import nl.vng.inbreng.verschil.Inhoud;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `vergelijk`: what differs between two editions. Only looks, unless a page is asked for.
@Command(
        name = "vergelijk",
        aliases = "diff",
        description = {
            "Toont wat er verschilt tussen twee edities: cijfers, vragen en teksten. Zonder edities: de laatste twee.",
            "Een editie is een map, of peildatum en nummer: 2025-01-30/2.",
            "",
            "  inbreng vergelijk 2025-01-30/1 2025-01-30/2 --html verschil.html"
        })
final class VergelijkCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..2", paramLabel = "EDITIE", description = "de oude editie, en de nieuwe")
    List<String> edities = List.of();

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    @Option(names = "--templates", paramLabel = "MAP", description = "map met de sjablonen (anders: templates)")
    @Nullable
    Path templates;

    @Option(names = "--html", paramLabel = "BESTAND", description = "schrijf het verschil ook als pagina")
    @Nullable
    Path html;

    @Override
    public Integer call() throws IOException {
        var options = new RunOptions();
        options.output = output;
        options.templates = templates;
        var settings = Configuration.read(options);
        var chosen = chosen(settings.outputFolder());
        var verschil = EditieVerschil.between(read(chosen.getFirst()), read(chosen.getLast()));
        var gebieden = names(chosen.getLast().peildatum());
        if (html != null) {
            write(html, verschil, gebieden, settings);
        }
        var out = Objects.requireNonNull(spec, "picocli sets the spec")
                .commandLine()
                .getOut();
        out.print(common.json ? VergelijkPrinter.json(verschil) : VergelijkPrinter.text(verschil, gebieden));
        out.flush();
        return Exit.DONE;
    }

    private List<PublishedEdition> chosen(Path folder) throws IOException {
        var all = PublishedEdition.in(folder);
        if (edities.isEmpty()) {
            if (all.size() < 2) {
                throw problem(
                        "er zijn geen twee edities om te vergelijken",
                        folder.toString(),
                        "noem twee edities, of de map met edities met --output");
            }
            return all.subList(all.size() - 2, all.size());
        }
        if (edities.size() == 1) {
            throw problem(
                    "er is maar één editie genoemd",
                    "op de opdrachtregel van `inbreng vergelijk`",
                    "noem de oude en de nieuwe editie, of geen van beide");
        }
        return List.of(Edities.find(edities.getFirst(), folder), Edities.find(edities.getLast(), folder));
    }

    private static Inhoud read(PublishedEdition edition) throws IOException {
        try {
            return edition.inhoud();
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    private static UnaryOperator<String> names(LocalDate dag) {
        var register = Gemeenten.load();
        return code -> code.equals("NL")
                ? "Nederland"
                : Provincie.ofCode(code)
                        .map(it -> "provincie " + it.naam())
                        .orElseGet(() -> register.find(code, dag) instanceof Gemeenten.Bestaat it
                                ? it.gemeente().naam()
                                : code);
    }

    private static void write(Path file, EditieVerschil verschil, UnaryOperator<String> gebieden, Settings settings)
            throws IOException {
        Folders.templates(settings.templatesFolder()).ifPresent(problem -> {
            throw new ProblemException(problem, Exit.CONFIGURATION);
        });
        var page = "<!DOCTYPE html>\n"
                + new Renderer(settings.templatesFolder()).xhtml(VergelijkPage.of(verschil, gebieden));
        try {
            Files.write(file, page.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            throw problem("het bestand bestaat al", file.toString(), "kies een andere naam, of verwijder het bestand");
        } catch (IOException _) {
            throw problem("de pagina kan niet worden geschreven", file.toString(), "controleer de map en de rechten");
        }
    }

    private static ProblemException problem(String wat, String waar, String doeDit) {
        return new ProblemException(Problem.of(wat, waar, doeDit), Exit.USAGE);
    }
}

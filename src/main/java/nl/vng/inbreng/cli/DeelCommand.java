package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Ontvanger;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.post.Toewijzing;
import nl.vng.inbreng.publish.Deelset;
import nl.vng.inbreng.publish.DeelsetException;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `deel`: what of an approved edition may be shared, as a folder and a zip.
@Command(
        name = "deel",
        aliases = "share",
        description = {
            "Zet de documenten van een goedgekeurde editie in een map en een zip om te delen; niets van binnenshuis gaat mee.",
            "Met --functie of --fractie: alleen wat die ontvangers krijgen.",
            "",
            "  inbreng deel 2025-01-30/3"
        })
final class DeelCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final FolderOptions folders = new FolderOptions();

    @Parameters(paramLabel = "EDITIE", description = "peildatum en nummer: 2025-01-30/3; of de map van de editie")
    String editie = "";

    @Option(
            names = "--naar",
            paramLabel = "MAP",
            description = "map waarin het komt (anders: gedeeld, naast de edities)")
    @Nullable
    Path naar;

    @Option(names = "--functie", paramLabel = "TEKST", description = "alleen wat ontvangers met deze functie krijgen")
    @Nullable
    String functie;

    @Option(names = "--fractie", paramLabel = "TEKST", description = "alleen wat ontvangers van deze fractie krijgen")
    @Nullable
    String fractie;

    private final Clock clock;

    DeelCommand() {
        this(Clock.system(Plan.HERE));
    }

    DeelCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets the spec");
        var settings = Configuration.read(folders.options());
        var output = settings.outputFolder();
        var edition = Edities.find(editie, output);
        var log = new LogboekFile(output, settings.varFolder()).read();
        Vrijgave.require(edition, output, log, ZonedDateTime.now(clock));
        boolean group = functie != null || fractie != null;
        var lijst = group
                ? Verzendlijst.read(
                        Folders.exports(settings, command.commandLine().getErr()), edition, LocalDate.now(clock))
                : null;
        var documenten = lijst == null ? Set.copyOf(documents(edition)) : of(lijst);
        if (documenten.isEmpty()) {
            throw new ProblemException(
                    Problem.of(
                            "van deze editie krijgt niemand met deze functie of fractie een document",
                            "op de opdrachtregel van `inbreng deel`",
                            "kijk met `inbreng ontvangers` wie wat krijgt"),
                    Exit.USAGE);
        }
        var set = set(edition, documenten, !group);
        Path target = naar == null ? output.resolve("gedeeld") : naar;
        boolean written = write(set, target);
        tell(command, target.resolve(set.naam()), written);
        return Exit.DONE;
    }

    private static List<String> documents(PublishedEdition edition) throws IOException {
        try {
            return edition.bestanden();
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    /// What the people of the group get together.
    private Set<String> of(Verzendlijst lijst) {
        return lijst.ontvangers().stream()
                .filter(it -> isOf(it.ontvanger()))
                .flatMap(it -> it.stukken().stream())
                .map(Toewijzing.Stuk::bestand)
                .collect(Collectors.toSet());
    }

    private boolean isOf(Ontvanger it) {
        return (functie == null || functie.strip().equalsIgnoreCase(it.functie()))
                && (fractie == null || fractie.strip().equalsIgnoreCase(it.fractie()));
    }

    private Deelset set(PublishedEdition edition, Set<String> documenten, boolean index) throws IOException {
        var bestanden = new TreeMap<String, byte[]>();
        for (String it : documenten) {
            for (String ending : Set.of(".pdf", ".html")) {
                bestanden.put(it + ending, Files.readAllBytes(edition.folder().resolve(it + ending)));
            }
        }
        if (index) { // with what it links to
            for (String it : Set.of("index.html", "cijfers.csv", "cijfers.json")) {
                bestanden.put(it, Files.readAllBytes(edition.folder().resolve(it)));
            }
        }
        return new Deelset(
                "inbreng-%s-editie-%d%s%s"
                        .formatted(edition.peildatum(), edition.nummer(), part(functie), part(fractie)),
                edition.peildatum(),
                bestanden);
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : "-" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static boolean write(Deelset set, Path target) throws IOException {
        try {
            return set.write(target);
        } catch (DeelsetException e) {
            throw new ProblemException(
                    Problem.of(
                            "op deze plaats staan al andere bestanden; er is niets overschreven",
                            e.map().toString(),
                            "verplaats die map, of kies met --naar een andere plaats"),
                    Exit.USAGE);
        }
    }

    private void tell(CommandSpec command, Path map, boolean written) {
        var line = command.commandLine();
        if (!written) {
            line.getErr().println("Deze map en zip stonden er al en zijn ongewijzigd.");
            line.getErr().flush();
        }
        if (common.json) {
            var model = new LinkedHashMap<String, Object>();
            model.put("schema", 1);
            model.put("exitcode", Exit.DONE);
            model.put("map", map.toString());
            model.put("zip", map + ".zip");
            model.put("nieuw", written);
            line.getOut().print(Json.text(model));
        } else {
            line.getOut().printf("%s%n%s.zip%n", map, map);
        }
        line.getOut().flush();
    }
}

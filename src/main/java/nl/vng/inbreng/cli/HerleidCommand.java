package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.aggregate.Aggregate;
import nl.vng.inbreng.aggregate.Definities;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.aggregate.Herkomst;
import nl.vng.inbreng.aggregate.Herkomsten;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.check.Checks;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Bronsoort;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.domain.Gemeenten;
import nl.vng.inbreng.domain.Snapshot;
import nl.vng.inbreng.domain.Spelling;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.intake.Intake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `herleid`: the rows that make a figure. Only looks: no database, no lock, and nothing is written.
@Command(
        name = "herleid",
        aliases = "trace",
        description = {
            "Toont uit welke rijen van de exports een cijfer bestaat: bestand, rij en waarde. De som is het cijfer.",
            "Exitcode 0: herleid, of er is geen waarde; 11: het cijfer wordt niet getoond, en de rijen dus ook niet.",
            "",
            "  inbreng herleid opvang.tekort --gebied PV26",
            "  inbreng herleid tgo.risico_plekken --gebied Amsterdam --json"
        })
final class HerleidCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(names = "--input", paramLabel = "MAP", description = "map met de exports (anders: input)")
    @Nullable
    Path input;

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    @Option(
            names = "--peildatum",
            paramLabel = "JJJJ-MM-DD",
            description = "peildatum van de opvangcapaciteit (anders: de nieuwste die compleet is)")
    @Nullable
    LocalDate peildatum;

    @Parameters(paramLabel = "CIJFER", description = "het cijfer, zoals in docs/cijfers.md: opvang.tekort")
    String cijfer = "";

    @Option(
            names = "--gebied",
            paramLabel = "GEBIED",
            required = true,
            description = "NL, een provincie of een gemeente: PV26, Zeeland, GM0363, Amsterdam")
    String gebied = "";

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
        var definitie = definitie();
        var options = new RunOptions();
        options.input = input;
        options.output = output;
        var settings = Configuration.read(options);
        var err = command.commandLine().getErr();
        var exports = Folders.exports(settings, err);
        Folders.input(exports).ifPresent(problem -> {
            throw new ProblemException(problem, Exit.CONFIGURATION);
        });
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(exports, peildatum, bevindingen);
        if (!delivery.compleet()) {
            throw rejected(exports.toString());
        }
        var area = new Gebieden(Gemeenten.load(), delivery.peildatum()).find(gebied);
        var snapshot = read(delivery, settings, bevindingen).orElseThrow(() -> rejected(exports.toString()));
        var published = Aggregate.uitgegeven(snapshot, editions(definitie, delivery, settings, err));
        var herkomst = Herkomsten.of(snapshot, published).of(area, definitie.id());
        new HerkomstPrinter(command.commandLine().getOut(), common.json).print(herkomst, exit(herkomst));
        return exit(herkomst);
    }

    private Definitie definitie() {
        String typed = cijfer.strip();
        return Definities.all().stream()
                .filter(it -> it.id().equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(
                                "cijfer '%s' bestaat niet".formatted(cijfer),
                                "op de opdrachtregel van `inbreng herleid`",
                                near(typed)
                                                .map(it -> "bedoelde u `" + it + "`? ")
                                                .orElse("") + "alle cijfers staan in docs/cijfers.md"),
                        Exit.USAGE));
    }

    /// The figure whose id, last word of the id or title is near what was typed.
    private static Optional<String> near(String typed) {
        var ids = Definities.all().stream().map(Definitie::id);
        return Spelling.nearest(typed, ids)
                .or(() -> Definities.all().stream()
                        .filter(it -> Spelling.plain(it.titel()).equals(Spelling.plain(typed))
                                || it.id().endsWith("." + typed))
                        .map(Definitie::id)
                        .findFirst());
    }

    private static Optional<Snapshot> read(Delivery delivery, Settings settings, Bevindingen bevindingen) {
        var snapshot = Intake.read(delivery, settings.verdeelbesluit(), bevindingen);
        snapshot.ifPresent(
                it -> Checks.run(it, Optional.empty(), settings.afkeuring().drempel(), bevindingen));
        return bevindingen.blokkeert() ? Optional.empty() : snapshot;
    }

    /// What editions show of the LVV, the newest first; one that cannot be read shows nothing.
    private static GepubliceerdEerder editions(
            Definitie definitie, Delivery delivery, Settings settings, PrintWriter err) throws IOException {
        if (definitie.bron() != Bronsoort.LVV_ZAKEN) {
            return GepubliceerdEerder.NIETS;
        }
        var figures = new ArrayList<GepubliceerdEerder.Eerder>();
        var newestFirst = PublishedEdition.in(settings.outputFolder()).stream()
                .filter(it -> it.peildatum().equals(delivery.peildatum()))
                .sorted(Comparator.comparingInt(PublishedEdition::nummer).reversed())
                .toList();
        for (PublishedEdition edition : newestFirst) {
            try {
                figures.addAll(edition.figures());
            } catch (UnreadableEditionException e) {
                err.println("Editie %s is niet gelezen: %s".formatted(e.edition(), e.wat()));
                err.flush();
            }
        }
        return new GepubliceerdEerder(figures);
    }

    private static int exit(Herkomst herkomst) {
        return herkomst.cijfer().onderdrukt() ? Exit.REFUSED : Exit.DONE;
    }

    private static ProblemException rejected(String input) {
        return new ProblemException(
                Problem.of(
                        "van deze exports wordt niets uitgegeven: ze zijn niet compleet of afgekeurd",
                        input,
                        "voer `inbreng controleer` uit en los de bevindingen op"),
                Uitslag.AFGEKEURD.code());
    }
}

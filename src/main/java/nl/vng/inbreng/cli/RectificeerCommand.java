package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vng.inbreng.batch.BezorgStore.Bezorging;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.Rectificatie;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Adres;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.render.Renderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `rectificeer`: who has a wrong edition, and an edition in its place that says what was wrong.
@Command(
        name = "rectificeer",
        aliases = "rectify",
        description = {
            "Toont wie een editie heeft; met --reden: maakt een editie die haar verbetert en zegt wat er fout was.",
            "De foute editie wordt dan ingetrokken. Keur de nieuwe goed; `inbreng verzend` stuurt haar alleen aan wie de foute heeft.",
            "",
            "  inbreng rectificeer 2025-01-30/2",
            "  inbreng rectificeer 2025-01-30/2 --naam \"M. Jansen\" --reden \"De plekken van een gemeente telden niet mee.\""
        })
final class RectificeerCommand implements Callable<Integer> {

    /// As much as every document has room for.
    private static final int LONGEST = 300;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Mixin
    final FolderOptions folders = new FolderOptions();

    @Parameters(paramLabel = "EDITIE", description = "de foute editie: peildatum en nummer, 2025-01-30/2; of haar map")
    String editie = "";

    @Option(names = "--naam", paramLabel = "NAAM", description = "uw naam, voor het logboek; nodig bij --reden")
    @Nullable
    String naam;

    @Option(
            names = "--reden",
            paramLabel = "TEKST",
            description = "wat er fout was, zoals lezers het lezen: hoogstens " + LONGEST + " tekens")
    @Nullable
    String reden;

    private final Clock clock;

    RectificeerCommand() {
        this(Clock.system(Plan.HERE));
    }

    RectificeerCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets the spec");
        var settings = Configuration.read(folders.options());
        var edition = Edities.find(editie, settings.outputFolder());
        var log = new LogboekFile(settings.outputFolder(), settings.varFolder());
        if (reden == null) {
            var database = Configuration.database(folders.options());
            var fout = require(edition, settings.outputFolder(), log.read(), it -> BezorgingCommand.read(database, it));
            var made = Rectificaties.last(edition.map(), settings.outputFolder(), log.read())
                    .map(Rectificaties.Rectificatie::editie)
                    .orElse(null);
            var ook = Rectificaties.ookVerzonden(edition.map(), settings.outputFolder(), log.read());
            command.commandLine().getOut().print(new FouteVersiesPrinter(edition, fout, made, ook).print(common.json));
            command.commandLine().getOut().flush();
            return Exit.DONE;
        }
        var who = who(reden);
        var options = folders.options();
        options.peildatum = edition.peildatum();
        try (var program = Program.start(command, options)) {
            return make(command, program, edition, log, who);
        }
    }

    private Integer make(CommandSpec command, Program program, PublishedEdition edition, LogboekFile log, Persoon who)
            throws IOException {
        var fout = require(edition, program.output(), log.read(), program.bezorging()::of);
        var manifest = Vrijgave.manifest(edition);
        var request = program.request(Set.of(), KeurgoedCommand.hasSheets(manifest), false, false)
                .correcting(new Rectificatie(
                        edition.map(),
                        manifest.vingerafdruk(),
                        who.reden(),
                        fout.regels().stream().map(FouteVersies.Regel::bestand).collect(Collectors.toSet())));
        requirePrintable(who.reden(), request.templates());
        program.requirePublished();
        var result = program.maak(request);
        Integer nummer = result.editie();
        if ((result.uitslag() == Uitslag.GEREED || result.uitslag() == Uitslag.NIETS_NIEUWS)
                && nummer != null
                && result.map() != null) {
            var made = new PublishedEdition(result.map(), edition.peildatum(), nummer);
            Rectificaties.withdraw(
                    log, Objects.requireNonNull(Vrijgave.manifest(made).rectificeert()), made, who, clock);
            var err = command.commandLine().getErr();
            err.printf(
                    "Editie %s is ingetrokken: niemand krijgt haar meer. De rectificatie is editie %d.%n",
                    edition.map(), nummer);
            err.print(FouteVersiesPrinter.ook(Rectificaties.ookVerzonden(edition.map(), program.output(), log.read())));
            err.flush();
        }
        new ResultPrinter(command.commandLine(), common.json)
                .maak(result, new NextStep(program, folders.options(), clock).after(result));
        return result.uitslag().code();
    }

    /// Who has it; what they have can be read.
    private static FouteVersies require(
            PublishedEdition edition, Path output, Logboek log, Function<PublishedEdition, List<Bezorging>> ledger)
            throws IOException {
        var sent = Rectificaties.sent(edition.map(), "", output, log, ledger);
        if (sent.isPresent()) {
            throw refused(
                    edition,
                    "deze editie is al gerectificeerd door %s, en die is verzonden"
                            .formatted(sent.get().editie().map()),
                    "klopt die ook niet, rectificeer dan die");
        }
        var lacking = Verzendeisen.lacking(edition, ledger.apply(edition), log);
        if (lacking.isPresent()) {
            throw refused(
                    edition,
                    lacking.get(),
                    "zet de map var (of de database) terug zoals zij na de laatste verzending was");
        }
        var fout = FouteVersies.of(edition, output, ledger);
        if (fout.regels().stream().noneMatch(it -> it.schakel().editie().equals(edition))) {
            throw refused(
                    edition,
                    "niemand heeft deze editie van ons gekregen: er is niets te rectificeren",
                    "maak met `inbreng maak` een nieuwe en keur die goed; is deze goedgekeurd, trek haar dan in");
        }
        for (var it : Set.copyOf(fout.regels().getFirst().keten())) {
            requireWhole(it.editie());
        }
        return fout;
    }

    private static void requireWhole(PublishedEdition edition) throws IOException {
        try {
            edition.requireWhole();
            edition.inhoud();
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    private Persoon who(String wat) {
        if (naam == null) {
            throw usage(
                    "--naam ontbreekt: in het logboek staat wie een editie rectificeert", "--naam", "geef uw naam op");
        }
        var who = Persoon.of(naam, wat);
        if (who.reden().length() > LONGEST || Adres.steers(who.reden())) {
            throw usage(
                    "de reden is langer dan %d tekens of heeft stuurtekens".formatted(LONGEST),
                    "--reden",
                    "zeg in één of twee zinnen wat er fout was");
        }
        return who;
    }

    private static void requirePrintable(String text, Path templates) {
        var character = new Renderer(templates).unprintable(text);
        if (character.isPresent()) {
            throw usage(
                    "het teken U+%04X kan niet worden gedrukt: geen lettertype heeft het"
                            .formatted(character.getAsInt()),
                    "--reden",
                    "schrijf het anders");
        }
    }

    private static ProblemException usage(String wat, String option, String doeDit) {
        return new ProblemException(Problem.of(wat, "op de opdrachtregel, bij " + option, doeDit), Exit.USAGE);
    }

    private static ProblemException refused(PublishedEdition edition, String wat, String doeDit) {
        return new ProblemException(Problem.of(wat, edition.folder().toString(), doeDit), Exit.REFUSED);
    }
}

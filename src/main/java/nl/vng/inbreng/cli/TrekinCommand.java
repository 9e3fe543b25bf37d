package nl.vng.inbreng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.publish.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trekin`: takes back an approval. The edition stays as it is; the log says that it must not be used.
@Command(
        name = "trekin",
        aliases = "withdraw",
        description = {
            "Trekt de goedkeuring van een editie in, of uw akkoord met een concept. Er wordt niets gewist.",
            "",
            "  inbreng trekin 2025-01-30/3 --naam \"M. Jansen\" --reden \"tekort van Utrecht klopt niet\""
        })
final class TrekinCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "EDITIE", description = "peildatum en nummer: 2025-01-30/3; of de map van de editie")
    String editie = "";

    @Option(names = "--naam", paramLabel = "NAAM", required = true, description = "uw naam, voor het logboek")
    String naam = "";

    @Option(
            names = "--reden",
            paramLabel = "TEKST",
            required = true,
            description = "waarom zij niet gebruikt mag worden")
    String reden = "";

    @Option(names = "--output", paramLabel = "MAP", description = "map met de edities (anders: output)")
    @Nullable
    Path output;

    private final Clock clock;

    TrekinCommand() {
        this(Clock.system(ZoneId.of("Europe/Amsterdam")));
    }

    TrekinCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets the spec");
        var who = Persoon.of(naam, reden);
        var options = new RunOptions();
        options.output = output;
        try (var program = Program.start(command, options)) {
            var edition = Edities.find(editie, program.output());
            var log = new LogboekFile(program.output(), program.settings().varFolder());
            var before = log.read();
            if (before.goedkeuring(edition.map()).isEmpty()
                    && !before.heeftAkkoord(edition.map())
                    && !mayBeKept(edition, before)) {
                throw new ProblemException(
                        Problem.of(
                                "van deze editie is geen goedkeuring of akkoord om in te trekken",
                                edition.folder().toString(),
                                "kies een editie die `inbreng status` goedgekeurd noemt"),
                        Exit.REFUSED);
            }
            log.append(deed(who, edition));
            tell(edition);
            return Exit.DONE;
        }
    }

    /// Whether the next run may let an approval stay valid for it: the run that was to do so was interrupted.
    private static boolean mayBeKept(PublishedEdition edition, Logboek log) throws IOException {
        var manifest = Vrijgave.manifest(edition);
        return PublishedEdition.isBehouden(manifest) && !log.kentVan(manifest.vingerafdruk());
    }

    private Logregel.Daad deed(Persoon who, PublishedEdition edition) throws IOException {
        try {
            return new Logregel.Daad(
                    OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                    who.naam(),
                    Handeling.INGETROKKEN,
                    edition.map(),
                    edition.sealed().vingerafdruk(),
                    who.reden(),
                    List.of(),
                    "");
        } catch (UnreadableEditionException e) {
            throw Edities.unreadable(e);
        }
    }

    private void tell(PublishedEdition edition) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (common.json) {
            var model = new LinkedHashMap<String, Object>();
            model.put("schema", 1);
            model.put("exitcode", Exit.DONE);
            model.put("editie", edition.map());
            model.put("staat", Handeling.INGETROKKEN.naam());
            out.print(Json.text(model));
        } else {
            out.println("Editie %s is ingetrokken. Gebruik haar niet meer.".formatted(edition.map()));
        }
        out.flush();
    }
}

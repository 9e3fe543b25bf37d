package nl.vng.inbreng.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.batch.PublishedEdition;
import nl.vng.inbreng.batch.RunResult;
import nl.vng.inbreng.batch.UnreadableEditionException;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.keuring.Logboek;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.publish.Manifest;

/// What somebody does next with the edition that a run made or found.
final class NextStep {

    private final Program program;
    private final RunOptions options;
    private final ZonedDateTime now;

    /// @param options those of the run: the next command needs the same folders
    NextStep(Program program, RunOptions options, Clock clock) {
        this.program = program;
        this.options = options;
        this.now = ZonedDateTime.now(clock);
    }

    /// A sentence with the command; empty when there is no edition, or nothing is left to do with it.
    String after(RunResult result) throws IOException {
        var folder = result.map();
        var peildatum = result.peildatum();
        var nummer = result.editie();
        if (folder == null || peildatum == null || nummer == null) {
            return "";
        }
        var log = new LogboekFile(program.output(), program.settings().varFolder()).read();
        try {
            return of(new PublishedEdition(folder, peildatum, nummer), log).orElse("");
        } catch (UnreadableEditionException _) {
            return "";
        }
    }

    private Optional<String> of(PublishedEdition edition, Logboek log) throws IOException {
        var manifest = edition.sealed();
        if (log.ingetrokken(edition.map()).isPresent()) {
            return Optional.empty();
        }
        boolean concept = manifest.staat().equals(Manifest.CONCEPT);
        var refusal = Vrijgave.refusal(edition, manifest, program.output(), log, now);
        if (refusal.isPresent() && refusal.get().exit() != Exit.WAITING) {
            return refusal.filter(_ -> concept)
                    .map(ProblemException::problem)
                    .map(it -> "Niet goed te keuren: %s. Volgende stap: %s".formatted(it.wat(), it.doeDit()));
        }
        if (concept) {
            var approved = log.goedgekeurdVan(manifest.vingerafdruk());
            return approved.isPresent()
                    ? of(PublishedEdition.named(program.output(), approved.get()), log)
                    : Optional.of("Volgende stap: lees de editie en keur haar goed met "
                            + command(
                                    "keurgoed", edition, "--naam \"uw naam\" --reden \"waarop u uw akkoord baseert\""));
        }
        if (log.verzonden(edition.map()).isPresent()) {
            return Optional.empty();
        }
        String from = refusal.flatMap(_ -> Vrijgave.embargo(manifest))
                .map(it -> ", vanaf " + Dutch.moment(it))
                .orElse("");
        return Optional.of("Volgende stap" + from + ": verzend de editie met " + command("verzend", edition, ""));
    }

    private String command(String name, PublishedEdition edition, String rest) {
        return Stream.of(
                        Stream.of("inbreng", name, Edities.typed(edition.map())),
                        options.folders().stream().map(it -> it.contains(" ") ? "\"" + it + "\"" : it),
                        Stream.of(rest))
                .flatMap(it -> it)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" ", "`", "`"));
    }
}

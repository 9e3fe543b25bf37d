package nl.vng.inbreng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.vng.inbreng.batch.Made;
import nl.vng.inbreng.batch.RunResult;
import nl.vng.inbreng.batch.Uitslag;
import nl.vng.inbreng.batch.Version;
import nl.vng.inbreng.domain.BevindingSoort;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.keuring.LogboekException;
import nl.vng.inbreng.post.Afloop;
import nl.vng.inbreng.post.Nachtverslag;
import nl.vng.inbreng.publish.Json;
import nl.vng.inbreng.verschil.Akkoordverschil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;

/// One night: makes an edition, with every check on the way, sends it when it is approved and free, and reports how it
/// ended. However it ends, it is reported.
final class Nacht {

    private static final Logger LOG = LoggerFactory.getLogger(Nacht.class);

    /// Differences with the approved edition that are kept; after another month all figures differ.
    private static final int MOST = 100;

    private final CommandSpec command;
    private final RunOptions options;
    private final Wensen wensen;
    private final Clock clock;

    /// What is asked beside the options of every run.
    ///
    /// @param gemeenten whether to make the sheets of the gemeenten too
    /// @param controle whether veraPDF judges the PDFs
    /// @param json whether the result is printed as JSON
    record Wensen(boolean gemeenten, boolean controle, boolean json) {}

    /// How it ended.
    ///
    /// @param result the run's result; `null` when there was no run
    /// @param problem why there was no run, for an operator; `null` when there was one
    /// @param map folder of what was made, within the folder with editions
    /// @param verder Dutch, without names: what became of sending, and what is wrong beside; may be empty
    private record Ended(
            Afloop afloop,
            @Nullable RunResult result,
            @Nullable Problem problem,
            @Nullable String map,
            String verder) {}

    Nacht(CommandSpec command, RunOptions options, Wensen wensen, Clock clock) {
        this.command = command;
        this.options = options;
        this.wensen = wensen;
        this.clock = clock;
    }

    /// @return the exit code of the run; mail that does not arrive does not change it
    int run() {
        var begonnen = ZonedDateTime.now(clock);
        long began = System.nanoTime(); // a clock that is set meanwhile does not change how long it took
        Metrics.begin(Program.varFolder(), begonnen.toInstant());
        var ended = attempt();
        var verslag = verslag(ended, begonnen, begonnen.plusNanos(System.nanoTime() - began));
        Metrics.write(
                Program.varFolder(),
                verslag.afloop().exitcode(),
                ended.result(),
                begonnen.toInstant(),
                verslag.geeindigd().toInstant());
        var err = command.commandLine().getErr();
        tell(ended, err);
        var post = new NachtPost(options, Program.varFolder(), err).report(verslag);
        if (wensen.json()) {
            command.commandLine().getOut().print(Json.text(verslag.model(post)));
            command.commandLine().getOut().flush();
        }
        return verslag.afloop().exitcode();
    }

    private Ended attempt() {
        try (var program = Program.start(command, options)) {
            return program.watched(() -> attempt(program));
        } catch (ProblemException e) {
            return new Ended(e.afloop(), null, e.problem(), null, "");
        } catch (LogboekException e) {
            return new Ended(Afloop.LOGBOEK, null, Edities.damaged(e).problem(), null, "");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.error("the night failed", e);
            return new Ended(
                    Afloop.ONVERWACHT,
                    null,
                    Problem.of(
                            "er ging iets onverwachts mis (" + e.getClass().getSimpleName() + ")",
                            "tijdens `inbreng nacht`",
                            "kijk in var/log/inbreng.log"),
                    null,
                    "");
        }
    }

    private Ended attempt(Program program) throws IOException {
        var request = program.request(Set.of(), wensen.gemeenten(), false, wensen.controle());
        program.requirePublished();
        var klok = program.clockBehind(ZonedDateTime.now(clock));
        var result = program.maak(request);
        var afloop = afloop(result);
        var bezorgd = new Nachtverzending(program, command, clock).verzend(result, afloop);
        return new Ended(
                bezorgd.afloop(),
                result,
                null,
                within(program.output(), result.map()),
                (bezorgd.regel() + " " + klok).strip());
    }

    private static Afloop afloop(RunResult result) {
        return switch (result.uitslag()) {
            case GEREED ->
                result.akkoord() != null && result.akkoord().blijft()
                        ? Afloop.GOEDGEKEURD_GEBLEVEN
                        : Afloop.WACHT_OP_AKKOORD;
            case NIETS_NIEUWS -> Afloop.NIETS_NIEUWS;
            case AFGEKEURD -> result.peildatum() == null ? Afloop.GEEN_LEVERING : Afloop.AFGEKEURD;
            case GEWEIGERD -> Afloop.GEWEIGERD;
            case ONVOLLEDIG -> Afloop.ONVOLLEDIG;
            case TE_LAAT -> Afloop.TE_LAAT;
            case ONTOEGANKELIJK -> Afloop.ONTOEGANKELIJK;
            case ONDERBROKEN -> Afloop.ONDERBROKEN;
            case LOGBOEK -> Afloop.LOGBOEK;
            case ONSCHRIJFBAAR -> Afloop.SCHIJF;
            case ONVERWACHT -> Afloop.ONVERWACHT;
        };
    }

    private static @Nullable String within(Path output, @Nullable Path map) {
        return map == null || !map.startsWith(output)
                ? null
                : output.relativize(map).toString().replace('\\', '/');
    }

    private Nachtverslag verslag(Ended ended, ZonedDateTime begonnen, ZonedDateTime geeindigd) {
        var result = ended.result();
        var made = result == null ? List.<Made.Succeeded>of() : result.documenten();
        int bladen = (int) made.stream().filter(Made::ofGemeente).count();
        return new Nachtverslag(
                ended.afloop(),
                begonnen,
                geeindigd,
                result == null ? null : result.peildatum(),
                result == null ? null : result.editie(),
                ended.map(),
                made.size() - bladen,
                bladen,
                result == null
                        ? List.of()
                        : result.mislukt().stream().map(Nacht::mislukt).toList(),
                result == null ? new TreeMap<>() : bevindingen(result.bevindingen()),
                result == null || result.akkoord() == null
                        ? List.of()
                        : Akkoordverschil.some(result.akkoord().regels(), MOST),
                result == null ? zin(ended.afloop()) : (result.boodschap() + " " + ended.verder()).strip(),
                Version.current());
    }

    /// What a guard says is about a text, and may be mailed; other reasons may name a file of this computer.
    private static Nachtverslag.Mislukt mislukt(Made.Failed it) {
        return new Nachtverslag.Mislukt(it.bestand(), it.uitslag() == Uitslag.GEWEIGERD ? it.reden() : "");
    }

    private static SortedMap<BevindingSoort, Long> bevindingen(Bevindingen bevindingen) {
        var counts = new TreeMap<BevindingSoort, Long>();
        bevindingen.soorten().forEach(it -> counts.put(it, bevindingen.aantal(it)));
        return counts;
    }

    private static String zin(Afloop afloop) {
        return "Er is niets gemaakt: %s.".formatted(afloop.kort());
    }

    private void tell(Ended ended, PrintWriter err) {
        var result = ended.result();
        if (ended.problem() != null) {
            ended.problem()
                    .tell(command.commandLine(), List.of(), ended.afloop().exitcode());
        } else if (result != null && wensen.json()) {
            err.println(result.boodschap());
        } else if (result != null) {
            new ResultPrinter(command.commandLine(), false).maak(result, "");
        }
        if (!ended.verder().isEmpty()) {
            err.println(ended.verder());
        }
        err.flush();
    }
}

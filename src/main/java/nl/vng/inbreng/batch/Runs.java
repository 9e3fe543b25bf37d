package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.UnwritableException;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.keuring.Handeling;
import nl.vng.inbreng.keuring.LogboekException;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.keuring.Logregel;
import nl.vng.inbreng.publish.Editions;
import nl.vng.inbreng.publish.Manifest;
import nl.vng.inbreng.verschil.Akkoordverschil;
import nl.vng.inbreng.verschil.Teksten;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Starts a run and says how it ended. The caller holds the [RunLock].
@Component
public class Runs {

    private final Job maakJob;
    private final Job controleerJob;
    private final Recovery recovery;
    private final Launch launch;
    private final Akkoordtoets toets;
    private final Work work;
    private final Settings settings;
    private final RunStore history;
    private final EditionStore editions;
    private final FindingsFolder findings;
    private final RunLock.Held lock;
    private final Clock clock;

    Runs(
            Job maakJob,
            Job controleerJob,
            Recovery recovery,
            Launch launch,
            Akkoordtoets toets,
            Work work,
            Settings settings,
            RunStore history,
            EditionStore editions,
            FindingsFolder findings,
            RunLock.Held lock,
            Clock clock) {
        this.maakJob = maakJob;
        this.controleerJob = controleerJob;
        this.recovery = recovery;
        this.launch = launch;
        this.toets = toets;
        this.work = work;
        this.settings = settings;
        this.history = history;
        this.editions = editions;
        this.findings = findings;
        this.lock = lock;
        this.clock = clock;
    }

    /// The whole way from exports to an edition; nothing is made when an edition from the same input exists.
    public RunResult maak(RunRequest request) throws IOException {
        var result = run(maakJob, request, !request.isSelection());
        var akkoord = result.akkoord();
        var concept = result.editie();
        return akkoord == null || concept == null || !akkoord.blijft()
                ? result
                : keep(request.kept(concept, akkoord), akkoord);
    }

    /// Makes the approved edition from a concept for which the approval of another stays valid. Killed before its line
    /// is in the log, the same is done again by the next run: it finds the edition, or makes it.
    private RunResult keep(RunRequest request, Akkoordverschil akkoord) throws IOException {
        var result = run(maakJob, request, true);
        if (result.uitslag() != Uitslag.GEREED) {
            return result;
        }
        lock.require();
        new LogboekFile(request.output(), settings.varFolder()).append(deed(result, akkoord, request));
        return result;
    }

    private Logregel.Daad deed(RunResult made, Akkoordverschil akkoord, RunRequest request) throws IOException {
        var log = new LogboekFile(request.output(), settings.varFolder()).read();
        var grond = log.goedkeuring(akkoord.gelezen()).orElseThrow();
        var mensen = log.akkoordenMet(grond.vingerafdruk(), grond.ontvangers()).stream()
                .map(Logregel::wie)
                .collect(Collectors.joining(" en "));
        var map = Objects.requireNonNull(made.map(), "an edition has a folder");
        return new Logregel.Daad(
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                "Inbreng",
                Handeling.BEHOUDEN,
                PublishedEdition.at(map).map(),
                Manifest.read(map.resolve(Manifest.NAME)).orElseThrow().vingerafdruk(),
                "binnen de band van %d%%: %s heeft editie %s gelezen en goedgekeurd op %s (%s); de grootste verschuiving is %s"
                        .formatted(
                                akkoord.band(),
                                mensen,
                                akkoord.gelezen(),
                                Dutch.date(OffsetDateTime.parse(grond.moment()).toLocalDate()),
                                grond.reden(),
                                akkoord.grootste().isEmpty() ? "0%" : akkoord.grootste()),
                List.of(),
                grond.ontvangers(),
                akkoord.gelezen(),
                null);
    }

    /// Reads and checks the exports, and makes nothing but the list of findings.
    public RunResult controleer(RunRequest request) throws IOException {
        return run(controleerJob, request, false);
    }

    private RunResult run(Job job, RunRequest request, boolean edition) throws IOException {
        recovery.carryOut(recovery.plan(request.output()));
        long id = history.begin(job.getName(), RunOwner.current(), OffsetDateTime.now(clock));
        try {
            return run(id, job, request, edition);
        } catch (LogboekException e) {
            end(id, Outcome.damagedLog(e), null);
            throw e;
        }
    }

    private RunResult run(long id, Job job, RunRequest request, boolean edition) throws IOException {
        var bevindingen = new Bevindingen();
        var delivery = Delivery.find(request.input(), request.peildatum(), bevindingen);
        if (!delivery.compleet()) {
            return end(id, Outcome.noDelivery(bevindingen), null);
        }
        var run = assignment(request, delivery, bevindingen, edition);
        Editions onDisk = Places.of(run).editions();
        var other = otherThanConcept(run, onDisk);
        if (other.isPresent()) {
            return end(id, other.get(), run.vingerafdruk());
        }
        Optional<Editions.Found> same = edition ? onDisk.find(usable(run, onDisk)) : Optional.empty();
        if (!request.force() && same.isPresent() && same.get().heel()) {
            int nummer = same.get().nummer();
            editions.confirm(run.delivery().peildatum(), nummer, OffsetDateTime.now(clock));
            var rejected = request.controle() ? judged(onDisk.path(nummer)) : List.<Made.Failed>of();
            return end(
                    id,
                    rejected.isEmpty() ? found(run, onDisk, nummer) : Outcome.rejected(run, nummer, rejected),
                    run.vingerafdruk());
        }
        FileSystemUtils.deleteRecursively(run.rejected()); // what an earlier run rejected is not this run's
        work.begin(run);
        BatchStatus status;
        try {
            status = launch.launch(job, id, run);
        } catch (UnwritableException e) {
            lock.require();
            work.end(Uitslag.ONSCHRIJFBAAR, null);
            end(id, Outcome.of(run, work, Optional.empty()), run.vingerafdruk());
            throw e;
        }
        if (status != BatchStatus.COMPLETED) {
            lock.require(); // else its loss is what ended the run, and not what the status says
        }
        if (status == BatchStatus.STOPPED) {
            work.end(Uitslag.ONDERBROKEN, null);
        } else if (status == BatchStatus.COMPLETED && work.uitslag() == Uitslag.ONVERWACHT) { // the end of `controleer`
            work.end(Uitslag.GEREED, findings.write(run));
        }
        var result = end(id, Outcome.of(run, work, same), run.vingerafdruk());
        if (result.uitslag() == Uitslag.TE_LAAT) { // parts that nobody took would seem to run until the next run
            recovery.carryOut(recovery.plan(request.output()));
        }
        return result;
    }

    private RunResult found(Work.Assignment run, Editions onDisk, int nummer) throws IOException {
        if (!run.request().isConcept()) {
            return Outcome.finished(run, nummer);
        }
        return Outcome.unchanged(
                run, nummer, toets.nog(run, edition(run, onDisk, nummer)).orElse(null));
    }

    private static PublishedEdition edition(Work.Assignment run, Editions onDisk, int nummer) {
        return new PublishedEdition(onDisk.path(nummer), run.delivery().peildatum(), nummer);
    }

    /// An edition from the same input; an approved one is of use as long as its approval stands. What is made of a
    /// concept is of use when a run that was killed made it: the log knows nothing of it.
    private BiPredicate<Integer, Manifest> usable(Work.Assignment run, Editions onDisk) throws IOException {
        var logboek = new LogboekFile(run.request().output(), settings.varFolder()).read();
        if (!run.request().isConcept()) {
            var concept = edition(run, onDisk, run.request().goedgekeurd()).sealed();
            boolean kept = run.request().behouden() != null;
            return (nummer, manifest) -> isMadeOf(concept, kept, manifest)
                    && !logboek.kent(PublishedEdition.map(run.delivery().peildatum(), nummer));
        }
        return (nummer, manifest) -> isSame(run, manifest)
                && (manifest.staat().equals(Manifest.CONCEPT)
                        || logboek.goedkeuring(
                                        PublishedEdition.map(run.delivery().peildatum(), nummer))
                                .isPresent());
    }

    /// Whether an edition says the same as a concept, without the word; and its report, on what its approval rests.
    private static boolean isMadeOf(Manifest concept, boolean kept, Manifest manifest) {
        return manifest.staat().equals(Manifest.GOEDGEKEURD)
                && manifest.vingerafdruk().equals(concept.vingerafdruk())
                && Objects.equals(manifest.vergelekenMet(), concept.vergelekenMet())
                && Stream.of(PublishedEdition.FIGURES, Teksten.NAME)
                        .allMatch(it -> Objects.equals(
                                manifest.uitvoer().get(it), concept.uitvoer().get(it)))
                && Objects.equals(
                        manifest.uitvoer().get(Akkoordverschil.NAME),
                        kept ? concept.uitvoer().get(Akkoordverschil.NAME) : null);
    }

    /// What corrects an edition and was made from this input is nothing new either.
    private static boolean isSame(Work.Assignment run, Manifest manifest) {
        var rectificeert = manifest.rectificeert();
        var fingerprint = rectificeert == null || run.request().rectificatie() != null
                ? run.vingerafdruk()
                : run.fingerprint().with(Rectificatie.of(rectificeert).asked()).full();
        return manifest.vingerafdruk().equals(fingerprint);
    }

    /// What was approved is made anew from exactly the same, or not at all.
    private static Optional<RunResult> otherThanConcept(Work.Assignment run, Editions onDisk) throws IOException {
        if (run.request().isConcept()) {
            return Optional.empty();
        }
        int nummer = run.request().goedgekeurd();
        var concept = Manifest.read(onDisk.path(nummer).resolve(Manifest.NAME)).orElseThrow();
        return concept.vingerafdruk().equals(run.vingerafdruk())
                ? Optional.empty()
                : Optional.of(
                        Outcome.notTheConcept(run, nummer, run.fingerprint().differences(concept)));
    }

    private static List<Made.Failed> judged(Path edition) throws IOException {
        var manifest = Manifest.read(edition.resolve(Manifest.NAME)).orElseThrow();
        return Judge.rejected(
                edition,
                manifest.uitvoer().keySet().stream()
                        .filter(it -> it.endsWith(".pdf"))
                        .map(it -> it.substring(0, it.length() - ".pdf".length()))
                        .toList());
    }

    private Work.Assignment assignment(RunRequest request, Delivery delivery, Bevindingen bevindingen, boolean edition)
            throws IOException {
        var fingerprint = new Fingerprint(
                names(delivery),
                Fingerprint.templates(request.templates()),
                Version.current(),
                Code.sha256(),
                asked(settings, request.gemeenten(), request.rectificatie()));
        int nummer = edition ? number(Editions.of(request.output(), delivery.peildatum()), delivery, fingerprint) : 0;
        Path rejected = settings.varFolder().resolve("werk").resolve("afgekeurd");
        return new Work.Assignment(request, delivery, bevindingen, fingerprint, nummer, rejected);
    }

    /// What is asked, as far as it changes what an edition holds. Without sheets the text is that of the settings
    /// alone.
    static String asked(Settings settings, boolean gemeenten, @Nullable Rectificatie rectificatie) {
        return settings.printed()
                + (gemeenten ? ", met gemeentebladen" : "")
                + (rectificatie == null ? "" : rectificatie.asked());
    }

    private RunResult end(long id, RunResult result, @Nullable String fingerprint) {
        history.end(id, OffsetDateTime.now(clock), result, fingerprint, work.omvang());
        return result;
    }

    /// A number that was announced and whose folder never appeared is used again: the interrupted run goes on with
    /// it.
    private int number(Editions onDisk, Delivery delivery, Fingerprint fingerprint) throws IOException {
        var announced = editions.announced(delivery.peildatum(), fingerprint.full());
        return announced.isPresent() && Files.notExists(onDisk.path(announced.get()))
                ? announced.get()
                : Math.max(onDisk.last(), editions.last(delivery.peildatum())) + 1;
    }

    private static SortedMap<String, String> names(Delivery delivery) {
        var names = new TreeMap<String, String>();
        delivery.bestanden()
                .forEach((soort, path) -> names.put(
                        path.getFileName().toString(), delivery.sha256().get(soort)));
        return names;
    }
}

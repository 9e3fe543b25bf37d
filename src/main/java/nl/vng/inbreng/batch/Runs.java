package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.domain.Bevindingen;
import nl.vng.inbreng.intake.Delivery;
import nl.vng.inbreng.keuring.LogboekFile;
import nl.vng.inbreng.publish.Editions;
import nl.vng.inbreng.publish.Manifest;
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
        return run(maakJob, request, !request.isSelection());
    }

    /// Reads and checks the exports, and makes nothing but the list of findings.
    public RunResult controleer(RunRequest request) throws IOException {
        return run(controleerJob, request, false);
    }

    private RunResult run(Job job, RunRequest request, boolean edition) throws IOException {
        recovery.carryOut(recovery.plan(request.output()));
        long id = history.begin(job.getName(), RunOwner.current(), OffsetDateTime.now(clock));
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
        Optional<Editions.Found> same =
                edition && !request.force() ? onDisk.find(run.vingerafdruk(), usable(run)) : Optional.empty();
        if (same.isPresent() && same.get().heel()) {
            int nummer = same.get().nummer();
            editions.confirm(run.delivery().peildatum(), nummer, OffsetDateTime.now(clock));
            var rejected = request.controle() ? judged(onDisk.path(nummer)) : List.<Made.Failed>of();
            return end(
                    id,
                    rejected.isEmpty() ? Outcome.unchanged(run, nummer) : Outcome.rejected(run, nummer, rejected),
                    run.vingerafdruk());
        }
        FileSystemUtils.deleteRecursively(run.rejected()); // what an earlier run rejected is not this run's
        work.begin(run);
        BatchStatus status = launch.launch(job, id, run);
        if (status != BatchStatus.COMPLETED) {
            lock.require(); // else its loss is what ended the run, and not what the status says
        }
        if (status == BatchStatus.STOPPED) {
            work.end(Uitslag.ONDERBROKEN, null);
        } else if (status == BatchStatus.COMPLETED && work.uitslag() == Uitslag.ONVERWACHT) { // the end of `controleer`
            work.end(Uitslag.GEREED, findings.write(run));
        }
        return end(id, Outcome.of(run, work, same.map(Editions.Found::nummer)), run.vingerafdruk());
    }

    /// An approved edition is of use as long as its approval stands.
    private BiPredicate<Integer, Manifest> usable(Work.Assignment run) throws IOException {
        var logboek = new LogboekFile(run.request().output(), settings.varFolder()).read();
        return (nummer, manifest) -> manifest.staat().equals(Manifest.CONCEPT)
                || logboek.goedkeuring(PublishedEdition.map(run.delivery().peildatum(), nummer))
                        .isPresent();
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
                asked(settings, request.gemeenten()));
        int nummer = edition ? number(Editions.of(request.output(), delivery.peildatum()), delivery, fingerprint) : 0;
        Path rejected = settings.varFolder().resolve("werk").resolve("afgekeurd");
        return new Work.Assignment(request, delivery, bevindingen, fingerprint, nummer, rejected);
    }

    /// What is asked, as far as it changes what an edition holds. Without sheets the text is that of the settings
    /// alone.
    static String asked(Settings settings, boolean gemeenten) {
        return settings.printed() + (gemeenten ? ", met gemeentebladen" : "");
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

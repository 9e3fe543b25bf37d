package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.vng.inbreng.domain.UnwritableException;
import nl.vng.inbreng.publish.Editions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.PartitionNameProvider;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// Hands the documents of a run out to every process that makes documents, this one too, and gathers them.
///
/// Only what is gathered counts: a document that nobody made, that failed elsewhere, or whose files are not those that
/// were noted, is made here. Has state.
@Component
@Conditional(WithWorkers.class)
class Distribution implements StepExecutionListener, Partitioner, PartitionNameProvider, StepExecutionAggregator {

    private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);

    /// Folder of what is handed out, beside the editions of the peildatum. By this name [Editions#halfMade] knows it.
    private static final String FOLDER = ".werk.tmp";

    private final Work work;
    private final Documentation documentation;
    private final VerdelingStore store;
    private final Workbench workbench;
    private final Supervision supervision;
    private @Nullable PartRun run;

    Distribution(
            Work work,
            Documentation documentation,
            VerdelingStore store,
            Workbench workbench,
            Supervision supervision) {
        this.work = work;
        this.documentation = documentation;
        this.store = store;
        this.workbench = workbench;
        this.supervision = supervision;
    }

    @Override
    public void beforeStep(StepExecution step) {
        documentation.beforeStep(step);
        var id = UUID.randomUUID().toString();
        var verdeling = new VerdelingStore.Verdeling(
                id, step.getJobExecutionId(), "%s/%s/%s".formatted(folder().getFileName(), FOLDER, id));
        var handout = Handout.of(work.assignment(), documentation.material());
        var next = new PartRun(
                verdeling,
                makeFolder(id),
                documentation.maker(),
                work.asked().stream().collect(Collectors.toMap(DocumentItem::bestand, Function.identity())));
        store.begin(
                verdeling,
                handout,
                work.asked().stream().map(DocumentItem::bestand).toList(),
                PartStep.SIZE);
        run = next;
        supervision.begin(step.getJobExecution(), id, work.asked().size());
        workbench.open(next);
    }

    /// The parts, by name alone: what is in them, and how far they are, is in the database.
    @Override
    public Map<String, ExecutionContext> partition(int ignored) {
        return getPartitionNames(ignored).stream()
                .collect(Collectors.toMap(Function.identity(), _ -> new ExecutionContext()));
    }

    @Override
    public Collection<String> getPartitionNames(int ignored) {
        int parts = Math.ceilDiv(work.asked().size(), PartStep.SIZE);
        return IntStream.range(0, parts).mapToObj("%04d"::formatted).toList();
    }

    /// All parts have ended, one way or another.
    @Override
    public void aggregate(StepExecution result, Collection<StepExecution> parts) {
        if (supervision.stops()) {
            result.setTerminateOnly();
            return;
        }
        parts.stream()
                .filter(it -> it.getStatus() != BatchStatus.COMPLETED)
                .forEach(it -> LOG.warn("{} ended {}: {}", it.getStepName(), it.getStatus(), it.getExitStatus()));
        try {
            gather();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void gather() throws IOException {
        int others = 0;
        for (DocumentItem item : work.asked()) {
            var made = found(item);
            others += made.isPresent() ? 1 : 0;
            documentation.keep(made.orElseGet(() -> documentation.make(item)));
        }
        LOG.info(
                "{} of {} documents were handed out and gathered",
                others,
                work.asked().size());
    }

    private Optional<LaidOut> found(DocumentItem item) throws IOException {
        var uitkomst = store.uitkomst(run().verdeling().id(), item.bestand());
        Optional<LaidOut> read = uitkomst.isEmpty() ? Optional.empty() : run().read(uitkomst.get());
        if (read.isEmpty()) {
            LOG.warn("{} was handed out and is not there, or failed; it is made here", item.bestand());
        }
        return read;
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        var exit = documentation.afterStep(step);
        supervision.end();
        if (step.getFailureExceptions().stream().anyMatch(TimeoutException.class::isInstance)) {
            work.end(Uitslag.TE_LAAT, null);
        }
        LOG.info("{} documents were made by this process", workbench.close());
        deleteFolder();
        store.clear();
        return exit;
    }

    private Path folder() {
        return Places.of(work.assignment()).editions().folder();
    }

    private Path makeFolder(String id) {
        try {
            deleteFolder();
            return Files.createDirectories(folder().resolve(FOLDER).resolve(id));
        } catch (IOException e) {
            throw new UnwritableException(folder().toAbsolutePath(), e);
        }
    }

    private void deleteFolder() {
        try {
            Editions.delete(List.of(folder().resolve(FOLDER)));
        } catch (IOException e) {
            LOG.warn("what was handed out could not be removed; the next run does that", e);
        }
    }

    private PartRun run() {
        return Objects.requireNonNull(run, "nothing is handed out");
    }
}

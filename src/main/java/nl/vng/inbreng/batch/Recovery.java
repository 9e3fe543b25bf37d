package nl.vng.inbreng.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.vng.inbreng.publish.Editions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.stereotype.Component;

/// Brings runs that were killed to their end. The caller holds the [RunLock], so none of them is alive.
///
/// After it nothing in the database says that something runs, and no half-made folder is left; what was to be made
/// is made by the next run.
@Component
public class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private static final int ATTEMPTS = 10;

    private final JobRepository jobs;
    private final BatchTables tables;
    private final RunStore history;
    private final EditionStore editions;
    private final VerdelingStore verdeling;
    private final ObjectProvider<QueueChannel> partRequests;
    private final Clock clock;

    Recovery(
            JobRepository jobs,
            BatchTables tables,
            RunStore history,
            EditionStore editions,
            VerdelingStore verdeling,
            ObjectProvider<QueueChannel> partRequests,
            Clock clock) {
        this.jobs = jobs;
        this.tables = tables;
        this.history = history;
        this.editions = editions;
        this.verdeling = verdeling;
        this.partRequests = partRequests;
        this.clock = clock;
    }

    /// What is to be brought to its end.
    ///
    /// @param runs runs that began and never ended
    /// @param taken executions of Spring Batch that are not ended
    /// @param wezen instances of Spring Batch whose execution was never made; they could never be started again
    /// @param edities editions that were announced, and whose folder appeared without the database noting it
    /// @param resten folders of editions that are half made
    public record Plan(
            List<RunStore.Run> runs,
            List<Long> taken,
            List<Long> wezen,
            List<PublishedEdition> edities,
            List<Path> resten) {

        /// Whether every run has ended as it should.
        public boolean leeg() {
            return runs.isEmpty() && taken.isEmpty() && wezen.isEmpty() && edities.isEmpty() && resten.isEmpty();
        }
    }

    /// What there is to do; nothing is changed.
    ///
    /// @param output folder that holds one folder per peildatum
    public Plan plan(Path output) throws IOException {
        var edities = editions.unconfirmed().stream()
                .map(it -> new PublishedEdition(
                        Editions.of(output, it.peildatum()).path(it.nummer()), it.peildatum(), it.nummer()))
                .filter(it -> Files.isDirectory(it.folder()))
                .toList();
        return new Plan(
                history.interrupted(), tables.unended(), tables.withoutExecution(), edities, Editions.halfMade(output));
    }

    /// Does it.
    public void carryOut(Plan plan) throws IOException {
        verdeling.clear();
        for (long id : plan.taken()) {
            end(id);
        }
        partRequests.ifAvailable(Recovery::drop);
        for (long id : plan.wezen()) {
            jobs.deleteJobInstance(Objects.requireNonNull(jobs.getJobInstance(id)));
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (PublishedEdition it : plan.edities()) {
            editions.confirm(it.peildatum(), it.nummer(), now);
        }
        Editions.delete(plan.resten());
        plan.runs().forEach(it -> history.interrupted(it, now));
    }

    /// Nobody waits for the parts that are asked for any more; a request that somebody is at is left to him.
    private static void drop(QueueChannel partRequests) {
        int dropped = 0;
        while (partRequests.receive(0) != null) {
            dropped++;
        }
        if (dropped > 0) {
            LOG.info("{} requests for parts of a run that ended were dropped", dropped);
        }
    }

    /// Processes that worked for a dead run may live, and change its steps until they notice.
    private void end(long id) {
        for (int attempt = 1; ; attempt++) {
            try {
                end(Objects.requireNonNull(jobs.getJobExecution(id)));
                return;
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// Batch refuses to start again what it thinks runs (STARTED), and what it could not write the end of (UNKNOWN).
    /// The steps are safe to repeat, so both count as failed.
    private void end(JobExecution execution) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()); // as Batch does
        for (StepExecution step : execution.getStepExecutions()) {
            if (BatchTables.UNENDED.contains(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(now);
                jobs.update(step);
            }
        }
        if (BatchTables.UNENDED.contains(execution.getStatus())) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setExitStatus(ExitStatus.FAILED);
            execution.setEndTime(now);
            jobs.update(execution);
        }
    }
}

package nl.vng.inbreng.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vng.inbreng.batch.PartMessages.Unreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/// Makes the parts that this process takes from the queue, one at a time.
///
/// Has state. A message leaves the queue when [#take] returns, and stays in it when that throws or the process dies:
/// then another process takes the same part, and goes on after the documents that are noted as made.
@Component
@Conditional(WithWorkers.class)
class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /// Times that a part may be begun: what kills each process that tries must not kill all of them.
    private static final int ATTEMPTS = 3;

    private final JobRepository jobs;
    private final VerdelingStore store;
    private final StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
    private final AtomicInteger made = new AtomicInteger();
    private final Clock clock;
    private volatile @Nullable PartRun accepted;
    private volatile @Nullable PartRun making;

    Parts(JobRepository jobs, VerdelingStore store, StepLocator partLocator, Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.clock = clock;
        handler.setJobRepository(jobs);
        handler.setStepLocator(partLocator);
    }

    /// Takes parts of `run` from now on.
    void open(PartRun run) {
        made.set(0);
        accepted = run;
    }

    /// Takes no more parts, and returns when the one that is being made is ready.
    ///
    /// @return how many documents were made here
    int close() {
        accepted = null;
        synchronized (this) { // held for as long as a part is being made
            return made.get();
        }
    }

    /// Makes the part that a message asks for; a message that asks for nothing that is to be made is dropped.
    ///
    /// @throws IllegalStateException if the message must stay in the queue
    synchronized void take(Object message) {
        switch (message) {
            case StepExecutionRequest request -> take(request);
            case Unreadable it -> LOG.warn("a message of {} bytes cannot be read and is dropped", it.bytes());
            default -> LOG.warn("a message of another kind is dropped");
        }
    }

    private void take(StepExecutionRequest request) {
        var step = find(request.getStepExecutionId());
        if (step == null || !isPart(step) || !isToBeMade(step)) {
            LOG.info("a request for step execution {} is of no use any more", request.getStepExecutionId());
            return;
        }
        var run = accepted;
        if (run == null || run.verdeling().jobExecution() != step.getJobExecutionId()) {
            throw new IllegalStateException("part of a run that this process does not work for now");
        }
        int deel = number(step);
        if (store.attempt(run.verdeling().id(), deel) > ATTEMPTS) {
            LOG.error("part {} was begun {} times and never ready", deel, ATTEMPTS);
            end(step, BatchStatus.FAILED);
            return;
        }
        making = run;
        handler.handle(request);
        making = null;
        var after = find(step.getId());
        if (after != null && isToBeMade(after)) {
            throw new IllegalStateException("the end of part " + deel + " could not be noted");
        }
    }

    /// A run that stops has its parts ended, not made.
    private boolean isToBeMade(StepExecution step) {
        var job = step.getJobExecution().getStatus();
        if (step.getStatus().isRunning() && job == BatchStatus.STOPPING) {
            end(step, BatchStatus.STOPPED);
            return false;
        }
        return step.getStatus().isRunning() && job.isRunning();
    }

    private void end(StepExecution step, BatchStatus status) {
        step.setStatus(status);
        step.setExitStatus(status == BatchStatus.STOPPED ? ExitStatus.STOPPED : ExitStatus.FAILED);
        step.setEndTime(LocalDateTime.now(clock));
        jobs.update(step);
    }

    private @Nullable StepExecution find(long id) {
        try {
            return jobs.getStepExecution(id);
        } catch (EmptyResultDataAccessException _) {
            return null;
        }
    }

    /// The documents of a part that are left to be made.
    List<DocumentItem> open(StepExecution step) {
        var run = making();
        return store.open(run.verdeling().id(), number(step)).stream()
                .map(it -> Objects.requireNonNull(run.items().get(it), it))
                .toList();
    }

    /// Makes a document and notes it; called from several threads.
    void make(DocumentItem item) {
        var run = making();
        try {
            if (store.made(run.verdeling().id(), run.make(item))) {
                made.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartRun making() {
        return Objects.requireNonNull(making, "no part is being made");
    }

    private static boolean isPart(StepExecution step) {
        return step.getStepName().startsWith(PartStep.NAME + ":");
    }

    private static int number(StepExecution step) {
        return Integer.parseInt(step.getStepName().substring(PartStep.NAME.length() + 1));
    }
}

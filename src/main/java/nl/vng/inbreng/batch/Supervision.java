package nl.vng.inbreng.batch;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// Looks after what is handed out while Batch waits for it: tells how far it is, and passes on to all who work on it
/// that the run must stop. Has state.
@Component
@Conditional(WithWorkers.class)
class Supervision {

    private static final Logger LOG = LoggerFactory.getLogger(Supervision.class);
    private static final int PAUSE_MILLIS = 200;

    private final JobRepository jobs;
    private final VerdelingStore store;
    private final Stopper stopper;
    private final Progress progress;
    private @Nullable ScheduledExecutorService looks;
    private boolean told;

    Supervision(JobRepository jobs, VerdelingStore store, Stopper stopper, Progress progress) {
        this.jobs = jobs;
        this.store = store;
        this.stopper = stopper;
        this.progress = progress;
    }

    void begin(JobExecution job, String verdeling, int total) {
        told = false;
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("toezicht").daemon().factory());
        var _ = thread.scheduleWithFixedDelay(
                () -> look(job, verdeling, total), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        looks = thread;
    }

    /// Whether the run was asked to stop.
    boolean stops() {
        return stopper.requested();
    }

    private void look(JobExecution job, String verdeling, int total) {
        try {
            progress.advances(store.done(verdeling), total);
            if (stopper.requested() && !told) {
                job.setStatus(BatchStatus.STOPPING);
                jobs.update(job);
                told = true;
            }
        } catch (RuntimeException e) { // the next look tries again; what is thrown here would end the looks
            LOG.warn("the database cannot be asked how far the documents are", e);
        }
    }

    /// Looks no more; returns when the last look is over.
    void end() {
        if (looks != null) {
            looks.close();
            looks = null;
        }
    }
}

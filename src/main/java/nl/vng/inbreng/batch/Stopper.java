package nl.vng.inbreng.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.tasklet.TaskletStep;

/// Ends a run on request at a safe point: before a step, or between two documents. Has state; safe for several threads.
///
/// Batch's own policy looks at the interruption of a thread; interrupting one that writes would close the database.
public final class Stopper implements StepInterruptionPolicy {

    private final CountDownLatch requested = new CountDownLatch(1);

    /// Asks the run to stop, from any thread; returns at once.
    public void request() {
        requested.countDown();
    }

    boolean requested() {
        return requested.getCount() == 0;
    }

    /// Returns when it was asked to stop: for what runs until then.
    public void await() throws InterruptedException {
        requested.await();
    }

    /// The same, but not longer than this.
    ///
    /// @return whether it was asked to stop
    public boolean await(Duration longest) throws InterruptedException {
        return requested.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// `step`, to be left out when the run was asked to stop before it.
    Step before(TaskletStep step) {
        step.setInterruptionPolicy(this);
        return step;
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        // A thread that is interrupted would make Batch's loop over the chunks end early, as if it were complete.
        if (requested() || Thread.currentThread().isInterrupted()) {
            step.setTerminateOnly();
            throw new JobInterruptedException("the run was asked to stop");
        }
    }
}

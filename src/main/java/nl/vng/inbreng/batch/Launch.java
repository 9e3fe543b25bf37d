package nl.vng.inbreng.batch;

import nl.vng.inbreng.domain.UnwritableException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.stereotype.Component;

/// Starts a job, after [Recovery].
@Component
class Launch {

    private final JobOperator operator;

    Launch(JobOperator operator) {
        this.operator = operator;
    }

    /// Runs `job` to its end. An edition is one job instance, started again until it is complete; any other run is an
    /// instance of its own.
    ///
    /// @return how it ended: COMPLETED, STOPPED when it was asked to stop, or FAILED
    /// @throws UnwritableException if it failed because the disk is full, or may not be written
    BatchStatus launch(Job job, long runId, Work.Assignment run) {
        try {
            var ended = operator.start(job, parameters(runId, run));
            for (Throwable failure : ended.getAllFailureExceptions()) {
                for (Throwable it = failure; it != null; it = it.getCause()) {
                    if (it instanceof UnwritableException unwritable) {
                        throw unwritable;
                    }
                }
            }
            return ended.getStatus();
        } catch (JobExecutionException e) {
            throw new IllegalStateException("job " + job.getName() + " did not start", e);
        }
    }

    private static JobParameters parameters(long runId, Work.Assignment run) {
        var parameters = new JobParametersBuilder()
                .addString("vingerafdruk", run.vingerafdruk())
                .addString("peildatum", run.delivery().peildatum().toString());
        return run.nummer() > 0
                ? parameters.addLong("editie", (long) run.nummer()).toJobParameters()
                : parameters.addLong("run", runId).toJobParameters();
    }
}

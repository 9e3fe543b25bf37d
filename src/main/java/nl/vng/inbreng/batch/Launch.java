package nl.vng.inbreng.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/// Starts a job after tidying up behind a run that was killed; the caller holds the [RunLock], so no run is alive.
@Component
class Launch {

    private final JobRepository jobs;
    private final JobOperator operator;
    private final Clock clock;

    Launch(JobRepository jobs, JobOperator operator, Clock clock) {
        this.jobs = jobs;
        this.operator = operator;
        this.clock = clock;
    }

    /// Notes of runs that were killed that they failed.
    void recover() {
        for (String job : jobs.getJobNames()) {
            jobs.findRunningJobExecutions(job).forEach(operator::recover);
        }
    }

    /// Runs `job` to its end. An edition is one job instance, started again until it is complete; any other run is an
    /// instance of its own.
    ///
    /// @return how it ended: COMPLETED, STOPPED when it was asked to stop, or FAILED
    BatchStatus launch(Job job, long runId, Work.Assignment run) {
        JobParameters parameters = parameters(runId, run);
        try {
            JobInstance instance = jobs.getJobInstance(job.getName(), parameters);
            if (instance != null) {
                tidy(instance);
            }
            return operator.start(job, parameters).getStatus();
        } catch (JobExecutionException e) {
            throw new IllegalStateException("job " + job.getName() + " did not start", e);
        }
    }

    /// An instance without executions is left by a crash between the two; it could never be started again.
    private void tidy(JobInstance instance) {
        List<JobExecution> executions = jobs.getJobExecutions(instance);
        if (executions.isEmpty()) {
            jobs.deleteJobInstance(instance);
        }
        executions.forEach(this::endUnknown);
    }

    /// Batch gives UNKNOWN to what it could not write the end of, and refuses to start that again. The steps are safe
    /// to repeat, so it counts as failed.
    private void endUnknown(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(LocalDateTime.now(clock));
                jobs.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            execution.setEndTime(LocalDateTime.now(clock));
            jobs.update(execution);
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

package nl.vng.inbreng.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/// Starts a job after tidying up behind a run that was killed; the caller holds the [RunLock], so no run is alive.
@Component
class Launch {

    private final JobRepository jobs;
    private final JobOperator operator;

    Launch(JobRepository jobs, JobOperator operator) {
        this.jobs = jobs;
        this.operator = operator;
    }

    /// Runs `job` to its end. An edition is one job instance, started again until it is complete; any other run is an
    /// instance of its own.
    ///
    /// @return whether it came to its end
    boolean launch(Job job, long runId, Work.Assignment run) {
        JobParameters parameters = parameters(runId, run);
        try {
            for (JobExecution dead : jobs.findRunningJobExecutions(job.getName())) {
                operator.recover(dead);
            }
            JobInstance instance = jobs.getJobInstance(job.getName(), parameters);
            if (instance != null && jobs.getJobExecutions(instance).isEmpty()) {
                jobs.deleteJobInstance(instance);
            }
            return operator.start(job, parameters).getStatus() == BatchStatus.COMPLETED;
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

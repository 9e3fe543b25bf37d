package nl.vng.inbreng.batch;

import nl.vng.inbreng.Settings;
import nl.vng.inbreng.intake.Intake;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Reads the exports; a file that is refused ends the run.
@Configuration(proxyBeanMethods = false)
class IntakeStep {

    @Bean
    Step intake(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            Work work,
            Settings settings,
            FindingsFolder findings,
            Stopper stopper,
            Progress progress) {
        return stopper.before(new StepBuilder("lezen", jobs)
                .tasklet(
                        (_, _) -> {
                            progress.begins("lezen");
                            var run = work.assignment();
                            var snapshot = Intake.read(
                                            run.delivery(),
                                            settings.verdeelbesluit(),
                                            run.bevindingen(),
                                            run.rejected())
                                    .orElseThrow(() -> findings.refuse(run));
                            work.snapshot(snapshot);
                            progress.ends(Facts.read(snapshot));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build());
    }
}

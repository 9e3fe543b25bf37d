package nl.vng.inbreng.batch;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Seals the edition, or sets what was made aside when a document is missing.
@Configuration(proxyBeanMethods = false)
class PublishStep {

    @Bean
    Step publish(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            Publication publication,
            Stopper stopper,
            Progress progress) {
        return stopper.before(new StepBuilder("uitgeven", jobs)
                .tasklet(
                        (_, _) -> {
                            progress.begins("uitgeven");
                            progress.ends(publication.publish());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build());
    }
}

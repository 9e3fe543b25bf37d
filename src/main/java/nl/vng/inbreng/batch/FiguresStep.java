package nl.vng.inbreng.batch;

import nl.vng.inbreng.Settings;
import nl.vng.inbreng.aggregate.Aggregate;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Computes every figure and hides what must not be published.
@Configuration(proxyBeanMethods = false)
class FiguresStep {

    @Bean
    Step figures(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            Work work,
            Settings settings,
            FigureStore store,
            Progress progress) {
        return new StepBuilder("rekenen", jobs)
                .tasklet(
                        (_, _) -> {
                            progress.begins("rekenen");
                            var figures = Aggregate.publishable(
                                    work.snapshot(),
                                    settings.onderdrukking().rules(),
                                    store.published(work.assignment().request().output()));
                            work.figures(figures);
                            progress.ends(Facts.computed(figures));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}

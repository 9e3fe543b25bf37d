package nl.vng.inbreng.batch;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Lets veraPDF judge what was made, if that was asked. Takes longer than the making.
@Configuration(proxyBeanMethods = false)
class JudgeStep {

    @Bean
    Step judge(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            Work work,
            Stopper stopper,
            Progress progress) {
        return stopper.before(new StepBuilder("toetsen", jobs)
                .tasklet(
                        (_, _) -> {
                            if (work.assignment().request().controle()) {
                                progress.begins("toetsen");
                                var made = work.made().stream()
                                        .map(Made.Succeeded::bestand)
                                        .toList();
                                Judge.rejected(work.edition().staging(), made).forEach(work::reject);
                                progress.ends(Facts.judged(work));
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build());
    }
}

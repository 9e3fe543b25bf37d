package nl.vng.inbreng.batch;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import nl.vng.inbreng.Settings;
import nl.vng.inbreng.check.Checks;
import nl.vng.inbreng.compose.Documents;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// Compares the records across files and with the previous run; too many rejected rows end the run.
@Configuration(proxyBeanMethods = false)
class CheckStep {

    @Bean
    Step check(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            Work work,
            Settings settings,
            RunStore store,
            FindingsFolder findings,
            Stopper stopper,
            Progress progress) {
        return stopper.before(new StepBuilder("controleren", jobs)
                .tasklet(
                        (_, _) -> {
                            progress.begins("controleren");
                            var run = work.assignment();
                            Checks.run(
                                    work.snapshot(),
                                    store.previousOmvang(work.snapshot().voorbeeld()),
                                    settings.afkeuring().drempel(),
                                    run.bevindingen());
                            topics(work)
                                    .ifPresent(
                                            it -> Checks.debat(work.snapshot().debat(), it, run.bevindingen()));
                            if (run.bevindingen().blokkeert()) {
                                throw findings.refuse(run);
                            }
                            progress.ends(Facts.checked(run.bevindingen()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build());
    }

    /// The topics that the texts of this run have; empty when the texts are not right, which the documents then tell.
    private static Optional<SortedSet<Integer>> topics(Work work) throws IOException {
        return Documents.texts(
                        work.assignment().request().templates(),
                        work.snapshot().kengetallen().sleutels())
                .onderwerpen();
    }
}

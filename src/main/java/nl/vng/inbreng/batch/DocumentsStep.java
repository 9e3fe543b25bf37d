package nl.vng.inbreng.batch;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// Composes and lays out the documents; one item is one document, several at the same time.
@Configuration(proxyBeanMethods = false)
@Conditional(WithWorkers.Not.class)
class DocumentsStep {

    /// Documents that are in memory at the same time, at most.
    private static final int CHUNK = 16;

    @Bean
    Step documents(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            ListItemReader<DocumentItem> documentItems,
            Documentation documentation,
            Stopper stopper,
            AsyncTaskExecutor layoutThreads) {
        return new StepBuilder("opmaken", jobs)
                .<DocumentItem, LaidOut>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(documentItems)
                .processor(documentation::make)
                .writer(documentation::keep)
                .taskExecutor(layoutThreads)
                .interruptionPolicy(stopper)
                .listener((StepExecutionListener) documentation)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    ListItemReader<DocumentItem> documentItems(Work work) {
        return new ListItemReader<>(work.asked());
    }
}

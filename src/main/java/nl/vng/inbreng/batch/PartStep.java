package nl.vng.inbreng.batch;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepLocator;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/// Makes a part of the documents, in whichever process takes it. One item is one document, and is noted as soon as it
/// is made: what the step itself remembers is of no use to who goes on with it.
@Configuration(proxyBeanMethods = false)
@Conditional(WithWorkers.class)
class PartStep {

    /// Its name, and the beginning of that of each of its executions.
    static final String NAME = "opmaken-deel";

    /// Documents in a part. A process that is killed loses those of one part that it was making.
    static final int SIZE = 8;

    @Bean
    Step documentPart(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            ListItemReader<DocumentItem> partItems,
            Parts parts,
            AsyncTaskExecutor layoutThreads) {
        return new StepBuilder(NAME, jobs)
                .<DocumentItem, DocumentItem>chunk(SIZE)
                .transactionManager(transactions)
                .reader(partItems)
                .processor(item -> {
                    parts.make(item);
                    return item;
                })
                .writer(_ -> {})
                .taskExecutor(layoutThreads)
                .interruptionPolicy(PartStep::checkInterrupted)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    @StepScope
    ListItemReader<DocumentItem> partItems(Parts parts, @Value("#{stepExecution}") StepExecution step) {
        return new ListItemReader<>(parts.open(step));
    }

    /// Whatever a request says, no other step can be begun by it.
    @Bean
    StepLocator partLocator(@Qualifier("documentPart") ObjectProvider<Step> documentPart) {
        return name -> NAME.equals(name) ? documentPart.getObject() : null;
    }

    /// Batch marks the steps of a run that is asked to stop. An interrupted thread would end a loop over chunks early,
    /// as if it were complete.
    private static void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (step.isTerminateOnly() || Thread.currentThread().isInterrupted()) {
            throw new JobInterruptedException("the run stops");
        }
    }
}

package nl.vng.inbreng.batch;

import java.time.Duration;
import nl.vng.inbreng.Settings;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.QueueChannel;

/// Composes and lays out the documents, in every process that takes a part of them; [DocumentsStep] does it in this
/// one.
@Configuration(proxyBeanMethods = false)
@Conditional(WithWorkers.class)
class RemoteDocumentsStep {

    private static final int POLL_MILLIS = 200;

    @Bean
    Step documents(
            JobRepository jobs,
            Settings settings,
            QueueChannel partRequests,
            Distribution distribution,
            BeanFactory beans) {
        return new RemotePartitioningManagerStepBuilder("opmaken", jobs)
                .partitioner(PartStep.NAME, distribution)
                .gridSize(1)
                .aggregator(distribution)
                .outputChannel(partRequests)
                .pollInterval(POLL_MILLIS)
                .timeout(Duration.ofSeconds(settings.werkers().geduld()).toMillis())
                .listener((StepExecutionListener) distribution)
                .allowStartIfComplete(true)
                .beanFactory(beans)
                .build();
    }
}

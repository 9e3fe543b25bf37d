package nl.vng.inbreng.batch;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The queue of parts, in the database of the runs. It has connections and transactions of its own: a message is
/// received for as long as its part is being made, and what the part notes meanwhile must stay when that is undone.
@Configuration(proxyBeanMethods = false)
@Conditional(WithWorkers.class)
@EnableIntegration
class PartQueue {

    /// Region of our messages in the table of Spring Integration.
    static final String REGION = "INBRENG";

    private static final Logger LOG = LoggerFactory.getLogger(PartQueue.class);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /// With the settings of the connections of the runs, whose protections against a server that is gone are among
    /// them.
    @Bean(defaultCandidate = false)
    HikariDataSource queueDataSource(DataSourceProperties properties, Environment environment) {
        var source = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(source));
        source.setPoolName("wachtrij");
        source.setMaximumPoolSize(2);
        source.setMinimumIdle(0);
        source.setConnectionInitSql(Stream.of(source.getConnectionInitSql(), Workers.GIVE_UP)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; ")));
        return source;
    }

    @Bean(defaultCandidate = false)
    JdbcTransactionManager queueTransactions(@Qualifier("queueDataSource") DataSource queue) {
        return new JdbcTransactionManager(queue);
    }

    @Bean
    JdbcChannelMessageStore queueStore(@Qualifier("queueDataSource") DataSource queue) {
        var store = new JdbcChannelMessageStore(queue);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setRegion(REGION);
        store.setSerializer(PartMessages::write);
        store.setMessageRowMapper((row, _) -> PartMessages.read(row));
        store.setCheckDatabaseOnStart(false);
        return store;
    }

    @Bean
    QueueChannel partRequests(JdbcChannelMessageStore queueStore) {
        return new QueueChannel(new MessageGroupQueue(queueStore, "delen"));
    }

    /// From the queue to [Parts], once it is started. What cannot be handled now stays in the queue.
    @Bean
    IntegrationFlow partFlow(
            QueueChannel partRequests, Parts parts, @Qualifier("queueTransactions") JdbcTransactionManager queue) {
        return IntegrationFlow.from(partRequests)
                .handle(
                        message -> parts.take(message.getPayload()),
                        endpoint -> endpoint.autoStartup(false)
                                .poller(Pollers.fixedDelay(PAUSE)
                                        .receiveTimeout(0)
                                        .maxMessagesPerPoll(-1)
                                        .transactional(queue)
                                        .errorHandler(e -> LOG.warn("a message stays in the queue", e))))
                .get();
    }
}

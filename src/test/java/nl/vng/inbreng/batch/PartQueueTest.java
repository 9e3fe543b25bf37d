package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PartQueueTest {

    @Test
    void theConnectionsOfTheQueueGiveUpLikeThoseOfTheRun() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "verbindingen",
                        Map.of(
                                "spring.datasource.hikari.connection-timeout", "5000",
                                "spring.datasource.hikari.maximum-pool-size", "4",
                                "spring.datasource.hikari.data-source-properties.socketTimeout", "60",
                                "spring.datasource.hikari.connection-init-sql", "set tcp_keepalives_idle = 20")));
        var properties = new DataSourceProperties();
        properties.setUrl("jdbc:postgresql://localhost/inbreng");

        try (var source = new PartQueue().queueDataSource(properties, environment)) {
            assertThat(source.getDataSourceProperties()).containsEntry("socketTimeout", "60");
            assertThat(source.getConnectionTimeout()).isEqualTo(5_000);
            assertThat(source.getConnectionInitSql())
                    .isEqualTo("set tcp_keepalives_idle = 20; set idle_in_transaction_session_timeout = 120000");
            assertThat(source.getMaximumPoolSize()).isEqualTo(2);
        }
    }
}

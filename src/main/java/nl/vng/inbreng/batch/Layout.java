package nl.vng.inbreng.batch;

import nl.vng.inbreng.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/// The threads that lay documents out.
@Configuration(proxyBeanMethods = false)
class Layout {

    @Bean
    AsyncTaskExecutor layoutThreads(Settings settings) {
        var threads = new SimpleAsyncTaskExecutor("opmaak-");
        threads.setConcurrencyLimit(settings.workers());
        return threads;
    }
}

package nl.vng.inbreng.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;

class SupervisionTest {

    @Test
    void aStopThatCouldNotBePassedOnIsPassedOnAgain() throws Exception {
        var updates = new CountDownLatch(2);
        var stopper = new Stopper();
        var supervision = new Supervision(failingOnce(updates), store(), stopper, new Silent());
        stopper.request();

        supervision.begin(new JobExecution(1L, new JobInstance(1L, "maak"), new JobParameters()), "v", 26);

        assertThat(updates.await(20, TimeUnit.SECONDS)).isTrue();
        supervision.end();
    }

    /// No repository fails when it is asked to.
    private static JobRepository failingOnce(CountDownLatch updates) {
        return (JobRepository) Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, (_, _, _) -> {
                    updates.countDown();
                    if (updates.getCount() > 0) {
                        throw new CannotCreateTransactionException("the server is restarted");
                    }
                    return null;
                });
    }

    private static VerdelingStore store() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:toezicht;DB_CLOSE_DELAY=-1");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("create table verdeeld_document (verdeling varchar, uitkomst varchar)")
                .update();
        return new VerdelingStore(jdbc, new JdbcTransactionManager(database), Clock.systemUTC());
    }

    private static final class Silent implements Progress {

        @Override
        public void begins(String step) {}

        @Override
        public void advances(int done, int total) {}

        @Override
        public void ends(String facts) {}
    }
}

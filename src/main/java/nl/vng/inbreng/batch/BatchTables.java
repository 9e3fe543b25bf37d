package nl.vng.inbreng.batch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Questions on Spring Batch's tables that its repository has no method for.
@Component
class BatchTables {

    /// States that only a living process may be in, and the one that Batch gives when it could not write an end.
    static final Set<BatchStatus> UNENDED =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING, BatchStatus.UNKNOWN);

    private final JdbcClient jdbc;

    BatchTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Executions that are not ended, or that have a step that is not.
    List<Long> unended() {
        return ids(
                jdbc.sql("""
                select job_execution_id from batch_job_execution where status in (:unended)
                 union
                select job_execution_id from batch_step_execution where status in (:unended)
                 order by 1""").param("unended", UNENDED.stream().map(Enum::name).toList()));
    }

    /// Instances that a crash left between their own row and that of their first execution.
    List<Long> withoutExecution() {
        return ids(jdbc.sql("""
                select i.job_instance_id from batch_job_instance i
                 where not exists (select 1 from batch_job_execution e where e.job_instance_id = i.job_instance_id)
                 order by 1"""));
    }

    private static List<Long> ids(JdbcClient.StatementSpec query) {
        return query.query(Long.class).list().stream()
                .<Long>flatMap(Stream::ofNullable)
                .toList();
    }
}

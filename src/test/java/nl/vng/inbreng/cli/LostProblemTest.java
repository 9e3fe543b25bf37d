package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import nl.vng.inbreng.post.Afloop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionSystemException;

class LostProblemTest {

    @TempDir
    Path output;

    private final Database database = Database.of("jdbc:postgresql://localhost:1/inbreng", "inbreng", "");

    @Test
    void aConnectionIsGoneWhenOnlyTheUndoingSaysSo() {
        var failure = new TransactionSystemException("rollback", new SQLException("closed", "08003"));
        failure.initApplicationException(new IllegalStateException("what had to be undone"));

        var problem = LostProblem.RUN.of(failure, database, output).orElseThrow();

        assertThat(problem.afloop()).isEqualTo(Afloop.DATABASE);
    }

    @Test
    void aConnectionIsGoneWhenWhatHadToBeUndoneSaysSo() {
        var failure = new TransactionSystemException("rollback", new IllegalStateException("closed"));
        failure.initApplicationException(new SQLException("gone", "08006"));

        var problem = LostProblem.RUN.of(failure, database, output).orElseThrow();

        assertThat(problem.afloop()).isEqualTo(Afloop.DATABASE);
    }

    @Test
    void aConnectionIsGoneWhenThePoolClosedIt() {
        var failure = new ExecutionException(new TransactionSystemException("rollback", new SQLException("closed")));

        var problem = LostProblem.RUN.of(failure, database, output).orElseThrow();

        assertThat(problem.afloop()).isEqualTo(Afloop.DATABASE);
    }

    @Test
    void anotherFailureIsNone() {
        var failure = new TransactionSystemException("rollback", new SQLException("full", "54000"));

        assertThat(LostProblem.RUN.of(failure, database, output)).isEmpty();
    }
}

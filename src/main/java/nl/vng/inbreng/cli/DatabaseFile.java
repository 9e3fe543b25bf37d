package nl.vng.inbreng.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The database for commands that only look: opened read-only for a moment, without the run lock. A run that starts
/// just then waits for it, by `initialization-fail-timeout` in `application.yaml`.
final class DatabaseFile {

    /// Error codes of H2.
    static final int IN_USE = 90020;

    /// The first run was killed before it had made the tables.
    static final Set<Integer> NO_TABLE = Set.of(42102, 42103, 42104);

    static final int GENERAL = 50000;
    static final int IO = 90028;
    static final int IO_OF_FILE = 90031;
    static final int DAMAGED = 90030;
    static final int OTHER_FORMAT = 90048;

    private DatabaseFile() {}

    static Path path() {
        return Program.varFolder().resolve("inbreng.mv.db");
    }

    /// What `question` asks of the database; empty when there is none yet.
    ///
    /// @throws SQLException if it cannot be opened or read, with code [#IN_USE] while a run has it
    static <T> Optional<T> ask(Function<DataSource, T> question) throws SQLException {
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        String name = Program.varFolder().toAbsolutePath().resolve("inbreng").toString();
        try (var connection = DriverManager.getConnection(
                "jdbc:h2:file:" + name + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0", "sa", "")) {
            return Optional.of(question.apply(new SingleConnectionDataSource(connection, true)));
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

package nl.vng.inbreng.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.vng.inbreng.batch.FileRunLock;
import nl.vng.inbreng.batch.RunLock;

/// H2 in the folder `var`. Commands that only look open it read-only for a moment, without the run lock; a run that
/// starts just then waits for it, by `initialization-fail-timeout` in `application.yaml`.
///
/// @param url as the settings have it
record DatabaseFile(String url) implements Database {

    @Override
    public <T> Optional<T> ask(Function<DataSource, T> question) throws SQLException {
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        String name = Program.varFolder().toAbsolutePath().resolve("inbreng").toString();
        try (var connection = DriverManager.getConnection(
                "jdbc:h2:file:" + name + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0", "sa", "")) {
            return Database.answer(connection, question);
        }
    }

    @Override
    public RunLock lock() {
        return new FileRunLock(Program.varFolder());
    }

    /// Nobody: while a run has it, it cannot be read.
    @Override
    public Optional<String> running() {
        return Optional.empty();
    }

    @Override
    public Optional<Problem> unwritable() {
        return Folders.var(Program.varFolder());
    }

    @Override
    public Map<String, Object> connections() {
        return Map.of();
    }

    @Override
    public String place() {
        return path().toString();
    }

    @Override
    public String migrations() {
        return "classpath:db/migration/h2";
    }

    @Override
    public String repair() {
        return "zet de map var terug uit de reservekopie, of zet haar opzij en laat alle edities staan: wat eerder is"
                + " uitgegeven, wordt dan uit de edities gelezen";
    }

    private static Path path() {
        return Program.varFolder().resolve("inbreng.mv.db");
    }
}

package nl.vng.inbreng.cli;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.vng.inbreng.SettingException;
import nl.vng.inbreng.batch.RunLock;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Where the program keeps its state, as the commands know it before and without Spring.
sealed interface Database permits DatabaseFile, DatabaseServer {

    /// The database that the settings name.
    ///
    /// @throws SettingException if its address is wrong, or it is of a kind that the program cannot use
    static Database of(String url, String user, String password) {
        if (DatabaseServer.isAddress(url)) {
            return new DatabaseServer(url, user, password);
        }
        if (url.startsWith("jdbc:h2:file:")) {
            return new DatabaseFile(url);
        }
        throw new SettingException(
                "spring.datasource.url",
                SettingNames.masked("spring.datasource.url", url),
                "het adres van een database, zoals jdbc:postgresql://computer:5432/database, met de gebruiker en het"
                        + " wachtwoord apart in spring.datasource.username en spring.datasource.password; of niets");
    }

    /// What `question` asks of the database; empty when there is none yet. A run is not hindered.
    ///
    /// @throws SQLException if it cannot be opened or read
    <T> Optional<T> ask(Function<DataSource, T> question) throws SQLException;

    /// The lock on runs that use it.
    RunLock lock();

    /// Who runs now, in Dutch, as far as can be told while the database can be read; empty when nobody does.
    Optional<String> running() throws SQLException;

    /// Where it is, for a message.
    String place();

    /// Why it cannot write, when it is on a disk of this computer that is full or may not be written; else empty.
    Optional<Problem> unwritable();

    /// Settings of the program's connections to it, which the settings of an operator go before.
    Map<String, Object> connections();

    /// Its migrations.
    String migrations();

    /// What an operator does when it cannot be read any more.
    String repair();

    /// Who has the lock, for a message.
    default String owner() {
        try {
            return lock().owner().orElse("onbekend proces");
        } catch (IOException | SQLException _) {
            return "onbekend proces";
        }
    }

    /// The answer to `question` on an open connection, with the failure of the database as it gave it.
    static <T> Optional<T> answer(Connection connection, Function<DataSource, T> question) throws SQLException {
        try {
            return Optional.of(question.apply(new SingleConnectionDataSource(connection, true)));
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause) {
                throw cause;
            }
            throw e;
        }
    }
}

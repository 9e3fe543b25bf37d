package nl.vng.inbreng.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import nl.vng.inbreng.batch.PostgresRunLock;
import nl.vng.inbreng.batch.RunLock;

/// A database on a PostgreSQL server.
///
/// @param url as the settings have it, without a password in messages
record DatabaseServer(String url, String user, String password) implements Database {

    /// What the driver cannot do it throws; in its log it says so too, in English and on the screen, or with an address
    /// that a password may stand in.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    /// The oldest version that is tested.
    private static final int VERSION = 15;

    /// Seconds to wait for the server to answer; a server that is gone may say nothing at all.
    private static final String PATIENCE = "10";

    /// Seconds that one statement of a run may take; each takes less than one.
    private static final String STATEMENT = "60";

    /// Whether `url` is the address of such a database, as the driver reads it. The driver takes a user and a password
    /// before an `@` for a part of the computer's name.
    static boolean isAddress(String url) {
        try {
            return url.startsWith("jdbc:postgresql:")
                    && !url.replaceFirst("\\?.*", "").contains("@")
                    && DriverManager.getDriver(url) != null;
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public <T> Optional<T> ask(Function<DataSource, T> question) throws SQLException {
        try (var connection = open()) {
            connection.setReadOnly(true);
            return Database.answer(connection, question);
        }
    }

    @Override
    public RunLock lock() {
        return new PostgresRunLock(this::open);
    }

    @Override
    public Optional<String> running() throws SQLException {
        return ((PostgresRunLock) lock()).owner();
    }

    @Override
    public Optional<Problem> unwritable() {
        return Optional.empty();
    }

    /// A server whose machine or line is gone never answers: the driver gives up. The server does the same with what
    /// is left of a run whose machine is gone, or the rows that it changed last would stay locked for hours.
    ///
    /// Changing the tables of a large database may take long, and has connections of its own that wait for it.
    @Override
    public Map<String, Object> connections() {
        String driver = "spring.datasource.hikari.data-source-properties.";
        return Map.of(
                driver + "connectTimeout",
                PATIENCE,
                driver + "socketTimeout",
                STATEMENT,
                driver + "tcpKeepAlive",
                "true",
                "spring.datasource.hikari.connection-init-sql",
                "set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4",
                "spring.flyway.url",
                "%s%stcpKeepAlive=true&connectTimeout=%s".formatted(url, url.contains("?") ? "&" : "?", PATIENCE),
                "spring.flyway.user",
                user,
                "spring.flyway.password",
                password);
    }

    /// A connection to a server that is new enough.
    ///
    /// @throws OldServerException if it is not
    private Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", PATIENCE);
        properties.setProperty("socketTimeout", PATIENCE);
        properties.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(url, properties);
        try {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < VERSION) {
                throw new OldServerException(server.getDatabaseProductVersion(), VERSION);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// Without what follows the question mark, which says how and not where; masked, for an address that is refused may
    /// come here too.
    @Override
    public String place() {
        return SettingNames.masked("spring.datasource.url", url)
                .replaceFirst("^jdbc:", "")
                .replaceFirst("\\?.*", "");
    }

    @Override
    public String migrations() {
        return "classpath:db/migration/postgresql";
    }

    @Override
    public String repair() {
        return "zet de database terug uit de reservekopie, of kies een lege database en laat alle edities staan: wat"
                + " eerder is uitgegeven, wordt dan uit de edities gelezen";
    }

    /// Neither is the password shown where a record is printed.
    @Override
    public String toString() {
        return place();
    }
}

package nl.vng.inbreng.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// For PostgreSQL: a session advisory lock on a connection of its own, which the server frees with that connection.
///
/// The server also keeps who the owner is, since when, and its last sign of life: the name, the start and the last
/// statement of the session that holds the lock. So what is told of an owner cannot outlive it.
public final class PostgresRunLock implements RunLock {

    /// An owner without a sign of life for this long has stopped without dying; its session is ended.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /// From here on a sign of life is late enough to be told.
    private static final Duration LATE = Duration.ofSeconds(30);

    /// Namespace of this program's advisory locks: any number, and for ever this one.
    private static final int NAMESPACE = 0x1A6B;

    private static final String TAKE =
            "select pg_try_advisory_lock(%d, hashtext(current_schema()))".formatted(NAMESPACE);

    private static final String OWNER = """
            select session.pid, session.application_name, session.backend_start, session.state_change,
                   extract(epoch from clock_timestamp() - session.state_change) as silence
              from pg_locks held join pg_stat_activity session on session.pid = held.pid
             where held.locktype = 'advisory' and held.granted and held.objsubid = 2
               and held.database = (select oid from pg_database where datname = current_database())
               and held.classid = %d
               and held.objid = (hashtext(current_schema())::bigint & 4294967295)::oid""".formatted(NAMESPACE);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Sessions sessions;
    private final Duration silence;

    /// Opens connections to the server.
    @FunctionalInterface
    public interface Sessions {

        /// A connection outside any pool.
        Connection open() throws SQLException;
    }

    public PostgresRunLock(Sessions sessions) {
        this(sessions, SILENCE);
    }

    /// @param silence how long an owner may give no sign of life
    public PostgresRunLock(Sessions sessions, Duration silence) {
        this.sessions = sessions;
        this.silence = silence;
    }

    @Override
    public Optional<Held> take(Runnable lost) throws SQLException {
        Connection connection = sessions.open();
        boolean taken = false;
        try {
            introduce(connection);
            taken = tryTake(connection) || (endSilent(connection) && tryTake(connection)) || await(connection);
            return taken ? Optional.of(new LockSession(connection, lost)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    @Override
    public Optional<String> owner() throws SQLException {
        try (Connection connection = sessions.open()) {
            return found(connection).map(Owner::text);
        }
    }

    /// Names this process to the others, and lets the server notice within a minute that its machine is gone.
    private static void introduce(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                select set_config('application_name', ?, false), set_config('tcp_keepalives_idle', '20', false),
                       set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '4', false)""")) {
            sql.setString(1, RunOwner.current());
            sql.execute();
        }
    }

    private static boolean tryTake(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                ResultSet row = sql.executeQuery(TAKE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// The server may need a moment to see that an owner was killed.
    private static boolean await(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("set lock_timeout = '1s'");
            sql.execute(TAKE.replace("pg_try_advisory_lock", "pg_advisory_lock"));
            sql.execute("reset lock_timeout");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /// Ends the session of an owner that has given no sign of life for too long. Should it wake up, it finds its lock
    /// lost before it can publish.
    private boolean endSilent(Connection connection) throws SQLException {
        Optional<Owner> owner = found(connection).filter(it -> it.silence().compareTo(silence) > 0);
        if (owner.isEmpty()) {
            return false;
        }
        try (PreparedStatement sql = connection.prepareStatement("select pg_terminate_backend(?, 5000)")) {
            sql.setInt(1, owner.get().pid());
            try (ResultSet row = sql.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Optional<Owner> found(Connection connection) throws SQLException {
        try (var sql = connection.createStatement();
                ResultSet row = sql.executeQuery(OWNER)) {
            return row.next() ? Optional.of(Owner.of(row)) : Optional.empty();
        }
    }

    private record Owner(int pid, String name, Instant since, Instant alive, Duration silence) {

        /// Times and state are empty for a session of another database user.
        static Owner of(ResultSet row) throws SQLException {
            var since = row.getObject("backend_start", OffsetDateTime.class);
            var alive = row.getObject("state_change", OffsetDateTime.class);
            return new Owner(
                    row.getInt("pid"),
                    row.getString("application_name"),
                    since == null ? Instant.MIN : since.toInstant(),
                    alive == null ? Instant.MIN : alive.toInstant(),
                    Duration.ofMillis((long) (row.getDouble("silence") * 1000)));
        }

        String text() {
            if (since.equals(Instant.MIN)) {
                return "proces van een andere gebruiker van de database";
            }
            String text = "%s, sinds %s".formatted(name, RunOwner.moment(since));
            return silence.compareTo(LATE) < 0 ? text : text + ", laatste teken van leven " + RunOwner.moment(alive);
        }
    }
}

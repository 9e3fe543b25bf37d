package nl.vng.inbreng.batch;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Takes what was deleted out of the file of the database too.
///
/// H2 leaves old pages in its file until it needs the room: a name that was removed could be read there for years. A
/// server overwrites them by itself (PostgreSQL: autovacuum).
@Component
public class Compaction {

    private final JdbcTemplate jdbc;

    Compaction(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes the file anew. It is the last that is done with the database: it closes it.
    public void run() {
        if (isFile()) {
            jdbc.execute("shutdown compact");
        }
    }

    private boolean isFile() {
        return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>)
                it -> it.getMetaData().getDatabaseProductName().equals("H2")));
    }
}

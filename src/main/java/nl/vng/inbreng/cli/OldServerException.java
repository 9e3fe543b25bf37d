package nl.vng.inbreng.cli;

import java.sql.SQLException;

/// The database server is older than the program can use.
final class OldServerException extends SQLException {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final int needed;

    OldServerException(String found, int needed) {
        super("PostgreSQL %s found, %d needed".formatted(found, needed));
        this.found = found;
        this.needed = needed;
    }

    String found() {
        return found;
    }

    int needed() {
        return needed;
    }
}

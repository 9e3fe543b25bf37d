package nl.vng.inbreng.cli;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

/// What a failure of the database means, whichever database it is.
enum DatabaseFault {
    /// Another process has the file open.
    IN_USE,
    /// The first run was killed before it had made the tables.
    NO_TABLE,
    /// The tables are of an earlier version, and no run has brought them up to date yet.
    OLD_TABLES,
    /// The file is damaged, or no database.
    DAMAGED,
    /// The server does not answer, or not any more.
    UNREACHABLE,
    /// The server does not accept this user with this password.
    REFUSED,
    /// The server has no database of this name.
    ABSENT,
    /// The user may not do what the program must do.
    FORBIDDEN,
    /// The server cannot be used by this version of the program.
    TOO_OLD,
    OTHER;

    private static final Set<Integer> H2_NO_TABLE = Set.of(42102, 42103, 42104);
    private static final Set<Integer> H2_DAMAGED = Set.of(50000, 90028, 90030, 90031, 90048);
    private static final int H2_IN_USE = 90020;
    private static final int H2_NO_COLUMN = 42122;

    static DatabaseFault of(SQLException failure) {
        if (failure instanceof OldServerException) {
            return TOO_OLD;
        }
        int h2 = failure.getErrorCode(); // 0 for PostgreSQL, which has states alone
        if (h2 != 0) {
            return ofFile(h2);
        }
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return switch (state) {
            case "42P01" -> NO_TABLE;
            case "42703" -> OLD_TABLES;
            case "3D000" -> ABSENT;
            case "42501" -> FORBIDDEN;
            case "53300" -> UNREACHABLE; // too many connections
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? UNREACHABLE
                        : state.startsWith("28") ? REFUSED : OTHER;
        };
    }

    private static DatabaseFault ofFile(int code) {
        return switch (code) {
            case H2_IN_USE -> IN_USE;
            case H2_NO_COLUMN -> OLD_TABLES;
            default -> H2_NO_TABLE.contains(code) ? NO_TABLE : H2_DAMAGED.contains(code) ? DAMAGED : OTHER;
        };
    }
}

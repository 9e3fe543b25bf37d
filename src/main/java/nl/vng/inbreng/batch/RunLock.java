package nl.vng.inbreng.batch;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/// One run at a time on one database. The system or the server lets go of the lock when the owner dies, however it
/// dies.
public interface RunLock {

    /// Takes the lock, or gives empty when a living process has it.
    ///
    /// @param lost called once, from another thread, when the lock is lost while it is held
    Optional<Held> take(Runnable lost) throws IOException, SQLException;

    /// Who has the lock, in Dutch: process, host and since when; empty when that is not known.
    Optional<String> owner() throws IOException, SQLException;

    /// The lock, until it is closed or lost.
    interface Held extends AutoCloseable {

        /// Makes sure that no other run can have begun: to be called before anything is published.
        ///
        /// @throws LockLostException if one can
        void require();

        @Override
        void close() throws IOException;
    }
}

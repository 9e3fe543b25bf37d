package nl.vng.inbreng.batch;

import org.jspecify.annotations.Nullable;

/// The lock was lost in the middle of a run, so another run may have begun: nothing may be published any more.
public final class LockLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LockLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package nl.vng.inbreng.batch;

import java.nio.file.Path;

/// An edition that readers may have, whose figures are not in the database and cannot be read from its folder either.
/// Publishing beside it could give small numbers away by subtraction.
public final class UnreadableEditionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path edition;
    private final String wat;

    UnreadableEditionException(Path edition, String wat) {
        super("edition " + edition + " cannot be read: " + wat);
        this.edition = edition;
        this.wat = wat;
    }

    /// Its folder.
    public Path edition() {
        return edition;
    }

    /// Dutch: what is wrong with it.
    public String wat() {
        return wat;
    }
}

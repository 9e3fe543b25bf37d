package nl.vng.inbreng.domain;

import java.io.IOException;
import java.nio.file.Path;

/// A file could not be written: the disk is full, or may not be written. Unchecked, so that it is not taken for an
/// export that cannot be read.
public final class UnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    /// @param folder where it was to be written
    public UnwritableException(Path folder, IOException cause) {
        super("cannot write in " + folder, cause);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}

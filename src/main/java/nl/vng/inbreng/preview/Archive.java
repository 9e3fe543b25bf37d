package nl.vng.inbreng.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;

/// What was published before.
public interface Archive {

    /// The figures that readers have: small numbers are protected against them.
    ///
    /// @throws ArchiveException if it cannot be known
    GepubliceerdEerder published() throws IOException;

    /// Folder of the last edition with this peildatum, else of the last one before it; empty when there is none.
    Optional<Path> edition(LocalDate peildatum) throws IOException;
}

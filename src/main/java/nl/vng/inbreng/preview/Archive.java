package nl.vng.inbreng.preview;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import nl.vng.inbreng.aggregate.GepubliceerdEerder;
import nl.vng.inbreng.verschil.Inhoud;

/// What was published before.
public interface Archive {

    /// The figures that readers have: small numbers are protected against them.
    ///
    /// @throws ArchiveException if it cannot be known
    GepubliceerdEerder published() throws IOException;

    /// What the last edition with this peildatum or an earlier one says that was sent, else the last one; empty when
    /// there is none that can be read.
    ///
    /// @param voorbeeld whether it must hold voorbeeldcijfers, or real ones
    Optional<Inhoud> edition(LocalDate peildatum, boolean voorbeeld) throws IOException;
}

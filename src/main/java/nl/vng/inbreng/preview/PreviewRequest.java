package nl.vng.inbreng.preview;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.vng.inbreng.aggregate.Onderdrukking;
import nl.vng.inbreng.check.Drempel;
import org.jspecify.annotations.Nullable;

/// What the preview shows.
///
/// @param input folder with the exports
/// @param templates folder with the templates
/// @param peildatum the peildatum to use; `null` is the newest that is complete
/// @param regels how small numbers are hidden
/// @param drempel how much of a file may be rejected
/// @param verdeelbesluit its version; `null` is the newest
/// @param poort port on 127.0.0.1; 0 is any that is free
public record PreviewRequest(
        Path input,
        Path templates,
        @Nullable LocalDate peildatum,
        Onderdrukking regels,
        Drempel drempel,
        @Nullable String verdeelbesluit,
        int poort) {}

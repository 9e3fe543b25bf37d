package nl.vng.inbreng.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file as it was delivered and read.
///
/// @param soort which export or reference table
/// @param bestand file name, without folder
/// @param sha256 SHA-256 of its bytes, 64 hex digits
/// @param peildatum what it describes; `null` for a reference table
/// @param rijen data rows read: no preamble, header, total, source or empty rows
/// @param afgekeurd data rows of those that were rejected
/// @param kolommen recognised columns, by their canonical names, in the order of the file
/// @param voorbeeld whether the file says of itself that it holds voorbeeldcijfers
public record Levering(
        Bronsoort soort,
        String bestand,
        String sha256,
        @Nullable Peildatum peildatum,
        int rijen,
        int afgekeurd,
        List<String> kolommen,
        boolean voorbeeld) {}

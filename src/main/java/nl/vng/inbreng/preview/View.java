package nl.vng.inbreng.preview;

import java.util.List;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.render.Report;
import nl.vng.inbreng.render.Spoken;
import org.jspecify.annotations.Nullable;

/// A document as it can be shown now.
///
/// @param entry which one
/// @param made the last time that it could be made; `null` when it never could
/// @param mistakes why it cannot be made now; empty when `made` is of now
/// @param exports what it was made from; `null` when the exports could never be read
record View(
        Entry entry,
        @Nullable Made made,
        List<Mistake> mistakes,
        @Nullable Exports exports) {

    /// @param document what it says
    /// @param report its pages
    /// @param spoken how it is read aloud
    record Made(Document document, Report report, List<Spoken> spoken) {}

    /// Whether what is shown is older than what was saved.
    boolean isOld() {
        return !mistakes.isEmpty();
    }
}

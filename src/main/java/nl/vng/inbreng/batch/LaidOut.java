package nl.vng.inbreng.batch;

import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.render.Report;

/// A document after layout: its pages, or why there are none.
sealed interface LaidOut {

    /// @param anders whether it says something else than in the edition that the run corrects
    record Pages(Report report, Document document, boolean anders) implements LaidOut {}

    /// The run was asked to stop before this document.
    record Skipped() implements LaidOut {}

    record None(Made.Failed failure) implements LaidOut {}
}

package nl.vng.inbreng.batch;

/// A document after layout: its pages, or why there are none.
sealed interface LaidOut {

    /// @param made what it is
    /// @param pdf the PDF
    /// @param html its twin
    record Pages(Made.Succeeded made, byte[] pdf, byte[] html) implements LaidOut {}

    /// The run was asked to stop before this document.
    record Skipped() implements LaidOut {}

    record None(Made.Failed failure) implements LaidOut {}
}

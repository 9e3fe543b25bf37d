package nl.vng.inbreng.render;

import nl.vng.inbreng.compose.Document;

/// A document as a PDF.
///
/// @param document what it was made from
/// @param pdf its bytes; the same document gives the same bytes
/// @param paginas number of pages
public record Report(Document document, byte[] pdf, int paginas) {}

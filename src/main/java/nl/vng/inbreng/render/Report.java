package nl.vng.inbreng.render;

/// A document as a PDF, and its twin for the browser.
///
/// @param bestand file in the edition, without extension: `landelijk`, `provincie/utrecht`
/// @param titel title, as in the PDF's properties and in lists
/// @param pdf its bytes; the same document and templates give the same bytes
/// @param paginas number of pages of the PDF
/// @param html the same content as one HTML file
public record Report(String bestand, String titel, byte[] pdf, int paginas, String html) {}

package nl.vng.inbreng.compose;

/// A document of the edition, as its lists show it.
///
/// @param bestand file in the edition, without extension
/// @param titel its title
/// @param onderwerp what is in it, one line
/// @param paginas number of pages
/// @param bytes size of the PDF
public record Onderdeel(String bestand, String titel, String onderwerp, int paginas, int bytes) {}

package nl.vng.inbreng.batch;

import nl.vng.inbreng.verschil.DocumentInhoud;

/// What became of one document.
public sealed interface Made {

    /// File in the edition, without extension.
    String bestand();

    /// Whether it is the sheet of a gemeente: of those there are hundreds, which lists must not name one by one.
    default boolean ofGemeente() {
        return bestand().startsWith("gemeente/");
    }

    /// @param bestand file in the edition, without extension
    /// @param titel its title
    /// @param onderwerp what is in it, one line
    /// @param paginas number of pages
    /// @param bytes size of the PDF
    /// @param anders whether it says something else than in the edition that the run corrects
    /// @param inhoud what it says
    record Succeeded(
            String bestand,
            String titel,
            String onderwerp,
            int paginas,
            int bytes,
            boolean anders,
            DocumentInhoud inhoud)
            implements Made {}

    /// @param bestand file in the edition, without extension
    /// @param reden Dutch: what, where, what to do
    /// @param uitslag how the run ends because of it
    record Failed(String bestand, String reden, Uitslag uitslag) implements Made {}
}

package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What all documents have in common: their title and first lines, the box on what is new, the Verantwoording, and the
/// properties of the PDF.
///
/// @param bestand file in the edition, without extension: `provincie/utrecht`
/// @param titel its title
/// @param maxPaginas most pages that the document may have
record Frame(Author author, Material material, String bestand, String titel, int maxPaginas) {

    static Frame of(Author author, Material material, String bestand, int maxPaginas) {
        return new Frame(author, material, bestand, author.line("titel"), maxPaginas);
    }

    /// A model with the title and the first lines.
    Map<String, Object> head() {
        var uitgave = material.uitgave();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("titel", titel);
        model.put("gebied", author.situatie().naam());
        model.put("kenmerk", Kenmerk.of(uitgave));
        model.put("koppen", author.koppen());
        model.put("waarvoor", author.place("waarvoor"));
        model.put("embargo", author.place("embargo"));
        model.put("voorbeeldtekst", uitgave.voorbeeld() ? author.place("voorbeeld") : List.of());
        return model;
    }

    /// The document, when its model has all that is its own.
    ///
    /// @param tabel the areas in its table
    /// @param ruimte how much of what is new there is room for
    /// @throws RefusedException if any text is not true, or cannot be read
    Document finish(Map<String, Object> model, Deelgebieden tabel, Nieuw.Ruimte ruimte) {
        var uitgave = material.uitgave();
        var omschrijving = author.line("omschrijving");
        model.put("verantwoording", Verantwoording.of(author));
        var inhoud = author.inhoud(bestand, titel);
        model.putAll(Kaders.of(author, inhoud, material, tabel, ruimte));
        author.requireTrue();
        return new Document(
                author.document(),
                bestand,
                uitgave.vingerafdruk(),
                titel,
                omschrijving,
                Kenmerk.date(uitgave),
                uitgave.concept() ? "CONCEPT" : null,
                maxPaginas,
                model,
                inhoud);
    }
}

package nl.vng.inbreng.compose;

import java.time.LocalDate;
import java.util.Map;
import nl.vng.inbreng.verschil.DocumentInhoud;
import org.jspecify.annotations.Nullable;

/// One document, ready to be laid out: a template and finished values.
///
/// @param soort kind, and the folder of its template: `templates/<soort>/document.ftlh`
/// @param bestand file in the edition, without extension: `landelijk`, `provincie/utrecht`
/// @param kenmerk short fingerprint of the edition that it is part of: `7f3a-91c2-04be`
/// @param titel title, as in the PDF's properties and in lists
/// @param onderwerp one line on what it is about, as in the PDF's properties
/// @param datum date of the PDF's properties: never today's
/// @param watermerk text across each page; `null` when there is none
/// @param maxPaginas most pages that it may have
/// @param model what the template sees, by name
/// @param inhoud what it says, by which the next edition knows what is new; `null` for a page that is no document of
/// its
///     own
public record Document(
        String soort,
        String bestand,
        String kenmerk,
        String titel,
        String onderwerp,
        LocalDate datum,
        @Nullable String watermerk,
        int maxPaginas,
        Map<String, Object> model,
        @Nullable DocumentInhoud inhoud) {

    /// A document without texts of its own.
    public Document(
            String soort,
            String bestand,
            String kenmerk,
            String titel,
            String onderwerp,
            LocalDate datum,
            @Nullable String watermerk,
            int maxPaginas,
            Map<String, Object> model) {
        this(soort, bestand, kenmerk, titel, onderwerp, datum, watermerk, maxPaginas, model, null);
    }
}

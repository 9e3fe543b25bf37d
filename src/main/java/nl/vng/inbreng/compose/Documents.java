package nl.vng.inbreng.compose;

import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Uitgave;

/// The documents of one edition.
public final class Documents {

    private Documents() {}

    /// The letter, then the briefings of the twelve provincies by code; the sheets for gemeenten are made on request.
    ///
    /// @throws IllegalArgumentException if a figure that a document needs does not exist
    public static List<Document> all(Figures figures, Uitgave uitgave) {
        var documents = new ArrayList<Document>();
        documents.add(landelijk(figures, uitgave));
        for (var provincie : Provincie.values()) {
            documents.add(provincie(provincie, figures, uitgave));
        }
        return documents;
    }

    /// The VNG letter for the whole committee.
    public static Document landelijk(Figures figures, Uitgave uitgave) {
        return LandelijkDocument.of(figures, uitgave);
    }

    /// The briefing for members from one provincie.
    public static Document provincie(Provincie provincie, Figures figures, Uitgave uitgave) {
        return ProvincieDocument.of(provincie, figures, uitgave);
    }

    /// The sheet for one gemeente: its figures beside those of its provincie and the country.
    public static Document gemeente(Gemeente gemeente, Figures figures, Uitgave uitgave) {
        return GemeenteDocument.of(gemeente, figures, uitgave);
    }
}

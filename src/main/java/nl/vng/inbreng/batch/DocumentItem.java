package nl.vng.inbreng.batch;

import java.util.ArrayList;
import java.util.List;
import nl.vng.inbreng.aggregate.Figures;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.domain.Uitgave;
import org.jspecify.annotations.Nullable;

/// A document to make: the briefing of a provincie, or the national letter.
///
/// @param provincie whose briefing; `null` is the national letter
record DocumentItem(@Nullable Provincie provincie) {

    /// What `request` asks for: the letter and all briefings, or only those of its provincies.
    static List<DocumentItem> of(RunRequest request) {
        var items = new ArrayList<DocumentItem>();
        if (!request.isSelection()) {
            items.add(new DocumentItem(null));
        }
        for (Provincie provincie : Provincie.values()) {
            if (!request.isSelection() || request.provincies().contains(provincie)) {
                items.add(new DocumentItem(provincie));
            }
        }
        return items;
    }

    Document compose(Figures figures, Uitgave uitgave) {
        return provincie == null
                ? Documents.landelijk(figures, uitgave)
                : Documents.provincie(provincie, figures, uitgave);
    }

    /// File in the edition, without extension.
    String bestand() {
        return provincie == null ? "landelijk" : "provincie/" + provincie.slug();
    }
}

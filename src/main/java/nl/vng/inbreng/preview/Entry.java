package nl.vng.inbreng.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.vng.inbreng.compose.Document;
import nl.vng.inbreng.compose.Documents;
import nl.vng.inbreng.compose.Material;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import org.jspecify.annotations.Nullable;

/// A document that can be looked at.
///
/// @param bestand its address and its file in an edition, without extension: `provincie/utrecht`
/// @param naam as lists show it
/// @param gebied the area that it is about
/// @param provincie where the gemeente lies; `null` for what is no gemeente
/// @param compose makes it
record Entry(
        String bestand,
        String naam,
        Gebied gebied,
        @Nullable Provincie provincie,
        Function<Material, Document> compose) {

    /// The letter, the briefings and the speaking cards, in the order of an edition.
    static List<Entry> fixed() {
        var all = new ArrayList<Entry>();
        all.add(new Entry("landelijk", "Landelijke brief", Gebied.NEDERLAND, null, Documents::landelijk));
        for (Provincie it : Provincie.values()) {
            all.add(new Entry(
                    "provincie/" + it.slug(),
                    "Briefing " + it.naam(),
                    Gebied.of(it),
                    null,
                    material -> Documents.provincie(it, material)));
        }
        all.add(new Entry(
                "spreekkaart/landelijk",
                "Spreekkaart Nederland",
                Gebied.NEDERLAND,
                null,
                material -> Documents.spreekkaart(null, material)));
        for (Provincie it : Provincie.values()) {
            all.add(new Entry(
                    "spreekkaart/" + it.slug(),
                    "Spreekkaart " + it.naam(),
                    Gebied.of(it),
                    null,
                    material -> Documents.spreekkaart(it, material)));
        }
        return List.copyOf(all);
    }

    /// The sheet of a gemeente.
    static Entry of(Gemeente gemeente) {
        return new Entry(
                "gemeente/" + gemeente.slug(),
                gemeente.naam(),
                Gebied.of(gemeente),
                gemeente.provincie(),
                material -> Documents.gemeente(gemeente, material));
    }
}

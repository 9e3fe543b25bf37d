package nl.vng.inbreng.compose;

import nl.vng.inbreng.domain.Provincie;
import org.jspecify.annotations.Nullable;

/// The speaking card: the asks as questions for a member with four minutes, the weightiest first.
final class SpreekkaartDocument {

    private static final int MAX_PAGINAS = 1;

    private SpreekkaartDocument() {}

    /// @param provincie whose figures; `null` is the country
    static Document of(@Nullable Provincie provincie, Material material) {
        var uitgave = material.uitgave();
        var situatie = provincie == null
                ? Situatie.land(material.figures(), uitgave)
                : Situatie.provincie(provincie, material.figures(), uitgave);
        var author = new Author(material.texts(), "spreekkaart", situatie);
        var bestand = "spreekkaart/" + (provincie == null ? "landelijk" : provincie.slug());
        var frame = Frame.of(author, material, bestand, MAX_PAGINAS);
        var model = frame.head();
        model.put("spreektijd", author.place("spreektijd"));
        model.put("vragen", Vragen.voorlezen(author, Integer.MAX_VALUE));
        return frame.finish(model, Deelgebieden.GEEN, Nieuw.Ruimte.BLADZIJDE);
    }
}

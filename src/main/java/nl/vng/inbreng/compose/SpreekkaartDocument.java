package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Dutch;
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
        var titel = "Spreekkaart " + situatie.naam().naam();
        var bestand = "spreekkaart/" + (provincie == null ? "landelijk" : provincie.slug());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("titel", titel);
        model.put("gebied", situatie.naam());
        model.put("kenmerk", Kenmerk.of(uitgave));
        model.put("waarvoor", author.place("waarvoor"));
        model.put("embargo", author.place("embargo"));
        model.put("voorbeeldtekst", uitgave.voorbeeld() ? author.place("voorbeeld") : List.of());
        model.put("spreektijd", author.place("spreektijd"));
        model.put("vragen", Vragen.voorlezen(author, Integer.MAX_VALUE));
        model.put("verantwoording", Verantwoording.of(author));
        var inhoud = author.inhoud(bestand, titel);
        model.putAll(Kaders.of(author, inhoud, material, Deelgebieden.GEEN, Nieuw.Ruimte.BLADZIJDE));
        author.requireTrue();
        return new Document(
                "spreekkaart",
                bestand,
                uitgave.vingerafdruk(),
                titel,
                "Vragen aan " + Kenmerk.of(uitgave).minister() + " om voor te lezen, met de cijfers van "
                        + situatie.naam().voluit() + ", peildatum " + Dutch.peildatum(uitgave.peildatum()),
                Kenmerk.date(uitgave),
                uitgave.concept() ? "CONCEPT" : null,
                MAX_PAGINAS,
                model,
                inhoud);
    }
}

package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Dutch;

/// The VNG letter: Inleiding, six topics with their asks, the twelve provincies, Verantwoording.
final class LandelijkDocument {

    private static final int MAX_PAGINAS = 5;

    private LandelijkDocument() {}

    static Document of(Material material) {
        var figures = material.figures();
        var uitgave = material.uitgave();
        var author = new Author(material.texts(), "landelijk", Situatie.land(figures, uitgave));
        var kenmerk = Kenmerk.of(uitgave);
        var vragen = Vragen.of(author);
        author.prints(ProvincieTabel.KOLOMMEN);

        var bestand = "landelijk";
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kenmerk", kenmerk);
        model.put("embargo", author.place("embargo"));
        model.put("voorbeeldtekst", uitgave.voorbeeld() ? author.place("voorbeeld") : List.of());
        model.put("koppen", author.koppen());
        model.put("opening", author.place("opening"));
        model.put("vragen", vragen);
        model.put("inleiding", author.place("inleiding"));
        model.put("provincies", ProvincieTabel.of(figures, uitgave));
        model.put("kaart", Kaart.of(figures, null));
        model.put("onderwerpen", Onderwerpen.of(author, vragen));
        model.put("slot", author.place("slot"));
        model.put("groet", author.place("groet"));
        model.put("verantwoording", Verantwoording.of(author));
        var inhoud = author.inhoud(bestand, kenmerk.onderwerp());
        model.putAll(Kaders.of(author, inhoud, material, Deelgebieden.provincies(), Nieuw.Ruimte.BRIEF));
        author.requireTrue();
        return new Document(
                bestand,
                "landelijk",
                uitgave.vingerafdruk(),
                kenmerk.onderwerp(),
                "Inbreng van de VNG over de opvang van asielzoekers, peildatum " + Dutch.peildatum(uitgave.peildatum()),
                Kenmerk.date(uitgave),
                uitgave.concept() ? "CONCEPT" : null,
                MAX_PAGINAS,
                model,
                inhoud);
    }
}

package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gemeente;

/// The sheet for one gemeente: one page for a member of the VNG.
final class GemeenteDocument {

    private static final int MAX_PAGINAS = 1;

    private GemeenteDocument() {}

    static Document of(Gemeente gemeente, Material material) {
        var figures = material.figures();
        var uitgave = material.uitgave();
        var situatie = Situatie.gemeente(gemeente, figures, uitgave);
        var provincie = Situatie.provincie(gemeente.provincie(), figures, uitgave);
        var land = Situatie.land(figures, uitgave);
        var author = new Author(material.texts(), "gemeente", situatie);
        var vergelijking = Vergelijking.of(situatie, provincie, land);
        author.prints(vergelijking.rijen().stream().map(Vergelijking.Rij::id).toList());

        var titel = "Opvang in " + situatie.naam().voluit();
        var bestand = Gemeentebladen.bestand(gemeente);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("titel", titel);
        model.put("gebied", situatie.naam());
        model.put("provincie", provincie.naam());
        model.put("kenmerk", Kenmerk.of(uitgave));
        model.put("koppen", author.koppen());
        model.put("waarvoor", author.place("waarvoor"));
        model.put("embargo", author.place("embargo"));
        model.put("voorbeeldtekst", uitgave.voorbeeld() ? author.place("voorbeeld") : List.of());
        model.put("kerncijfers", author.place("kerncijfer"));
        model.put("stand", author.place("stand"));
        model.put("grafiek", Staafgrafiek.ofOne(situatie));
        model.put("vergelijking", vergelijking);
        model.put("vraagtekst", author.place("vragen"));
        model.put("vragen", Vragen.kort(author));
        model.put("dekkingProvincie", Verantwoording.dekking(author, provincie));
        model.put("dekkingLand", Verantwoording.dekking(author, land));
        model.put("verantwoording", Verantwoording.of(author));
        var inhoud = author.inhoud(bestand, titel);
        model.putAll(Kaders.of(author, inhoud, material, Deelgebieden.GEEN, Nieuw.Ruimte.BLAD));
        author.requireTrue();
        return new Document(
                "gemeente",
                bestand,
                uitgave.vingerafdruk(),
                titel,
                "Cijfers over de opvang van asielzoekers in " + situatie.naam().voluit()
                        + ", naast de provincie en het land, peildatum " + Dutch.peildatum(uitgave.peildatum()),
                Kenmerk.date(uitgave),
                uitgave.concept() ? "CONCEPT" : null,
                MAX_PAGINAS,
                model,
                inhoud);
    }
}

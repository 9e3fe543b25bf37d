package nl.vng.inbreng.compose;

import java.util.List;
import nl.vng.inbreng.domain.Provincie;

/// The briefing of one provincie: page 1 stands alone, page 2 is the ground under it.
final class ProvincieDocument {

    private static final int MAX_PAGINAS = 2;

    /// So few that page 2 has room for a wider layout.
    private static final int FEW_GEMEENTEN = 13;

    private ProvincieDocument() {}

    static Document of(Provincie provincie, Material material) {
        var figures = material.figures();
        var uitgave = material.uitgave();
        var situatie = Situatie.provincie(provincie, figures, uitgave);
        var author = new Author(material.texts(), "provincie", situatie);
        author.prints(GemeenteTabel.CIJFERS);
        author.prints(List.of("tgo.lopend"));

        var frame = Frame.of(author, material, "provincie/" + provincie.slug(), MAX_PAGINAS);
        var model = frame.head();
        model.put("kerncijfers", author.place("kerncijfer"));
        model.put("stand", author.place("stand"));
        model.put("voorlezen", Vragen.voorlezen(author, 1));
        model.put("kaart", Kaart.of(figures, provincie));
        model.put("vragen", Vragen.of(author));
        model.put("ruim", situatie.gemeenten().size() <= FEW_GEMEENTEN);
        model.put("grafiek", Staafgrafiek.of(situatie));
        model.put("zonderGrafiek", author.place("zonder_grafiek"));
        model.put("tgo", author.place("tgo"));
        model.put("tijdlijn", Tijdlijn.of(provincie, situatie));
        model.put("gemeenten", GemeenteTabel.of(situatie));
        model.put("nietGetoond", author.place("gemeentetabel"));
        model.put("lvv", author.place("lvv"));
        return frame.finish(model, Deelgebieden.gemeenten(situatie), Nieuw.Ruimte.BLADZIJDE);
    }
}

package nl.vng.inbreng.compose;

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

        var frame = Frame.of(author, material, Gemeentebladen.bestand(gemeente), MAX_PAGINAS);
        var model = frame.head();
        model.put("provincie", provincie.naam());
        model.put("kerncijfers", author.place("kerncijfer"));
        model.put("stand", author.place("stand"));
        model.put("grafiek", Staafgrafiek.ofOne(situatie));
        model.put("vergelijking", vergelijking);
        model.put("vraagtekst", author.place("vragen"));
        model.put("vragen", Vragen.kort(author));
        model.put("dekkingProvincie", Verantwoording.dekking(author, provincie));
        model.put("dekkingLand", Verantwoording.dekking(author, land));
        return frame.finish(model, Deelgebieden.GEEN, Nieuw.Ruimte.BLAD);
    }
}

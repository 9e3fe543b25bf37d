package nl.vng.inbreng.compose;

/// The VNG letter: Inleiding, six topics with their asks, the twelve provincies, Verantwoording.
final class LandelijkDocument {

    private static final int MAX_PAGINAS = 5;

    private LandelijkDocument() {}

    static Document of(Material material) {
        var figures = material.figures();
        var uitgave = material.uitgave();
        var author = new Author(material.texts(), "landelijk", Situatie.land(figures, uitgave));
        var vragen = Vragen.of(author);
        author.prints(ProvincieTabel.KOLOMMEN);

        var frame = Frame.of(author, material, "landelijk", MAX_PAGINAS);
        var model = frame.head();
        model.put("aan", author.line("aan"));
        model.put("aanhef", author.line("aanhef"));
        model.put("opening", author.place("opening"));
        model.put("vragen", vragen);
        model.put("inleiding", author.place("inleiding"));
        model.put("provincies", ProvincieTabel.of(figures, uitgave));
        model.put("kaart", Kaart.of(figures, null));
        model.put("onderwerpen", Onderwerpen.of(author, vragen));
        model.put("slot", author.place("slot"));
        model.put("groet", author.place("groet"));
        return frame.finish(model, Deelgebieden.provincies(), Nieuw.Ruimte.BRIEF);
    }
}

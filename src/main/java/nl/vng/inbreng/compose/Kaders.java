package nl.vng.inbreng.compose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vng.inbreng.tekst.Fact;
import nl.vng.inbreng.verschil.DocumentInhoud;

/// The box at the top of a document: what was wrong with the one that it takes the place of, or else what is new in
/// it.
final class Kaders {

    private Kaders() {}

    /// The texts for the places `nieuw` and `rectificatie`; at most one of them has any.
    ///
    /// @param nu what the document says now
    /// @param tabel the areas in its table
    /// @param ruimte how much there is room for
    static Map<String, Object> of(
            Author author, DocumentInhoud nu, Material material, Deelgebieden tabel, Nieuw.Ruimte ruimte) {
        return material.correcties().isEmpty()
                ? Map.of("nieuw", Nieuw.box(author, nu, material.vorige(), tabel, ruimte), "rectificatie", List.of())
                : Map.of("nieuw", List.of(), "rectificatie", box(author, nu, material.correcties(), tabel, ruimte));
    }

    /// The figures are those that changed since the newest edition that was wrong.
    private static List<Tekst> box(
            Author author,
            DocumentInhoud nu,
            List<Correctie> correcties,
            Deelgebieden tabel,
            Nieuw.Ruimte ruimte) {
        var facts = Nieuw.between(correcties.getFirst().fout(), nu, author.situatie(), tabel)
                .map(it -> it.facts(author.context(), ruimte))
                .orElse(author.context());
        return author.place(
                "rectificatie",
                facts.with(
                                "rectificatie_vervangt",
                                new Fact.Words(correcties.stream()
                                        .map(Correctie::naam)
                                        .collect(Collectors.joining(" en "))))
                        .with(
                                "rectificatie_reden",
                                new Fact.Words(Correctie.redenen(correcties.stream()
                                        .map(Correctie::reden)
                                        .toList()))));
    }
}

package nl.vng.inbreng.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.tekst.Fact;
import nl.vng.inbreng.verschil.DocumentInhoud;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.Waarde;

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
            Author author, DocumentInhoud nu, List<Correctie> correcties, Deelgebieden tabel, Nieuw.Ruimte ruimte) {
        var fout = correcties.getFirst().fout();
        var facts = Nieuw.between(fout, nu, author, tabel)
                .map(it -> it.facts(author.context(), ruimte))
                .orElse(author.context());
        facts = Nieuw.with(
                facts,
                "rectificatie_elders",
                Nieuw.some(elsewhere(fout, nu, author.situatie()), ruimte.cijfers(), "; "));
        var kaart = Nieuw.some(onTheMap(fout, author), ruimte.gebieden(), ", ");
        facts = Nieuw.with(facts, "rectificatie_kaart", kaart);
        facts = Nieuw.with(
                facts,
                "rectificatie_kleuren",
                correcties.getFirst().kleuren() && kaart.isEmpty() ? "de kleuren van de kaart of grafiek" : "");
        return author.place(
                "rectificatie",
                facts.with(
                                "rectificatie_vervangt",
                                new Fact.Words(
                                        correcties.stream().map(Correctie::naam).collect(Collectors.joining(" en "))))
                        .with(
                                "rectificatie_reden",
                                new Fact.Words(Correctie.redenen(correcties.stream()
                                        .map(Correctie::reden)
                                        .toList()))));
    }

    /// The figures of other areas that changed in its texts: `Realisatie in Nederland: was 60,5%, nu 60,4%`.
    private static List<String> elsewhere(Inhoud fout, DocumentInhoud nu, Situatie situatie) {
        var shown =
                nu.uitspraken().stream().flatMap(it -> it.cijfers().stream()).collect(Collectors.toUnmodifiableSet());
        return situatie.figures().cijfers().all().stream()
                .filter(it -> !it.gebied().equals(situatie.gebied())
                        && shown.contains(Waarde.of(it).naam()))
                .flatMap(it -> Nieuw.difference(fout, it).stream()
                        .map(verschil -> "%s in %s: %s"
                                .formatted(
                                        it.definitie().titel(), it.gebied().naam(), verschil.zin(Dutch.counted(it)))))
                .toList();
    }

    /// The other provincies of which the map shows another value; the table of the letter names them itself.
    private static List<String> onTheMap(Inhoud fout, Author author) {
        var situatie = author.situatie();
        return author.document().equals("provincie")
                ? Arrays.stream(Provincie.values())
                        .map(Gebied::of)
                        .filter(it -> !it.equals(situatie.gebied()))
                        .flatMap(it -> situatie.figures().cijfers().find(it, Kaart.CIJFER).stream())
                        .filter(it -> Nieuw.difference(fout, it).isPresent())
                        .map(it -> it.gebied().naam())
                        .toList()
                : List.of();
    }
}

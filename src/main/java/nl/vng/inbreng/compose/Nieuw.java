package nl.vng.inbreng.compose;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.domain.Cijfer;
import nl.vng.inbreng.domain.Dutch;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.tekst.Fact;
import nl.vng.inbreng.verschil.CijferVerschil;
import nl.vng.inbreng.verschil.DocumentInhoud;
import nl.vng.inbreng.verschil.Inhoud;
import nl.vng.inbreng.verschil.VraagVerschil;
import nl.vng.inbreng.verschil.Waarde;
import org.jspecify.annotations.Nullable;

/// What is new in a document since the edition that its readers had before.
///
/// @param sinds that edition, as people name it
/// @param cijfers the figures of its own area that changed, in words: `Tekort: was 1.108, nu 1.050`
/// @param gebieden names of the areas in its table of which a figure changed
/// @param vragen the asks that changed
record Nieuw(String sinds, List<String> cijfers, List<String> gebieden, List<Vraagnieuws> vragen) {

    /// How much of it a document has room for; of the rest is said how many they are.
    ///
    /// @param cijfers most figures
    /// @param gebieden most names of areas
    /// @param vragen most asks of each kind
    record Ruimte(int cijfers, int gebieden, int vragen) {

        /// On the first page of a letter.
        static final Ruimte BRIEF = new Ruimte(5, 3, 2);

        /// On a page that stands alone.
        static final Ruimte BLADZIJDE = new Ruimte(2, 2, 1);

        /// On a sheet that is full.
        static final Ruimte BLAD = new Ruimte(1, 1, 1);
    }

    /// What is new, for the place `nieuw`: empty when nothing is, or when readers did not have the document.
    ///
    /// @param nu what the document says now
    /// @param vorige the edition that readers had; `null` when there is none
    /// @param ruimte how much there is room for
    static List<Tekst> box(
            Author author, DocumentInhoud nu, @Nullable Inhoud vorige, Deelgebieden tabel, Ruimte ruimte) {
        return Optional.ofNullable(vorige)
                .flatMap(it -> between(it, nu, author, tabel))
                .map(it -> author.place("nieuw", it.facts(author.context(), ruimte)))
                .orElse(List.of());
    }

    /// What is new in a document; empty when nothing is, or when `vorige` does not have it.
    static Optional<Nieuw> between(Inhoud vorige, DocumentInhoud nu, Author author, Deelgebieden tabel) {
        var situatie = author.situatie();
        return vorige.document(nu.bestand())
                .map(was -> new Nieuw(
                        vorige.naam(),
                        figures(vorige, was, nu, situatie),
                        tabel.gebieden().stream()
                                .filter(it -> differs(it, tabel.cijfers(), vorige, situatie))
                                .map(Gebied::naam)
                                .toList(),
                        Vraagnieuws.of(VraagVerschil.between(was, nu), author)))
                .filter(it -> !it.isEmpty());
    }

    private boolean isEmpty() {
        return cijfers.isEmpty() && gebieden.isEmpty() && vragen.isEmpty();
    }

    private static List<String> figures(Inhoud vorige, DocumentInhoud was, DocumentInhoud nu, Situatie situatie) {
        var ids = new LinkedHashSet<>(nu.cijfers());
        ids.addAll(was.cijfers());
        return situatie.figures().cijfers().of(situatie.gebied()).stream()
                .filter(it -> ids.contains(it.id()))
                .flatMap(it -> difference(vorige, it).stream()
                        .map(verschil -> it.definitie().titel() + ": " + verschil.zin(Dutch.counted(it))))
                .toList();
    }

    private static boolean differs(Gebied gebied, List<String> ids, Inhoud vorige, Situatie situatie) {
        return ids.stream()
                .flatMap(it -> situatie.figures().cijfers().find(gebied, it).stream())
                .anyMatch(it -> difference(vorige, it).isPresent());
    }

    static Optional<CijferVerschil> difference(Inhoud vorige, Cijfer cijfer) {
        return CijferVerschil.between(vorige.cijfer(cijfer.gebied().code(), cijfer.id()), Waarde.of(cijfer));
    }

    /// `context` with what is new, as far as there is room.
    AreaContext facts(AreaContext context, Ruimte ruimte) {
        var shown = cijfers.subList(0, Math.min(ruimte.cijfers(), cijfers.size()));
        int others = cijfers.size() - shown.size();
        var facts = context.with("nieuw_sinds", new Fact.Words(sinds));
        facts = with(facts, "nieuw_cijfers", String.join("; ", shown));
        facts = with(facts, "nieuw_overige_cijfers", counted(others, "ander cijfer", "andere cijfers"));
        facts = with(facts, "nieuw_gebieden", some(gebieden, ruimte.gebieden(), ", "));
        int buiten = titles(Vraagnieuws.Soort.BUITEN_DEBAT).size();
        facts = with(facts, "nieuw_vragen", counted(vragen.size() - buiten, "vraag", "vragen"));
        for (var soort : Vraagnieuws.Soort.values()) {
            var titles = titles(soort);
            facts = with(facts, soort.naam(), some(titles, ruimte.vragen(), "; "))
                    .with(soort.naam() + "_aantal", amount(titles.size()));
        }
        return facts;
    }

    private static Fact amount(int number) {
        return new Fact.Amount(BigDecimal.valueOf(number), String.valueOf(number));
    }

    static AreaContext with(AreaContext context, String naam, String words) {
        return words.isEmpty() ? context : context.with(naam, new Fact.Words(words));
    }

    private static String counted(int count, String one, String more) {
        return count == 0 ? "" : count == 1 ? "1 " + one : count + " " + more;
    }

    private List<String> titles(Vraagnieuws.Soort soort) {
        return vragen.stream()
                .filter(it -> it.soort() == soort)
                .map(Vraagnieuws::titel)
                .toList();
    }

    /// `Amersfoort, Zeist, Soest en nog 4`.
    static String some(List<String> names, int most, String between) {
        var shown = String.join(between, names.subList(0, Math.min(most, names.size())));
        return names.size() > most ? shown + " en nog " + (names.size() - most) : shown;
    }
}

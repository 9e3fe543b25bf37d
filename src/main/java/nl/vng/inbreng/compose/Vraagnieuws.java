package nl.vng.inbreng.compose;

import java.util.List;
import java.util.Optional;
import nl.vng.inbreng.tekst.AskText;
import nl.vng.inbreng.verschil.VraagVerschil;

/// An ask that is new to readers, or that they look for in vain.
///
/// @param titel its short name
/// @param soort what is new about it
record Vraagnieuws(String titel, Soort soort) {

    /// What can be new about an ask.
    enum Soort {
        ERBIJ("erbij", "erbij"),
        AANGESCHERPT("aangescherpt", "aangescherpt"),
        GEWIJZIGD("gewijzigd", "gewijzigd"),
        /// It can or will not be put any more.
        VERVALLEN("vervallen", "vervallen"),
        /// It stands, but this debate is about other topics.
        BUITEN_DEBAT("buiten_debat", "het debat gaat er niet over");

        private final String naam;
        private final String woorden;

        Soort(String naam, String woorden) {
            this.naam = naam;
            this.woorden = woorden;
        }

        /// As texts name it: `nieuw_buiten_debat`.
        String naam() {
            return "nieuw_" + naam;
        }

        /// As a list names it.
        String woorden() {
            return woorden;
        }
    }

    static List<Vraagnieuws> of(List<VraagVerschil> verschillen, Author author) {
        return verschillen.stream()
                .flatMap(verschil -> soort(verschil, author).map(it -> new Vraagnieuws(verschil.titel(), it)).stream())
                .toList();
    }

    /// Empty when the ask is put as before, and only this document does not repeat it.
    private static Optional<Soort> soort(VraagVerschil verschil, Author author) {
        return switch (verschil.soort()) {
            case ERBIJ -> Optional.of(Soort.ERBIJ);
            case AANGESCHERPT -> Optional.of(Soort.AANGESCHERPT);
            case GEWIJZIGD -> Optional.of(Soort.GEWIJZIGD);
            case WEG ->
                author.texts()
                        .ask(verschil.vraag())
                        .filter(it -> stands(it, author))
                        .map(it -> outside(it, author))
                        .orElse(Optional.of(Soort.VERVALLEN));
        };
    }

    private static Optional<Soort> outside(AskText ask, Author author) {
        var debat = author.situatie().uitgave().debat();
        return debat != null && !debat.heeftOnderwerp(ask.onderwerp())
                ? Optional.of(Soort.BUITEN_DEBAT)
                : Optional.empty();
    }

    /// Whether it is put in a debate about its topic: its time has come and has not passed, no ask that it follows is
    /// put in its place, and it came to no end.
    private static boolean stands(AskText ask, Author author) {
        var context = author.context();
        return ask.begun(context)
                && !ask.ended(context)
                && author.texts().asks().stream().noneMatch(it -> it.opvolger().equals(ask.id()) && !it.ended(context))
                && !author.texts().register().state(ask.id(), context.moment()).isEnd();
    }
}

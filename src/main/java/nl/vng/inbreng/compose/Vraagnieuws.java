package nl.vng.inbreng.compose;

import java.util.List;
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
                .map(it -> new Vraagnieuws(it.titel(), soort(it, author)))
                .toList();
    }

    private static Soort soort(VraagVerschil verschil, Author author) {
        return switch (verschil.soort()) {
            case ERBIJ -> Soort.ERBIJ;
            case AANGESCHERPT -> Soort.AANGESCHERPT;
            case GEWIJZIGD -> Soort.GEWIJZIGD;
            case WEG ->
                author.texts()
                                .ask(verschil.vraag())
                                .filter(it -> stands(it, author))
                                .isPresent()
                        ? Soort.BUITEN_DEBAT
                        : Soort.VERVALLEN;
        };
    }

    /// Whether it would be asked in a debate about its topic, and this one is about others.
    private static boolean stands(AskText ask, Author author) {
        var debat = author.situatie().uitgave().debat();
        var moment = author.context().moment();
        return debat != null
                && !debat.heeftOnderwerp(ask.onderwerp())
                && !ask.ended(author.context())
                && !author.texts().register().state(ask.id(), moment).isEnd();
    }
}

package nl.vng.inbreng.tekst;

import java.util.Set;
import java.util.stream.Stream;
import nl.vng.inbreng.domain.Spelling;

/// Every name that a text may use.
///
/// @param cijfers ids of figures
/// @param kengetallen keys of kengetallen, also of those that do not hold on the peildatum
/// @param feiten names of facts
public record Names(Set<String> cijfers, Set<String> kengetallen, Set<String> feiten) {

    public Names {
        cijfers = Set.copyOf(cijfers);
        kengetallen = Set.copyOf(kengetallen);
        feiten = Set.copyOf(feiten);
    }

    boolean isFigure(String naam) {
        return cijfers.contains(naam);
    }

    boolean knows(String naam) {
        return cijfers.contains(naam) || kengetallen.contains(naam) || feiten.contains(naam);
    }

    /// `“opvang.tekrt” bestaat niet; bedoelde u “opvang.tekort”?`
    String unknown(String naam) {
        var all = Stream.of(cijfers, kengetallen, feiten).flatMap(Set::stream);
        return "“" + naam + "” bestaat niet; "
                + Spelling.nearest(naam, all)
                        .map(it -> "bedoelde u “" + it + "”?")
                        .orElse("alle namen staan in docs/cijfers.md en in templates/README.md");
    }
}

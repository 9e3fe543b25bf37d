package nl.vng.inbreng.tekst;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.vng.inbreng.domain.Spelling;
import org.jspecify.annotations.Nullable;

/// A `${…}` in a text: which value, of which area, in which form.
///
/// `${opvang.tekort}`, `${NL:opvang.tekort}`, `${opvang.tekort:getal}`, `${opvang.tekort:ontbrak|ontbraken}`.
///
/// @param bron as it stands in the text, without `${` and `}`
/// @param gebied area before the name; `null` is that of the document
/// @param naam figure, kengetal or fact
/// @param vorm form behind the name; empty is the ordinary one
/// @param regel line in the file
/// @param bekend whether there is something of that name; when not, that has been said
record Hole(String bron, @Nullable String gebied, String naam, String vorm, int regel, boolean bekend) {

    /// The forms of a figure that print something else than the value with its unit.
    static final Set<String> VORMEN = Set.of("getal", "op", "stand", "peildatum", "deel");

    /// The forms of a kengetal: the date of its source.
    private static final Set<String> DATUMVORMEN = Set.of("stand", "peildatum");

    private static final Pattern AREA = Pattern.compile("NL|provincie|PV\\d{2}|GM\\d{4}");

    /// Reads one; what is wrong goes to `complain`.
    static Hole parse(String bron, int regel, Names names, Consumer<String> complain) {
        var parts = Arrays.stream(bron.split(":", -1)).map(String::strip).toList();
        var gebied = parts.size() > 1 && AREA.matcher(parts.getFirst()).matches() ? parts.getFirst() : null;
        var rest = gebied == null ? parts : parts.subList(1, parts.size());
        var naam = rest.getFirst();
        var vorm = rest.size() > 1 ? rest.get(1) : "";
        var hole = new Hole(bron, gebied, naam, vorm, regel, names.knows(naam));
        if (rest.size() > 2) {
            complain.accept("${" + bron + "} heeft te veel dubbele punten; schrijf ${gebied:naam:vorm}");
        } else if (!hole.bekend()) {
            complain.accept("${" + bron + "}: " + names.unknown(naam));
        } else {
            checkForm(hole, names, complain);
        }
        return hole;
    }

    /// Whether it prints one of two words, by number.
    boolean isWords() {
        return vorm.contains("|");
    }

    List<String> words() {
        return List.of(vorm.split("\\|", -1));
    }

    private static void checkForm(Hole hole, Names names, Consumer<String> complain) {
        boolean figure = names.isFigure(hole.naam);
        if (!figure && hole.gebied != null) {
            complain.accept("${" + hole.bron + "}: alleen een cijfer kan van een ander gebied zijn");
        } else if (!figure && !hole.vorm.isEmpty()) {
            if (!names.kengetallen().contains(hole.naam)) {
                complain.accept(
                        "${" + hole.bron + "}: alleen een cijfer heeft een vorm; laat “:" + hole.vorm + "” weg");
            } else if (!DATUMVORMEN.contains(hole.vorm)) {
                complain.accept("${" + hole.bron + "}: bij een kengetal kan alleen “:stand” of “:peildatum”");
            }
        } else if (hole.isWords()) {
            if (hole.words().size() != 2 || hole.words().stream().anyMatch(String::isBlank)) {
                complain.accept("${" + hole.bron + "}: schrijf twee woorden, bijvoorbeeld ${" + hole.naam
                        + ":ontbrak|ontbraken}");
            }
        } else if (!hole.vorm.isEmpty() && !VORMEN.contains(hole.vorm)) {
            complain.accept("${" + hole.bron + "}: de vorm “" + hole.vorm + "” bestaat niet; "
                    + Spelling.nearest(hole.vorm, VORMEN.stream())
                            .map(it -> "bedoelde u “" + it + "”?")
                            .orElse("kies getal, op, stand, peildatum of deel"));
        }
    }
}

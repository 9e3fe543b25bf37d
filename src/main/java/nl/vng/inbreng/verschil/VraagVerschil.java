package nl.vng.inbreng.verschil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A key ask that another edition puts otherwise; that its figures changed is no difference of the ask.
///
/// @param vraag `1a`
/// @param titel its short name
/// @param soort what happened to it
public record VraagVerschil(String vraag, String titel, Soort soort) {

    /// What can happen to an ask.
    public enum Soort {
        ERBIJ("erbij"),
        /// Names all that it named, and figures that it did not.
        AANGESCHERPT("aangescherpt"),
        /// Other words, or fewer figures.
        GEWIJZIGD("gewijzigd"),
        /// Not in the later document: withdrawn, past its date, or no matter of the debate.
        WEG("weg");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        public String naam() {
            return naam;
        }
    }

    private static final Pattern HOLE =
            Pattern.compile("\\$\\{(?:(?:NL|provincie|PV\\d{2}|GM\\d{4}):)?(?<naam>[^:}]+)(?::(?<vorm>[^}]*))?}");

    /// The forms of a hole that print the value of a figure; the others print its date, or a word that agrees with it.
    private static final Set<String> VALUES = Set.of("", "getal", "deel");

    /// The asks of a document that differ: those of the later one in its order, then those that are gone.
    public static List<VraagVerschil> between(DocumentInhoud oud, DocumentInhoud nieuw) {
        var before = oud.vragen();
        var after = nieuw.vragen();
        var all = new ArrayList<VraagVerschil>();
        after.forEach((bron, parts) -> {
            var was = before.get(bron);
            if (was == null) {
                all.add(of(bron, parts, Soort.ERBIJ));
            } else if (!vormen(was).equals(vormen(parts))) {
                all.add(of(bron, parts, sharper(was, parts) ? Soort.AANGESCHERPT : Soort.GEWIJZIGD));
            }
        });
        before.forEach((bron, parts) -> {
            if (!after.containsKey(bron)) {
                all.add(of(bron, parts, Soort.WEG));
            }
        });
        return all;
    }

    private static VraagVerschil of(String bron, List<Uitspraak> parts, Soort soort) {
        var id = bron.substring(Uitspraak.VRAGEN.length(), bron.length() - ".md".length());
        return new VraagVerschil(id, parts.getFirst().titel(), soort);
    }

    private static List<Map.Entry<String, String>> vormen(List<Uitspraak> parts) {
        return parts.stream().map(it -> Map.entry(it.deel(), it.vorm())).toList();
    }

    /// Whether figures were added, and nothing taken away. The name of a figure has a point in it; of the other names,
    /// that of a kengetal adds a number, and that of a fact (the minister, the area) does not.
    private static boolean sharper(List<Uitspraak> was, List<Uitspraak> is) {
        var before = holes(was);
        var after = holes(is);
        boolean figure =
                after.stream().anyMatch(it -> it.isFigure() && before.stream().noneMatch(it::equals));
        boolean kengetal = names(after).size() > names(before).size() && numbers(is) > numbers(was);
        return names(after).containsAll(names(before)) && (figure || kengetal);
    }

    /// A name in an ask.
    ///
    /// @param naam figure, kengetal or fact
    /// @param waarde whether its value is printed
    private record Named(String naam, boolean waarde) {

        boolean isFigure() {
            return waarde && naam.indexOf('.') >= 0;
        }
    }

    private static List<Named> holes(List<Uitspraak> parts) {
        return parts.stream()
                .flatMap(it -> HOLE.matcher(it.vorm()).results())
                .map(it ->
                        new Named(it.group("naam"), VALUES.contains(it.group("vorm") == null ? "" : it.group("vorm"))))
                .toList();
    }

    private static Set<String> names(List<Named> holes) {
        return holes.stream().map(Named::naam).collect(Collectors.toUnmodifiableSet());
    }

    private static int numbers(List<Uitspraak> parts) {
        return parts.stream()
                .mapToInt(it -> Printed.of(it.tekst()).getallen().size())
                .sum();
    }
}

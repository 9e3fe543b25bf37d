package nl.vng.inbreng.verschil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A key ask that another edition puts otherwise; that its figures changed is no difference of the ask.
///
/// @param vraag `1a`
/// @param titel its short name
/// @param soort what happened to it
public record VraagVerschil(String vraag, String titel, Soort soort) {

    /// What can happen to an ask.
    public enum Soort {
        ERBIJ("erbij"),
        /// Names all figures that it named, and more.
        AANGESCHERPT("aangescherpt"),
        /// Other words, or fewer figures.
        GEWIJZIGD("gewijzigd"),
        VERVALLEN("vervallen");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }

        public String naam() {
            return naam;
        }
    }

    private static final Pattern HOLE = Pattern.compile("\\$\\{(?:(?:NL|provincie|PV\\d{2}|GM\\d{4}):)?([^:}]+)");

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
                boolean sharper =
                        !named(was).equals(named(parts)) && named(parts).containsAll(named(was));
                all.add(of(bron, parts, sharper ? Soort.AANGESCHERPT : Soort.GEWIJZIGD));
            }
        });
        before.forEach((bron, parts) -> {
            if (!after.containsKey(bron)) {
                all.add(of(bron, parts, Soort.VERVALLEN));
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

    /// What the ask names: figures, dates, the area.
    private static SortedSet<String> named(List<Uitspraak> parts) {
        var named = new TreeSet<String>();
        parts.forEach(it -> HOLE.matcher(it.vorm()).results().forEach(hole -> named.add(hole.group(1))));
        return named;
    }
}

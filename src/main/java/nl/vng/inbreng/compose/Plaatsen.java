package nl.vng.inbreng.compose;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The places where each kind of document prints texts; a text for another place would never be seen.
final class Plaatsen {

    static final String KOP = "kop_";

    private static final Set<String> OVERAL = Set.of(
            "titel",
            "omschrijving",
            "voorbeeld",
            "embargo",
            "nieuw",
            "rectificatie",
            "verantwoording_bronnen",
            "verantwoording_dekking",
            "verantwoording_afscherming");

    static final Map<String, Set<String>> PER_DOCUMENT = Map.of(
            "landelijk",
                    with("kop_brief", "aan", "aanhef", "opening", "inleiding", "onderwerp", "slot", "groet", "verloop"),
            "provincie",
                    with(
                            "waarvoor",
                            "kop_stand",
                            "kerncijfer",
                            "stand",
                            "kop_voorlezen",
                            "kop_vragen",
                            "kop_grafiek",
                            "zonder_grafiek",
                            "tgo",
                            "lvv",
                            "gemeentetabel",
                            "verloop"),
            "gemeente",
                    with(
                            "waarvoor",
                            "kop_stand",
                            "kerncijfer",
                            "stand",
                            "kop_vergelijking",
                            "vragen",
                            "verantwoording_vindplaats"),
            "spreekkaart", with("waarvoor", "spreektijd", "verantwoording_vindplaats"));

    /// The places without which there is no document: its title, its first heading, what it says of itself.
    static final Map<String, Set<String>> NODIG = Map.of(
            "landelijk", Set.of("titel", "omschrijving", "kop_brief", "aan", "aanhef"),
            "provincie", Set.of("titel", "omschrijving"),
            "gemeente", Set.of("titel", "omschrijving"),
            "spreekkaart", Set.of("titel", "omschrijving"));

    private Plaatsen() {}

    /// Whether a document cannot do without this place.
    static boolean isNodig(String document, String plaats) {
        return NODIG.getOrDefault(document, Set.of()).contains(plaats);
    }

    /// The places of the headings of a document, without the `kop_` before their name.
    static Set<String> koppen(String document) {
        return PER_DOCUMENT.getOrDefault(document, Set.of()).stream()
                .filter(it -> it.startsWith(KOP))
                .map(it -> it.substring(KOP.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(String... plaatsen) {
        var all = new TreeSet<>(OVERAL);
        all.addAll(Set.of(plaatsen));
        return Set.copyOf(all);
    }
}

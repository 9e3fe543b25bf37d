package nl.vng.inbreng.compose;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The places where each kind of document prints texts; a text for another place would never be seen.
final class Plaatsen {

    private static final Set<String> OVERAL = Set.of(
            "voorbeeld", "embargo", "nieuw", "rectificatie", "verantwoording_bronnen", "verantwoording_afscherming");

    static final Map<String, Set<String>> PER_DOCUMENT = Map.of(
            "landelijk", with("opening", "inleiding", "onderwerp", "slot", "verloop"),
            "provincie", with("kerncijfer", "stand", "zonder_grafiek", "tgo", "lvv", "gemeentetabel", "verloop"),
            "gemeente", with("kerncijfer", "stand", "vragen", "verantwoording_vindplaats"),
            "spreekkaart", with("spreektijd", "verantwoording_vindplaats"));

    private Plaatsen() {}

    private static Set<String> with(String... plaatsen) {
        var all = new TreeSet<>(OVERAL);
        all.addAll(Set.of(plaatsen));
        return Set.copyOf(all);
    }
}

package nl.vng.inbreng.domain;

import java.util.Map;
import java.util.Optional;

/// The word for what a figure counts, in singular and plural.
///
/// @param enkelvoud `plek`
/// @param meervoud `plekken`
record Noun(String enkelvoud, String meervoud) {

    private static final Map<String, Noun> PER_EENHEID = Map.ofEntries(
            Map.entry("plekken", new Noun("plek", "plekken")),
            Map.entry("plekken per week", new Noun("plek per week", "plekken per week")),
            Map.entry("bewoners", new Noun("bewoner", "bewoners")),
            Map.entry("gemeenten", new Noun("gemeente", "gemeenten")),
            Map.entry("locaties", new Noun("locatie", "locaties")),
            Map.entry("contracten", new Noun("contract", "contracten")),
            Map.entry("dagen", new Noun("dag", "dagen")),
            Map.entry("personen", new Noun("mens", "mensen")),
            Map.entry("statushouders", new Noun("statushouder", "statushouders")),
            Map.entry("statushouders per jaar", new Noun("statushouder per jaar", "statushouders per jaar")));

    /// The noun of a unit; empty for `%`, `euro` and `datum`, which are not counted.
    static Optional<Noun> of(String eenheid) {
        return Optional.ofNullable(PER_EENHEID.get(eenheid));
    }

    String after(Cijfer cijfer) {
        return Dutch.isOne(cijfer) ? enkelvoud : meervoud;
    }
}

package nl.vng.inbreng.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A [Zin] being made: the values that its text may use are put in one by one.
final class ZinBuilder {

    private final Situatie situatie;
    private final String naam;
    private final Map<String, Weergave> cijfers = new LinkedHashMap<>();
    private final Map<String, String> kengetallen = new LinkedHashMap<>();
    private final Map<String, Object> waarden = new LinkedHashMap<>();

    ZinBuilder(Situatie situatie, String naam) {
        this.situatie = situatie;
        this.naam = naam;
    }

    /// @throws IllegalArgumentException if one of them is not known: the rule that chose the sentence is wrong
    ZinBuilder cijfers(List<String> ids) {
        for (var id : ids) {
            if (!situatie.bekend(id)) {
                throw new IllegalArgumentException("sentence '%s' needs '%s', which %s does not have"
                        .formatted(naam, id, situatie.gebied().code()));
            }
            cijfers.put(id, Weergave.of(situatie.cijfer(id)));
        }
        return this;
    }

    ZinBuilder cijfer(boolean used, String id) {
        return used ? cijfers(List.of(id)) : this;
    }

    /// @throws IllegalArgumentException if the kengetal does not exist
    ZinBuilder kengetal(String sleutel) {
        kengetallen.put(sleutel, situatie.kengetal(sleutel));
        return this;
    }

    ZinBuilder waarde(String naam, Object waarde) {
        waarden.put(naam, waarde);
        return this;
    }

    Zin build() {
        return new Zin(naam, cijfers, kengetallen, waarden);
    }
}

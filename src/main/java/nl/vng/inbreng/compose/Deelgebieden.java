package nl.vng.inbreng.compose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.vng.inbreng.domain.Gebied;
import nl.vng.inbreng.domain.Provincie;

/// The areas that a table of a document is about.
///
/// @param gebieden the areas, in the order of the table
/// @param cijfers what it shows of each
record Deelgebieden(List<Gebied> gebieden, List<String> cijfers) {

    static final Deelgebieden GEEN = new Deelgebieden(List.of(), List.of());

    static Deelgebieden provincies() {
        return new Deelgebieden(
                Arrays.stream(Provincie.values()).map(Gebied::of).toList(), ProvincieTabel.KOLOMMEN);
    }

    static Deelgebieden gemeenten(Situatie provincie) {
        return new Deelgebieden(
                provincie.gemeenten().stream()
                        .sorted(Comparator.comparing(GemeenteTabel::sortKey))
                        .map(Gebied::of)
                        .toList(),
                GemeenteTabel.CIJFERS);
    }
}

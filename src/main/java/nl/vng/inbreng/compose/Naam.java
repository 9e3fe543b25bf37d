package nl.vng.inbreng.compose;

import java.util.Set;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;

/// An area as a sentence names it.
///
/// Groningen and Utrecht are also gemeenten: in running text they are "de provincie Utrecht".
///
/// @param naam `Utrecht`
/// @param voluit `de provincie Utrecht`, `Zeeland`, `Nederland`, `de gemeente Assen`
public record Naam(String naam, String voluit) {

    private static final Set<Provincie> ALSO_GEMEENTE = Set.of(Provincie.GRONINGEN, Provincie.UTRECHT);

    static final Naam LAND = new Naam("Nederland", "Nederland");

    static Naam of(Provincie provincie) {
        var prefix = ALSO_GEMEENTE.contains(provincie) ? "de provincie " : "";
        return new Naam(provincie.naam(), prefix + provincie.naam());
    }

    static Naam of(Gemeente gemeente) {
        return new Naam(gemeente.naam(), "de gemeente " + gemeente.naam());
    }
}

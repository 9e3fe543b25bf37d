package nl.vng.inbreng.compose;

import java.util.Set;
import nl.vng.inbreng.domain.Provincie;
import org.jspecify.annotations.Nullable;

/// An area as a sentence names it.
///
/// Groningen and Utrecht are also gemeenten: in running text they are "de provincie Utrecht".
///
/// @param naam `Utrecht`
/// @param voluit `de provincie Utrecht`, `Zeeland`, `Nederland`
/// @param land whether it is the country
public record Naam(String naam, String voluit, boolean land) {

    private static final Set<Provincie> ALSO_GEMEENTE = Set.of(Provincie.GRONINGEN, Provincie.UTRECHT);

    static Naam of(@Nullable Provincie provincie) {
        if (provincie == null) {
            return new Naam("Nederland", "Nederland", true);
        }
        var prefix = ALSO_GEMEENTE.contains(provincie) ? "de provincie " : "";
        return new Naam(provincie.naam(), prefix + provincie.naam(), false);
    }
}

package nl.vng.inbreng.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vng.inbreng.aggregate.Definities;
import nl.vng.inbreng.domain.Definitie;
import nl.vng.inbreng.domain.Gemeente;
import nl.vng.inbreng.domain.Provincie;
import nl.vng.inbreng.tekst.Names;
import nl.vng.inbreng.tekst.Texts;
import org.jspecify.annotations.Nullable;

/// The documents of one edition.
public final class Documents {

    private Documents() {}

    /// The texts of a templates folder, for these documents.
    ///
    /// @param kengetallen all keys that exist
    /// @throws IOException if a file cannot be read
    public static Texts texts(Path templates, Set<String> kengetallen) throws IOException {
        var cijfers = Definities.all().stream().map(Definitie::id).collect(Collectors.toUnmodifiableSet());
        return Texts.read(
                templates, new Names(cijfers, kengetallen, Feiten.NAMEN), Plaatsen.PER_DOCUMENT, Plaatsen.NODIG);
    }

    /// The letter for the whole committee.
    ///
    /// @throws RefusedException if a text in it would be untrue or cannot be read
    public static Document landelijk(Material material) {
        return LandelijkDocument.of(material);
    }

    /// The briefing for members from one provincie.
    ///
    /// @throws RefusedException if a text in it would be untrue or cannot be read
    public static Document provincie(Provincie provincie, Material material) {
        return ProvincieDocument.of(provincie, material);
    }

    /// The sheet for one gemeente: its figures beside those of its provincie and the country.
    ///
    /// @throws RefusedException if a text in it would be untrue or cannot be read
    public static Document gemeente(Gemeente gemeente, Material material) {
        return GemeenteDocument.of(gemeente, material);
    }

    /// The speaking card with the figures of one provincie, or of the country.
    ///
    /// @param provincie whose figures; `null` is the country
    /// @throws RefusedException if a text in it would be untrue or cannot be read
    public static Document spreekkaart(@Nullable Provincie provincie, Material material) {
        return SpreekkaartDocument.of(provincie, material);
    }
}

package nl.vng.inbreng.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a delivery says of locations that must not be recognised: Vertrouwelijk is `J`, `onbekend` or unreadable.
///
/// Rejected rows are in it too. They count in no figure, but a reader who lays two editions side by side finds by
/// subtraction what only one of them protects.
///
/// @param aanwezig whether there is such a location, or may be one
/// @param openbareIds when there is: Locatie-ids of other locations, of those that a TGO contract names, as
///     [Spelling#plain] spells them
/// @param gemeenten where such locations are
/// @param overal whether there may be one in a gemeente that cannot be read
/// @param locaties rejected rows about such locations, as far as they can be read
/// @param contracten rejected TGO contracts that may be for such a location, as far as they can be read
public record Vertrouwelijk(
        boolean aanwezig,
        Set<String> openbareIds,
        Set<Gemeente> gemeenten,
        boolean overal,
        Locaties locaties,
        List<TgoContract> contracten) {

    /// No location is confidential.
    public static final Vertrouwelijk GEEN =
            new Vertrouwelijk(false, Set.of(), Set.of(), false, Locaties.of(List.of()), List.of());
    /// The locations could not be read: any of them may be confidential.
    public static final Vertrouwelijk ONBEKEND =
            new Vertrouwelijk(true, Set.of(), Set.of(), true, Locaties.of(List.of()), List.of());

    public Vertrouwelijk {
        openbareIds = Set.copyOf(openbareIds);
        gemeenten = Set.copyOf(gemeenten);
        contracten = List.copyOf(contracten);
    }

    /// Whether something with this Locatie-id, in this gemeente, may be about a confidential location.
    ///
    /// An id that the capacity export does not know may be a misspelled one.
    ///
    /// @param locatieId `null` when there is none
    /// @param gemeente `null` when it is not known
    public boolean raakt(@Nullable String locatieId, @Nullable Gemeente gemeente) {
        if (!aanwezig) {
            return false;
        }
        return locatieId == null
                ? overal || gemeente == null || gemeenten.contains(gemeente)
                : !openbareIds.contains(Spelling.plain(locatieId));
    }

    /// The same, with these rejected contracts.
    public Vertrouwelijk withContracten(List<TgoContract> afgekeurd) {
        return new Vertrouwelijk(aanwezig, openbareIds, gemeenten, overal, locaties, afgekeurd);
    }

    /// Whether rejected rows need protection too.
    public boolean afgekeurd() {
        return !locaties.isEmpty() || !contracten.isEmpty();
    }
}

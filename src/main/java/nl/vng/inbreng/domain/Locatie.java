package nl.vng.inbreng.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A reception location: one row of the export `opvangcapaciteit`.
///
/// Numbers that the export does not know are `null`, never 0.
///
/// @param id Locatie-id, unique in the export
/// @param gemeente where it lies, after mergers
/// @param capaciteit places, at least 0
/// @param amv places of those for unaccompanied minors
/// @param bezetting residents
/// @param statushouders residents of those with a permit
/// @param langer14Weken of those, for longer than 14 weeks
/// @param beschikbaar first up to and including last day
/// @param teltMeeVolgensBron what the export itself says of the Spreidingswet; only compared, never counted
/// @param vertrouwelijk whether name, id and own gemeente figures must stay out of every document
/// @param bron the row it was read from
public record Locatie(
        String id,
        Gemeente gemeente,
        Opvangsoort opvangsoort,
        Status status,
        @Nullable Integer capaciteit,
        @Nullable Integer amv,
        @Nullable Integer bezetting,
        @Nullable Integer statushouders,
        @Nullable Integer langer14Weken,
        Looptijd beschikbaar,
        Exploitatievorm exploitatievorm,
        JaNee teltMeeVolgensBron,
        Set<Belemmering> belemmeringen,
        boolean vertrouwelijk,
        Bron bron) {

    public Locatie {
        belemmeringen = Set.copyOf(belemmeringen);
    }

    /// Status `in gebruik` and not GOO.
    public boolean inGebruik() {
        return status == Status.IN_GEBRUIK && opvangsoort != Opvangsoort.GOO;
    }

    /// Whether its places count for the Spreidingswet: in use, not an excluded kind, and available from
    /// `realisatiedatum` or earlier up to `meettermijnTot` or later. A missing date means that it does not count.
    public boolean teltMee(LocalDate realisatiedatum, LocalDate meettermijnTot) {
        return status == Status.IN_GEBRUIK
                && !opvangsoort.uitgesloten()
                && beschikbaar.covers(realisatiedatum, meettermijnTot);
    }
}

package nl.vng.inbreng.cli;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import nl.vng.inbreng.batch.RunStore;
import nl.vng.inbreng.batch.Uitslag;
import org.jspecify.annotations.Nullable;

/// Notices a run that did not happen: `status --bewaak 06:30`. Pure.
final class Bewaking {

    private Bewaking() {}

    /// What was found.
    ///
    /// @param goed whether all is well
    /// @param zin Dutch: why
    record Oordeel(boolean goed, String zin) {}

    /// @param runs the last runs; `null` while one is busy, for then they cannot be read
    /// @param voor the time at which a good run must have ended today
    /// @param now the moment, with the time zone that `voor` is in
    static Oordeel of(@Nullable List<RunStore.Run> runs, LocalTime voor, ZonedDateTime now) {
        var midnight = now.toLocalDate().atStartOfDay(now.getZone()).toOffsetDateTime();
        var deadline = now.with(voor).toOffsetDateTime();
        if (now.toOffsetDateTime().isBefore(deadline)) {
            return new Oordeel(true, "Het is nog geen %s uur: er is nog niets te bewaken.".formatted(voor));
        }
        if (runs == null) {
            return new Oordeel(false, "Om %s uur was er nog geen run klaar; er is er nu een bezig.".formatted(voor));
        }
        return runs.stream().anyMatch(it -> isGood(it, midnight, deadline))
                ? new Oordeel(true, "Vandaag was er vóór %s uur een goede run klaar.".formatted(voor))
                : new Oordeel(
                        false,
                        "Vandaag was er vóór %s uur geen goede run klaar. Zie `inbreng status` en var/log/inbreng.log."
                                .formatted(voor));
    }

    /// Only a whole edition counts, new or found to be there already; some documents to look at are none.
    private static boolean isGood(RunStore.Run run, OffsetDateTime midnight, OffsetDateTime deadline) {
        var ended = run.geeindigd();
        return ended != null
                && !ended.isBefore(midnight)
                && !ended.isAfter(deadline)
                && run.uitslag() != null
                && switch (Uitslag.valueOf(run.uitslag())) {
                    case GEREED -> run.editie();
                    case NIETS_NIEUWS -> true;
                    default -> false;
                };
    }
}

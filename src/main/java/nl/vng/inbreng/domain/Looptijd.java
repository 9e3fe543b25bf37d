package nl.vng.inbreng.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A period of days; the first and the last day both count.
///
/// @param eersteDag first day; `null` when it is not known
/// @param laatsteDag last day; `null` when it is not known; `LocalDate.MAX` is "onbepaald", later than any date
public record Looptijd(
        @Nullable LocalDate eersteDag, @Nullable LocalDate laatsteDag) {

    /// @throws IllegalArgumentException if the last day is before the first
    public Looptijd {
        if (eersteDag != null && laatsteDag != null && laatsteDag.isBefore(eersteDag)) {
            throw new IllegalArgumentException("looptijd ends on %s, before %s".formatted(laatsteDag, eersteDag));
        }
    }

    /// Whether both days are known, the first is not after `van` and the last not before `tot`.
    public boolean covers(LocalDate van, LocalDate tot) {
        return eersteDag != null && laatsteDag != null && !eersteDag.isAfter(van) && !laatsteDag.isBefore(tot);
    }
}

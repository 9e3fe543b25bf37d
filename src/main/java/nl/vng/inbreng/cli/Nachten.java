package nl.vng.inbreng.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.function.Consumer;

/// Nights one after the other, each at its planned moment, until it is asked to stop.
///
/// @param plan when they begin
/// @param clock what time it is
/// @param waiting how time passes
record Nachten(Plan plan, Clock clock, Waiting waiting) {

    /// Lets time pass.
    interface Waiting {

        /// Returns at `moment` or later, by the clock.
        ///
        /// @return whether to go on; not when it was asked to stop
        boolean until(Instant moment) throws InterruptedException;
    }

    /// Runs `night` at each moment. A night that lasts past the next moment makes that one fall out; a clock that is
    /// set
    /// back does not bring a moment back.
    ///
    /// @param announce is told the next moment
    void run(Runnable night, Consumer<ZonedDateTime> announce) throws InterruptedException {
        var last = Instant.MIN;
        while (true) {
            var now = clock.instant();
            var next = plan.next(now.isAfter(last) ? now : last);
            announce.accept(next);
            if (!waiting.until(next.toInstant())) {
                return;
            }
            last = next.toInstant();
            night.run();
        }
    }
}

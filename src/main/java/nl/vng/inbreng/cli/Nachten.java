package nl.vng.inbreng.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.function.Consumer;

/// Nights one after the other, each at its planned moment, until it is asked to stop.
///
/// @param plan when they begin
/// @param clock what time it is
/// @param waiting how time passes
record Nachten(Plan plan, Clock clock, Waiting waiting) {

    /// A clock that goes back further was wrong before: what was planned by it does not hold.
    private static final Duration MOST_BACK = Duration.ofDays(1);

    /// Lets time pass.
    interface Waiting {

        /// Returns after `most`, or earlier.
        ///
        /// @return whether to go on; not when it was asked to stop
        boolean pass(Duration most) throws InterruptedException;
    }

    /// Runs `night` at each moment. A night that lasts past the next moment makes that one fall out; a clock that is
    /// set
    /// back a little does not bring a moment back.
    ///
    /// @param announce is told the next moment
    void run(Runnable night, Consumer<ZonedDateTime> announce) throws InterruptedException {
        var from = clock.instant();
        while (true) {
            var next = plan.next(from).toInstant();
            announce.accept(next.atZone(Plan.HERE));
            var now = clock.instant();
            while (now.isBefore(next) && !now.isBefore(from.minus(MOST_BACK))) {
                if (!waiting.pass(Duration.between(now, next))) {
                    return;
                }
                now = clock.instant();
            }
            if (now.isBefore(next)) {
                from = now;
            } else {
                night.run();
                now = clock.instant();
                from = now.isAfter(next) ? now : next;
            }
        }
    }
}

package nl.vng.inbreng.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.scheduling.support.CronExpression;

/// Moments at which a night begins, by the clock on the wall in the Netherlands.
///
/// Moments are found on the wall clock and only then placed in time. So in the night that an hour is skipped a moment
/// in
/// it comes as much later, and in the night that an hour comes twice it counts the first time only.
final class Plan {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final int FIELDS = 6;
    private static final int DOUBTFUL = 2;

    private final CronExpression cron;

    private Plan(CronExpression cron) {
        this.cron = cron;
    }

    /// Reads six fields: seconds, minutes, hours, day of the month, month, day of the week.
    ///
    /// @param anyHour whether it may begin between 02:00 and 03:00
    /// @throws ProblemException if it cannot be read, never begins, or begins in an hour that it may not
    static Plan of(String text, boolean anyHour) {
        var fields = text.strip().split("\\s+", -1);
        CronExpression cron;
        try {
            if (fields.length != FIELDS) {
                throw new IllegalArgumentException("not six fields");
            }
            cron = CronExpression.parse(text.strip());
        } catch (IllegalArgumentException _) {
            throw refused(
                    "'%s' is geen plan van zes delen: seconde, minuut, uur, dag, maand, weekdag".formatted(text),
                    "elke nacht om half vijf is --plan \"0 30 4 * * *\"");
        }
        if (cron.next(LocalDateTime.of(2000, 1, 1, 0, 0)) == null) {
            throw refused("het plan '%s' komt nooit aan de beurt".formatted(text), "kies een dag die bestaat");
        }
        var next = CronExpression.parse("0 0 " + fields[2] + " * * *").next(LocalDateTime.of(2000, 1, 1, 1, 30));
        if (!anyHour && next != null && next.getHour() == DOUBTFUL) {
            throw refused(
                    "het plan '%s' begint tussen 02.00 en 03.00 uur: dat uur is er in het voorjaar één nacht niet, en in het najaar één nacht twee keer"
                            .formatted(text),
                    "kies een ander uur, zoals --plan \"0 30 4 * * *\", of zet er --ook-om-twee bij");
        }
        return new Plan(cron);
    }

    /// The first moment after `now`.
    ZonedDateTime next(Instant now) {
        var local = now.atZone(HERE).toLocalDateTime().minusHours(1); // the hour that may have been skipped
        while (true) {
            local = cron.next(local);
            if (local == null) {
                throw new IllegalStateException("the plan has no moments left");
            }
            var next = ZonedDateTime.ofLocal(local, HERE, null);
            if (next.toInstant().isAfter(now)) {
                return next;
            }
        }
    }

    private static ProblemException refused(String wat, String doeDit) {
        return new ProblemException(Problem.of(wat, "op de opdrachtregel, bij --plan", doeDit), Exit.USAGE);
    }
}

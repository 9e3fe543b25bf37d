package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    /// In 2026 the clock goes forward on 29 March at 02:00 and back on 25 October at 03:00.
    private static final String SPRING = "2026-03-28T12:00:00+01:00";

    private static final String AUTUMN = "2026-10-24T12:00:00+02:00";

    @Test
    void halfPastFourIsHalfPastFourBeforeAndAfterTheClockGoesForward() throws InterruptedException {
        assertThat(nights("0 30 4 * * *", false, SPRING, 3))
                .containsExactly("2026-03-29T04:30+02:00", "2026-03-30T04:30+02:00", "2026-03-31T04:30+02:00");
    }

    @Test
    void halfPastFourIsHalfPastFourBeforeAndAfterTheClockGoesBack() throws InterruptedException {
        assertThat(nights("0 30 4 * * *", false, AUTUMN, 2))
                .containsExactly("2026-10-25T04:30+01:00", "2026-10-26T04:30+01:00");
    }

    @Test
    void aMomentInTheHourThatIsSkippedComesAnHourLaterAndOnce() throws InterruptedException {
        assertThat(nights("0 30 2 * * *", true, SPRING, 2))
                .containsExactly("2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
        assertThat(nights("0 30 2 * * *", true, "2026-03-29T03:10:00+02:00", 1))
                .as("started after the hour that was skipped")
                .containsExactly("2026-03-29T03:30+02:00");
        assertThat(nights("0 30 2,3 * * *", true, SPRING, 3))
                .containsExactly("2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00", "2026-03-30T03:30+02:00");
    }

    @Test
    void aMomentInTheHourThatComesTwiceComesOnce() throws InterruptedException {
        assertThat(nights("0 30 2 * * *", true, AUTUMN, 2))
                .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
        assertThat(nights("0 30 2 * * *", true, "2026-10-25T02:10:00+01:00", 1))
                .as("started within the second time")
                .containsExactly("2026-10-26T02:30+01:00");
    }

    @Test
    void aClockThatIsSetBackDoesNotRepeatANight() throws InterruptedException {
        var time = new Time(Instant.parse("2026-11-24T02:00:00Z"));
        var begun = new ArrayList<Instant>();

        new Nachten(Plan.of("0 30 4 * * *", false), time, most -> time.pass(most, begun.size() < 2))
                .run(
                        () -> {
                            begun.add(time.instant());
                            time.now = time.now.minus(Duration.ofMinutes(5));
                        },
                        _ -> {});

        assertThat(begun).containsExactly(Instant.parse("2026-11-24T03:30:00Z"), Instant.parse("2026-11-25T03:30:00Z"));
    }

    @Test
    void aClockThatWasYearsAheadForAMomentKeepsNobodyWaitingForYears() throws InterruptedException {
        var time = new Time(Instant.parse("2026-11-24T02:00:00Z"));
        var begun = new ArrayList<Instant>();
        var told = new ArrayList<ZonedDateTime>();

        new Nachten(Plan.of("0 30 4 * * *", false), time, most -> {
                    if (told.size() == 2) {
                        time.now = Instant.parse("2026-11-24T03:40:00Z");
                    }
                    return time.pass(most, begun.size() < 2);
                })
                .run(
                        () -> {
                            begun.add(time.instant());
                            time.now = Instant.parse("2030-01-01T00:00:00Z");
                        },
                        told::add);

        assertThat(begun).containsExactly(Instant.parse("2026-11-24T03:30:00Z"), Instant.parse("2026-11-25T03:30:00Z"));
        assertThat(told.subList(0, 3))
                .extracting(it -> it.toLocalDate().toString())
                .containsExactly("2026-11-24", "2030-01-01", "2026-11-25");
    }

    @Test
    void aNightThatLastsTooLongTakesTheMomentsItPassesWithIt() throws InterruptedException {
        var time = new Time(Instant.parse("2026-11-24T03:00:00Z"));
        var begun = new ArrayList<Instant>();

        new Nachten(Plan.of("0 0 * * * *", true), time, most -> time.pass(most, begun.size() < 2))
                .run(
                        () -> {
                            begun.add(time.instant());
                            time.now = time.now.plus(Duration.ofMinutes(150));
                        },
                        _ -> {});

        assertThat(begun).containsExactly(Instant.parse("2026-11-24T04:00:00Z"), Instant.parse("2026-11-24T07:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 30 2 * * *", "0 0 2 * * *", "0 59 1-3 * * MON", "0 0 * * * *", "0 0 0/2 1 1 *"})
    void theHourThatMayBeMissingOrDoubleIsRefused(String plan) {
        assertThatThrownBy(() -> Plan.of(plan, false)).isInstanceOfSatisfying(ProblemException.class, it -> {
            assertThat(it.exit()).isEqualTo(2);
            assertThat(it.problem().wat()).contains("tussen 02.00 en 03.00 uur");
            assertThat(it.problem().doeDit()).contains("0 30 4 * * *");
        });
        assertThat(Plan.of(plan, true).next(Instant.EPOCH)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elke nacht", "30 4 * * *", "0 61 4 * * *", "@hourly", "@daily", "0 0 4 30 2 *"})
    void whatIsNoPlanOrNeverComesIsRefused(String plan) {
        assertThatThrownBy(() -> Plan.of(plan, false)).isInstanceOf(ProblemException.class);
    }

    private static List<String> nights(String plan, boolean anyHour, String from, int count)
            throws InterruptedException {
        var time = new Time(ZonedDateTime.parse(from).toInstant());
        var begun = new ArrayList<String>();
        new Nachten(Plan.of(plan, anyHour), time, most -> time.pass(most, begun.size() < count))
                .run(() -> begun.add(ZonedDateTime.now(time).toOffsetDateTime().toString()), _ -> {});
        return begun;
    }

    /// Time that passes when it is told to.
    private static final class Time extends Clock {

        private static final Duration HOUR = Duration.ofHours(1);

        private Instant now;

        Time(Instant now) {
            this.now = now;
        }

        /// At most an hour at a time.
        boolean pass(Duration most, boolean goOn) {
            assertThat(most).isPositive();
            now = now.plus(most.compareTo(HOUR) < 0 ? most : HOUR);
            return goOn;
        }

        @Override
        public ZoneId getZone() {
            return Plan.HERE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package nl.vng.inbreng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import nl.vng.inbreng.batch.RunStore.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BewakingTest {

    private static final LocalTime HALF_PAST_SIX = LocalTime.of(6, 30);

    @ParameterizedTest
    @CsvSource({
        "maak, 2026-11-24T04:31:00+01:00, GEREED,       true",
        "maak, 2026-11-24T06:30:00+01:00, NIETS_NIEUWS, true",
        "maak, 2026-11-24T06:30:01+01:00, GEREED,       false",
        "maak, 2026-11-24T00:00:00+01:00, GEREED,       true",
        "maak, 2026-11-23T23:59:59+01:00, GEREED,       false",
        "maak, 2026-11-24T05:29:59Z,      GEREED,       true",
        "maak, 2026-11-24T04:31:00+01:00, AFGEKEURD,    false"
    })
    void aGoodRunEndedTodayBeforeTheTime(String opdracht, OffsetDateTime ended, String uitslag, boolean good) {
        var run = new Run(1, opdracht, ended.minusMinutes(1), ended, null, uitslag, null, null, true);

        assertThat(Bewaking.of(List.of(run), HALF_PAST_SIX, at("2026-11-24T07:00"))
                        .goed())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"maak, GEREED, false", "controleer, GEREED, false", "maak, NIETS_NIEUWS, true"})
    void aRunThatMadeNoEditionIsOnlyGoodWhenThereWasNothingNew(String opdracht, String uitslag, boolean good) {
        var ended = OffsetDateTime.parse("2026-11-24T04:31:00+01:00");
        var run = new Run(1, opdracht, ended.minusMinutes(1), ended, null, uitslag, null, null, false);

        assertThat(Bewaking.of(List.of(run), HALF_PAST_SIX, at("2026-11-24T07:00"))
                        .goed())
                .isEqualTo(good);
    }

    @Test
    void anInterruptedRunIsNoGoodRunAndNoneIsNeither() {
        var run = new Run(
                1, "maak", OffsetDateTime.parse("2026-11-24T04:30:00+01:00"), null, null, null, null, null, false);

        assertThat(Bewaking.of(List.of(run), HALF_PAST_SIX, at("2026-11-24T07:00"))
                        .zin())
                .contains("vóór 06:30 uur geen goede run");
        assertThat(Bewaking.of(List.of(), HALF_PAST_SIX, at("2026-11-24T06:30")).goed())
                .isFalse();
    }

    @Test
    void beforeTheTimeNothingCanBeSaidAndAfterItABusyRunIsLate() {
        assertThat(Bewaking.of(List.of(), HALF_PAST_SIX, at("2026-11-24T06:29")).goed())
                .isTrue();
        assertThat(Bewaking.of(null, HALF_PAST_SIX, at("2026-11-24T06:31")).zin())
                .contains("bezig");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29T04:31:00+02:00", "2026-10-25T04:31:00+01:00"})
    void theDaysOnWhichTheClockChangesAreLikeOthers(OffsetDateTime ended) {
        var run = new Run(1, "maak", ended.minusMinutes(1), ended, null, "GEREED", null, null, true);

        assertThat(Bewaking.of(List.of(run), HALF_PAST_SIX, at(ended.toLocalDate() + "T07:00"))
                        .goed())
                .isTrue();
        assertThat(Bewaking.of(List.of(run), LocalTime.of(4, 30), at(ended.toLocalDate() + "T07:00"))
                        .goed())
                .isFalse();
    }

    private static ZonedDateTime at(String moment) {
        return java.time.LocalDateTime.parse(moment).atZone(ZoneId.of("Europe/Amsterdam"));
    }
}

package sambandh.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.shared.InvalidValue;

class QuietHoursTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource({
        "21:00-08:00, 20:59, -",
        "21:00-08:00, 21:00, 2026-03-02T08:00:00Z",
        "21:00-08:00, 07:59, 2026-03-01T08:00:00Z",
        "21:00-08:00, 08:00, -",
        "13:00-15:00, 12:59, -",
        "13:00-15:00, 13:00, 2026-03-01T15:00:00Z",
        "13:00-15:00, 15:00, -",
        "none, 00:00, -",
        "none, 23:59, -",
    })
    void quiet_ends_where_it_says(String hours, String time, String over) {
        assertThat(QuietHours.parse(hours).over(UTC, Instant.parse("2026-03-01T" + time + ":00Z")))
                .isEqualTo(over.equals("-") ? java.util.Optional.empty() : java.util.Optional.of(Instant.parse(over)));
    }

    @ParameterizedTest
    @CsvSource({
        // Nepal is 5:45 ahead of UTC, Kolkata 5:30, the Chatham Islands 12:45 or, in their summer, 13:45
        "Asia/Kathmandu, 21:00-08:00, 2026-03-01T15:14:59Z, -",
        "Asia/Kathmandu, 21:00-08:00, 2026-03-01T15:15:00Z, 2026-03-02T02:15:00Z",
        "Asia/Kolkata, 21:00-08:00, 2026-03-01T15:30:00Z, 2026-03-02T02:30:00Z",
        "Pacific/Chatham, 21:00-08:00, 2026-07-01T08:15:00Z, 2026-07-01T19:15:00Z",
        "Pacific/Chatham, 21:00-08:00, 2026-01-01T07:15:00Z, 2026-01-01T18:15:00Z",
        // Lord Howe sets its clocks by half an hour
        "Australia/Lord_Howe, 21:00-08:00, 2026-04-04T10:00:00Z, 2026-04-04T21:30:00Z",
        // Berlin: 02:30 there is not on 29 March, and comes twice on 25 October
        "Europe/Berlin, 21:00-02:30, 2026-03-29T00:59:00Z, 2026-03-29T01:00:00Z",
        "Europe/Berlin, 21:00-02:30, 2026-10-24T23:00:00Z, 2026-10-25T00:30:00Z",
        "Europe/Berlin, 21:00-02:30, 2026-10-25T00:45:00Z, -",
        "Europe/Berlin, 21:00-02:30, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z",
        "Europe/Berlin, 21:00-08:00, 2026-10-24T20:00:00Z, 2026-10-25T07:00:00Z",
    })
    void quiet_goes_by_the_clock_there_whatever_it_does(ZoneId zone, String hours, Instant now, String over) {
        assertThat(QuietHours.parse(hours).over(zone, now))
                .isEqualTo(over.equals("-") ? java.util.Optional.empty() : java.util.Optional.of(Instant.parse(over)));
    }

    @Property(tries = 2_000)
    void quiet_ends_at_the_first_minute_that_is_not_quiet(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 366 * 24 * 60) int minute,
            @ForAll @IntRange(max = 95) int from,
            @ForAll @IntRange(max = 95) int until) {
        QuietHours hours =
                new QuietHours(LocalTime.MIN.plusMinutes(15L * from), LocalTime.MIN.plusMinutes(15L * until));
        Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(60L * minute);
        Instant over = hours.over(zone, now).orElse(now);
        for (Instant t = now; t.isBefore(over); t = t.plusSeconds(60)) {
            assertThat(isQuiet(hours, zone, t))
                    .as("%s in %s at %s", hours, zone, t)
                    .isTrue();
        }
        assertThat(isQuiet(hours, zone, over))
                .as("%s in %s at %s", hours, zone, over)
                .isFalse();
        assertThat(QuietHours.parse(hours.toString()).over(zone, now)).isEqualTo(hours.over(zone, now));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Asia/Kathmandu",
                        "Asia/Kolkata",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Pacific/Chatham",
                        "America/Havana",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of);
    }

    private static boolean isQuiet(QuietHours hours, ZoneId zone, Instant at) {
        LocalTime time = at.atZone(zone).toLocalTime();
        boolean begun = !time.isBefore(hours.from());
        boolean ended = !time.isBefore(hours.until());
        return hours.from().isAfter(hours.until()) ? begun || !ended : begun && !ended;
    }

    @Test
    void what_is_no_hour_is_refused() {
        assertThatThrownBy(() -> QuietHours.parse("9pm-8am")).isInstanceOf(InvalidValue.class);
    }
}

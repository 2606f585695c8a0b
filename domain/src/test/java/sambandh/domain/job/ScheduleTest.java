package sambandh.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Schedule AT_HALF_PAST_TWO = Schedule.daily(LocalTime.of(2, 30));

    @Test
    void it_happens_at_the_company_s_time() {
        assertThat(AT_HALF_PAST_TWO.next(Instant.parse("2026-11-22T00:00:00Z"), ZoneId.of("Asia/Kathmandu")))
                .isEqualTo("2026-11-22T20:45:00Z");
    }

    @Test
    void after_it_has_happened_comes_the_next_day() {
        Instant today = AT_HALF_PAST_TWO.next(Instant.parse("2026-11-22T00:00:00Z"), BERLIN);

        assertThat(AT_HALF_PAST_TWO.next(today, BERLIN)).isEqualTo(today.plus(24, ChronoUnit.HOURS));
        assertThat(AT_HALF_PAST_TWO.next(today.minusMillis(1), BERLIN)).isEqualTo(today);
    }

    @Test
    void where_the_hour_is_skipped_it_comes_an_hour_later_by_the_clock() {
        assertThat(AT_HALF_PAST_TWO.next(Instant.parse("2026-03-28T23:30:00Z"), BERLIN))
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void where_the_last_hour_of_a_day_is_skipped_the_day_has_it_all_the_same() {
        ZoneId nuuk = ZoneId.of("America/Godthab");
        Schedule lateInTheEvening = Schedule.daily(LocalTime.of(23, 30));
        Instant saturday = lateInTheEvening.next(Instant.parse("2026-03-28T12:00:00Z"), nuuk);
        assertThat(saturday.atZone(nuuk).toLocalDateTime()).isEqualTo("2026-03-28T22:59:59");
        assertThat(lateInTheEvening.next(saturday, nuuk).atZone(nuuk).toLocalDateTime())
                .isEqualTo("2026-03-29T23:30:00");
    }

    @Test
    void where_the_hour_comes_twice_it_happens_once() {
        Instant first = AT_HALF_PAST_TWO.next(Instant.parse("2026-10-24T23:00:00Z"), BERLIN);

        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(AT_HALF_PAST_TWO.next(first, BERLIN)).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void once_a_week_means_its_own_day() {
        Schedule mondays = Schedule.weekly(DayOfWeek.MONDAY, LocalTime.of(6, 0));

        assertThat(mondays.next(Instant.parse("2026-11-22T10:00:00Z"), BERLIN)).isEqualTo("2026-11-23T05:00:00Z");
        assertThat(mondays.next(Instant.parse("2026-11-23T05:00:00Z"), BERLIN)).isEqualTo("2026-11-30T05:00:00Z");
    }

    @Property(tries = 300)
    void no_zone_skips_or_doubles_a_day(
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 23) int hour,
            @ForAll @IntRange(min = 0, max = 59) int minute,
            @ForAll @IntRange(min = 1980, max = 2037) int year) {
        Schedule schedule = Schedule.daily(LocalTime.of(hour, minute));
        Instant begin = Instant.parse(year + "-01-01T00:00:00Z");
        Set<Object> days = new HashSet<>();
        Instant at = begin;
        for (int day = 1; day <= 400; day++) {
            Instant next = schedule.next(at, zone);
            assertThat(next).isAfter(at);
            assertThat(days.add(next.atZone(zone).toLocalDate())).isTrue();
            at = next;
        }
        // a zone that crosses the date line leaves out a day that never was, or has one of 48 hours
        assertThat(ChronoUnit.HOURS.between(begin, at)).isBetween(398L * 24, 402L * 24);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }
}

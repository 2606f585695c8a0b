package sambandh.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.domain.cadence.SamplePlans.SUNDAY_TO_THURSDAY;
import static sambandh.domain.cadence.SamplePlans.after;
import static sambandh.domain.cadence.SamplePlans.again;
import static sambandh.domain.cadence.SamplePlans.allDays;
import static sambandh.domain.cadence.SamplePlans.call;
import static sambandh.domain.cadence.SamplePlans.days;
import static sambandh.domain.cadence.SamplePlans.holidays;
import static sambandh.domain.cadence.SamplePlans.outlook;
import static sambandh.domain.cadence.SamplePlans.plan;
import static sambandh.domain.cadence.SamplePlans.quiet;
import static sambandh.domain.cadence.SamplePlans.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.Code;

class OutlookTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Rhythm MONTHLY = new Rhythm(10, 45);

    private static List<LocalDate> placedDays(List<Placed> placed) {
        return placed.stream()
                .filter(Placed.On.class::isInstance)
                .map(Placed.On.class::cast)
                .map(Placed.On::day)
                .toList();
    }

    private static List<Because> because(Placed placed) {
        return placed.because().stream().map(Reason::because).toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Test
    void a_contact_stands_where_the_plan_has_it_when_nothing_speaks_against() {
        List<Placed> found = outlook(plan(new Rhythm(1, 30), call("first", after(2)), call("second", after(9))), START)
                .until(START.plusDays(90), allDays(Seasons.NONE), Room.ALWAYS);

        assertThat(placedDays(found)).containsExactly(day("2026-01-03"), day("2026-01-10"));
        assertThat(because(found.getFirst())).containsExactly(Because.AS_PLANNED);
    }

    @Test
    void it_begins_when_work_begins_where_the_customer_is() {
        Placed.On first = (Placed.On) outlook(plan(new Rhythm(1, 30), call("first", after(3))), START)
                .until(START.plusDays(9), days(SUNDAY_TO_THURSDAY, holidays(), Seasons.NONE), Room.ALWAYS)
                .getFirst();

        assertThat(first.day()).isEqualTo("2026-01-04");
        assertThat(first.opens()).isEqualTo(first.day().atTime(4, 0).toInstant(ZoneOffset.UTC));
        assertThat(first.closes()).isEqualTo(first.day().atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void a_day_without_work_gives_way_to_the_nearest_one_and_says_so() {
        // 9 January 2026 is a Friday
        Placed first = outlook(plan(new Rhythm(1, 30), call("first", after(8))), START)
                .until(START.plusDays(9), days(SUNDAY_TO_THURSDAY, holidays(), Seasons.NONE), Room.ALWAYS)
                .getFirst();

        assertThat(first.dayOrNull()).isEqualTo("2026-01-08");
        assertThat(first.because())
                .containsExactly(
                        Reason.of(Because.MOVED_EARLIER, day("2026-01-09")).and("days", 1),
                        Reason.of(Because.NO_WORKING_DAY, day("2026-01-09")));
    }

    @Test
    void a_holiday_is_respected_and_named() {
        HolidayCalendar victory =
                holidays(new Holiday(day("2026-12-16"), new Code("victory_day"), Holiday.Kind.PUBLIC, true));

        Placed first = outlook(plan(new Rhythm(1, 30), call("first", after(0))), day("2026-12-16"))
                .until(day("2026-12-20"), days(SUNDAY_TO_THURSDAY, victory, Seasons.NONE), Room.ALWAYS)
                .getFirst();

        assertThat(first.dayOrNull()).isEqualTo("2026-12-17");
        assertThat(first.because())
                .contains(Reason.of(Because.HOLIDAY, day("2026-12-16")).and("holiday", "victory_day"));
    }

    @Test
    void around_a_holiday_that_waits_for_the_moon_the_days_beside_it_are_left_free_too() {
        HolidayCalendar eid =
                holidays(new Holiday(day("2026-03-21"), new Code("eid_al_fitr"), Holiday.Kind.PUBLIC, false));

        Placed first = outlook(plan(new Rhythm(1, 30), call("first", after(0))), day("2026-03-20"))
                .until(day("2026-04-20"), days(SamplePlans.EVERY_DAY, eid, Seasons.NONE), Room.ALWAYS)
                .getFirst();

        assertThat(first.dayOrNull()).isEqualTo("2026-03-23");
        assertThat(because(first)).contains(Because.NEAR_ESTIMATED_HOLIDAY);
    }

    @Test
    void a_year_without_known_holidays_is_told() {
        Placed first = outlook(plan(new Rhythm(1, 30), call("first", after(0))), START)
                .until(START, days(SUNDAY_TO_THURSDAY, HolidayCalendar.unknown(null), Seasons.NONE), Room.ALWAYS)
                .getFirst();

        assertThat(because(first)).contains(Because.HOLIDAYS_UNKNOWN);
    }

    @Test
    void a_quiet_season_is_left_quiet_and_the_contact_comes_before_it() {
        List<Placed> found = outlook(plan(MONTHLY, call("monthly", again("FREQ=MONTHLY"))), START)
                .until(day("2026-05-31"), allDays(quiet("02-10", "03-05")), Room.ALWAYS);

        // 1 March lies in it; 9 February would be too soon after the one of 1 February
        assertThat(placedDays(found))
                .containsExactly(day("2026-02-01"), day("2026-03-06"), day("2026-04-01"), day("2026-05-01"));
        assertThat(because(found.get(1))).contains(Because.MOVED_LATER, Because.QUIET_SEASON);
    }

    @Test
    void where_the_season_outlasts_the_longest_gap_that_is_told_and_nothing_crowds_after_it() {
        List<Placed> found = outlook(plan(MONTHLY, call("monthly", again("FREQ=MONTHLY"))), START)
                .until(day("2026-06-30"), allDays(quiet("02-02", "05-15")), Room.ALWAYS);

        assertThat(placedDays(found)).containsExactly(day("2026-02-01"), day("2026-05-16"), day("2026-06-01"));
        assertThat(found.get(1)).isInstanceOf(Placed.LeftOut.class);
        assertThat(because(found.get(1))).contains(Because.TOGETHER_WITH_NEXT, Because.QUIET_SEASON);
        assertThat(because(found.get(3))).contains(Because.GAP_TOO_LONG, Because.QUIET_SEASON);
    }

    @Test
    void a_customer_may_be_open_in_its_industry_s_quiet_season_and_quiet_beside_it() {
        SeasonException open = new SeasonException(
                new SeasonExceptionId(UUID.randomUUID()),
                UUID.randomUUID(),
                SeasonRule.Kind.OPEN,
                day("2026-02-01"),
                day("2026-02-28"),
                SamplePlans.NOW);
        SeasonException quiet = new SeasonException(
                new SeasonExceptionId(UUID.randomUUID()),
                open.customerId(),
                SeasonRule.Kind.QUIET,
                day("2026-02-01"),
                day("2026-02-03"),
                SamplePlans.NOW);
        Seasons seasons = new Seasons(List.of(rule(SeasonRule.Kind.QUIET, "01-20", "03-20")), List.of(open, quiet));

        List<Placed> found = outlook(plan(MONTHLY, call("monthly", again("FREQ=MONTHLY"))), START)
                .until(day("2026-02-10"), allDays(seasons), Room.ALWAYS);

        assertThat(placedDays(found)).containsExactly(day("2026-02-04"));
        assertThat(because(found.getFirst())).contains(Because.QUIET_CUSTOMER, Because.OPEN_SEASON);
    }

    @Test
    void an_open_season_draws_what_may_be_moved_that_far() {
        Seasons open = new Seasons(List.of(rule(SeasonRule.Kind.OPEN, "02-10", "02-20")), List.of());
        Plan.Details bound = plan(MONTHLY, call("monthly", again("FREQ=MONTHLY"), 5));
        Plan.Details free = plan(MONTHLY, call("monthly", again("FREQ=MONTHLY"), 10));

        assertThat(placedDays(outlook(bound, START).until(day("2026-02-05"), allDays(open), Room.ALWAYS)))
                .containsExactly(day("2026-02-01"));
        assertThat(placedDays(outlook(free, START).until(day("2026-02-05"), allDays(open), Room.ALWAYS)))
                .containsExactly(day("2026-02-10"));
    }

    @Test
    void who_has_no_time_left_does_it_on_another_day_but_nobody_is_put_off_for_that() {
        LocalDate full = day("2026-01-10");
        Plan.Details plan = plan(new Rhythm(1, 30), call("first", after(9)));

        Placed moved = outlook(plan, START)
                .until(full, allDays(Seasons.NONE), day -> !day.equals(full))
                .getFirst();
        Placed kept = outlook(plan, START)
                .until(full, allDays(Seasons.NONE), day -> false)
                .getFirst();

        assertThat(moved.dayOrNull()).isEqualTo("2026-01-11");
        assertThat(because(moved)).containsExactly(Because.MOVED_LATER, Because.NO_TIME_LEFT);
        assertThat(kept.dayOrNull()).isEqualTo(full);
        assertThat(because(kept)).containsExactly(Because.AS_PLANNED, Because.OVER_CAPACITY);
    }

    @Test
    void what_is_over_is_done_today_and_says_so() {
        Plan.Details plan = plan(new Rhythm(1, 30), call("first", after(2)));
        Outlook late = new Outlook(plan, START, START, null, Set.of(), null, day("2026-01-20"));

        Placed first = late.until(day("2026-01-20"), allDays(Seasons.NONE), Room.ALWAYS)
                .getFirst();

        assertThat(first.dayOrNull()).isEqualTo("2026-01-20");
        assertThat(because(first)).contains(Because.OVER);
    }

    @Test
    void what_is_done_does_not_come_again() {
        Plan.Details plan = plan(MONTHLY, call("monthly", again("FREQ=MONTHLY")));
        Outlook later = new Outlook(
                plan,
                START,
                START,
                null,
                Set.of(new StepKey(new Code("monthly"), day("2026-02-01"))),
                day("2026-02-03"),
                day("2026-02-04"));

        assertThat(placedDays(later.until(day("2026-03-31"), allDays(Seasons.NONE), Room.ALWAYS)))
                .containsExactly(day("2026-03-01"));
    }

    @Test
    void the_customer_s_favourite_channel_is_taken_where_it_serves() {
        CustomerDays video = new CustomerDays(
                SamplePlans.DHAKA, SamplePlans.EVERY_DAY, holidays(), Seasons.NONE, Set.of(), Channel.VIDEO);

        Placed.On first = (Placed.On) outlook(plan(new Rhythm(1, 30), call("first", after(2))), START)
                .until(START.plusDays(9), video, Room.ALWAYS)
                .getFirst();

        assertThat(first.channel()).isEqualTo(Channel.VIDEO);
        assertThat(because(first)).contains(Because.PREFERRED_CHANNEL);
    }

    @Test
    void another_plan_s_contact_keeps_its_day_to_itself() {
        CustomerDays taken = new CustomerDays(
                SamplePlans.DHAKA, SamplePlans.EVERY_DAY, holidays(), Seasons.NONE, Set.of(day("2026-01-03")), null);

        Placed first = outlook(plan(new Rhythm(1, 30), call("first", after(2))), START)
                .until(START.plusDays(9), taken, Room.ALWAYS)
                .getFirst();

        assertThat(first.dayOrNull()).isEqualTo("2026-01-04");
        assertThat(because(first)).contains(Because.OTHER_CONTACT);
    }

    @Test
    void the_next_contact_is_found_however_far_it_lies() {
        List<Placed> found = outlook(plan(new Rhythm(1, 400), call("yearly", again("FREQ=YEARLY"))), START)
                .until(START.plusDays(90), allDays(Seasons.NONE), Room.ALWAYS);

        assertThat(placedDays(found)).containsExactly(day("2027-01-01"));
    }

    @Test
    void who_is_always_quiet_gets_nothing_and_it_is_told() {
        List<Placed> found = outlook(plan(MONTHLY, call("monthly", again("FREQ=MONTHLY"))), START)
                .until(START.plusDays(40), allDays(quiet("01-01", "12-31")), Room.ALWAYS);

        assertThat(found).isNotEmpty().allSatisfy(it -> assertThat(because(it)).containsExactly(Because.NO_DAY));
    }
}

package sambandh.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static sambandh.domain.cadence.SamplePlans.SUNDAY_TO_THURSDAY;
import static sambandh.domain.cadence.SamplePlans.after;
import static sambandh.domain.cadence.SamplePlans.again;
import static sambandh.domain.cadence.SamplePlans.call;
import static sambandh.domain.cadence.SamplePlans.days;
import static sambandh.domain.cadence.SamplePlans.holidays;
import static sambandh.domain.cadence.SamplePlans.plan;
import static sambandh.domain.cadence.SamplePlans.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import sambandh.domain.shared.Code;

/** What holds of any plan, any seasons, any holidays and any capacity. */
class OutlookLawsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final List<String> RULES = List.of(
            "FREQ=MONTHLY",
            "FREQ=WEEKLY;INTERVAL=2",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=YEARLY",
            "FREQ=MONTHLY;INTERVAL=6",
            "FREQ=MONTHLY;BYDAY=1TU");

    private record World(Outlook outlook, CustomerDays days, Room room) {
        List<Placed> until(LocalDate day) {
            return outlook.until(day, days, room);
        }

        World with(Seasons seasons) {
            return new World(outlook, SamplePlans.days(days.week(), days.holidays(), seasons), room);
        }
    }

    private static World world(long seed) {
        Random random = new Random(seed);
        int least = random.nextInt(20);
        Rhythm rhythm = new Rhythm(least, least + 1 + random.nextInt(90));
        LocalDate start = START.plusDays(random.nextInt(700));
        Outlook outlook = new Outlook(
                randomPlan(random, rhythm), start, start, null, Set.of(), null, start.plusDays(random.nextInt(20)));
        long full = random.nextLong();
        return new World(
                outlook,
                days(SUNDAY_TO_THURSDAY, someHolidays(random, start), someSeasons(random)),
                day -> Math.floorMod(day.toEpochDay() * 31 + full, 5) != 0);
    }

    private static Plan.Details randomPlan(Random random, Rhythm rhythm) {
        List<PlanStep> steps = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            StepDay day =
                    random.nextBoolean() ? after(random.nextInt(200)) : again(RULES.get(random.nextInt(RULES.size())));
            steps.add(call("s" + i, day, random.nextInt(30)));
        }
        return plan(rhythm, steps.toArray(PlanStep[]::new));
    }

    private static HolidayCalendar someHolidays(Random random, LocalDate start) {
        return holidays(IntStream.range(0, 40)
                .mapToObj(i -> new Holiday(
                        start.plusDays(random.nextInt(900)),
                        new Code("h" + i),
                        Holiday.Kind.values()[random.nextInt(3)],
                        random.nextBoolean()))
                .toArray(Holiday[]::new));
    }

    private static Seasons someSeasons(Random random) {
        List<SeasonRule> rules = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
            LocalDate to = from.plusDays(random.nextInt(80));
            rules.add(rule(
                    SeasonRule.Kind.values()[random.nextInt(2)],
                    from.toString().substring(5),
                    to.toString().substring(5)));
        }
        return new Seasons(rules, List.of());
    }

    private static List<Placed.On> on(List<Placed> placed) {
        return placed.stream()
                .filter(Placed.On.class::isInstance)
                .map(Placed.On.class::cast)
                .toList();
    }

    private static Set<StepKey> keys(List<Placed> placed, LocalDate until) {
        return placed.stream()
                .map(Placed::key)
                .filter(it -> !it.ideal().isAfter(until))
                .collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void nothing_stands_in_a_quiet_season_on_a_holiday_or_on_a_day_without_work(@ForAll long seed) {
        World world = world(seed);

        assertThat(on(world.until(START.plusDays(900))))
                .allSatisfy(it -> assertThat(world.days().on(it.day()).use()).isNotEqualTo(CustomerDays.Use.NEVER));
    }

    @Property(tries = 300)
    void no_gap_is_longer_than_the_plan_s_longest_without_saying_so(@ForAll long seed) {
        World world = world(seed);
        LocalDate before = world.outlook().start();
        Rhythm rhythm = world.outlook().plan().rhythm();

        for (Placed.On it : on(world.until(START.plusDays(900)))) {
            boolean isTooLong = ChronoUnit.DAYS.between(before, it.day()) > rhythm.most();
            assertThat(it.because().stream().anyMatch(r -> r.because() == Because.GAP_TOO_LONG))
                    .isEqualTo(isTooLong);
            before = it.day();
        }
    }

    @Property(tries = 300)
    void none_comes_sooner_after_the_one_before_than_the_plan_lets_it_and_none_before_today(@ForAll long seed) {
        World world = world(seed);
        LocalDate before = null;

        for (Placed.On it : on(world.until(START.plusDays(900)))) {
            assertThat(it.day()).isAfterOrEqualTo(world.outlook().earliest());
            if (before != null) {
                assertThat(ChronoUnit.DAYS.between(before, it.day()))
                        .isGreaterThanOrEqualTo(world.outlook().plan().rhythm().least());
            }
            before = it.day();
        }
    }

    @Property(tries = 300)
    void when_seasons_change_every_contact_of_the_plan_is_still_there_placed_or_told_why_not(@ForAll long seed) {
        World before = world(seed);
        World after = before.with(someSeasons(new Random(seed + 1)));
        LocalDate until = START.plusDays(800);

        assertThat(keys(after.until(until), until)).isEqualTo(keys(before.until(until), until));
    }

    @Property(tries = 200)
    void the_same_question_has_the_same_answer_and_a_further_look_begins_with_the_shorter_one(@ForAll long seed) {
        World world = world(seed);
        List<Placed> far = world.until(START.plusDays(900));
        List<Placed> near = world.until(START.plusDays(760));

        assertThat(world(seed).until(START.plusDays(900))).isEqualTo(far);
        assertThat(far).startsWith(near.toArray(Placed[]::new));
    }

    @Property(tries = 300)
    void whatever_is_moved_says_why(@ForAll long seed) {
        assertThat(on(world(seed).until(START.plusDays(900))))
                .filteredOn(it -> !it.day().equals(it.key().ideal()))
                .allSatisfy(it -> assertThat(it.because()).hasSizeGreaterThan(1));
    }
}

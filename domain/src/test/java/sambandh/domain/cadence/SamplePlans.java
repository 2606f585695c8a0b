package sambandh.domain.cadence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;

/** Plans and calendars for tests. */
final class SamplePlans {
    static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final WorkingWeek SUNDAY_TO_THURSDAY = new WorkingWeek(
            EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
            Set.of(),
            LocalTime.of(10, 0),
            LocalTime.of(18, 0));
    static final WorkingWeek EVERY_DAY =
            new WorkingWeek(EnumSet.allOf(DayOfWeek.class), Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0));

    private SamplePlans() {}

    static PlanStep call(String code, StepDay day) {
        return call(code, day, 0);
    }

    static PlanStep call(String code, StepDay day, int flex) {
        return new PlanStep(
                new Code(code),
                day,
                List.of(Channel.PHONE, Channel.VIDEO),
                new Code("care"),
                null,
                null,
                "Ask how it goes.",
                3,
                flex);
    }

    static StepDay after(int days) {
        return new StepDay.After(days);
    }

    static StepDay again(String rule) {
        return new StepDay.Again(new Recurrence(rule));
    }

    static Plan.Details plan(Rhythm rhythm, PlanStep... steps) {
        return new Plan.Details(
                "Care", PlanKind.NURTURE, true, PlanAudience.EVERYBODY, rhythm, List.of(steps), null, null, Map.of());
    }

    static CustomerDays days(WorkingWeek week, HolidayCalendar holidays, Seasons seasons) {
        return new CustomerDays(DHAKA, week, holidays, seasons, Set.of(), null);
    }

    /** Every day a working day, no holidays in any year that matters. */
    static CustomerDays allDays(Seasons seasons) {
        return days(EVERY_DAY, holidays(), seasons);
    }

    static HolidayCalendar holidays(Holiday... some) {
        return HolidayCalendar.of(new Country("BD"), 1990, 2100, "a test", List.of(some));
    }

    static SeasonRule rule(SeasonRule.Kind kind, String from, String to) {
        return SeasonRule.make(
                new SeasonRuleId(
                        UUID.nameUUIDFromBytes((kind + from + to).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                new SeasonRule.Details(
                        "Harvest",
                        new Code("farming"),
                        kind,
                        new YearlySpan(MonthDay.parse("--" + from), MonthDay.parse("--" + to))),
                NOW);
    }

    static Seasons quiet(String from, String to) {
        return new Seasons(List.of(rule(SeasonRule.Kind.QUIET, from, to)), List.of());
    }

    static Outlook outlook(Plan.Details plan, LocalDate start) {
        return new Outlook(plan, start, start, null, Set.of(), null, start);
    }
}

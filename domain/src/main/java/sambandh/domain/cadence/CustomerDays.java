package sambandh.domain.cadence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What days are to one customer.
 *
 * @param taken on which another plan's contact stands
 * @param preferred how the customer likes to be reached; null where that is not known
 */
public record CustomerDays(
        ZoneId zone,
        WorkingWeek week,
        HolidayCalendar holidays,
        Seasons seasons,
        Set<LocalDate> taken,
        @Nullable Channel preferred) {
    public CustomerDays {
        taken = Set.copyOf(taken);
    }

    /** How well a day does. */
    public enum Use {
        FREE,
        /** Only where there is no better one. */
        HARDLY,
        NEVER
    }

    /** @param against what speaks against it, the strongest first; empty for a free one */
    public record Verdict(Use use, List<Reason> against) {}

    public Verdict on(LocalDate day) {
        List<Reason> never = new ArrayList<>();
        quiet(day).ifPresent(never::add);
        if (!week.days().contains(day.getDayOfWeek()) && !week.halfDays().contains(day.getDayOfWeek())) {
            never.add(Reason.of(Because.NO_WORKING_DAY, day));
        }
        Optional<Holiday> holiday = holidays.strongest(day);
        holiday.filter(it -> it.kind() == Holiday.Kind.PUBLIC)
                .ifPresent(it -> never.add(holiday(Because.HOLIDAY, day, it)));
        if (!never.isEmpty()) {
            return new Verdict(Use.NEVER, List.copyOf(never));
        }
        List<Reason> hardly = hardly(day, holiday);
        return new Verdict(hardly.isEmpty() ? Use.FREE : Use.HARDLY, hardly);
    }

    private List<Reason> hardly(LocalDate day, Optional<Holiday> holiday) {
        List<Reason> hardly = new ArrayList<>();
        holiday.ifPresent(it -> hardly.add(holiday(Because.OPTIONAL_HOLIDAY, day, it)));
        estimated(day.minusDays(1))
                .or(() -> estimated(day.plusDays(1)))
                .ifPresent(it -> hardly.add(holiday(Because.NEAR_ESTIMATED_HOLIDAY, day, it)));
        if (week.halfDays().contains(day.getDayOfWeek())) {
            hardly.add(Reason.of(Because.HALF_DAY, day));
        }
        if (taken.contains(day)) {
            hardly.add(Reason.of(Because.OTHER_CONTACT, day));
        }
        return List.copyOf(hardly);
    }

    /** The moon may be seen a day earlier or later. */
    private Optional<Holiday> estimated(LocalDate neighbour) {
        return holidays.strongest(neighbour).filter(it -> !it.certain() && it.kind() == Holiday.Kind.PUBLIC);
    }

    private Optional<Reason> quiet(LocalDate day) {
        return seasons.on(day).filter(Seasons.Season::isQuiet).map(it -> season(it, day));
    }

    /** The open season of a day, as a reason. */
    Optional<Reason> open(LocalDate day) {
        return seasons.on(day).filter(it -> !it.isQuiet()).map(it -> season(it, day));
    }

    private static Reason season(Seasons.Season season, LocalDate day) {
        Because because = !season.isQuiet()
                ? Because.OPEN_SEASON
                : season.rule() == null ? Because.QUIET_CUSTOMER : Because.QUIET_SEASON;
        Reason reason = Reason.of(because, day).and("until", season.until());
        return season.rule() == null ? reason : reason.and("rule", season.rule());
    }

    /** What is to be told where the holidays of a day's year are not known. */
    Optional<Reason> unknown(LocalDate day) {
        return holidays.knows(day.getYear())
                ? Optional.empty()
                : Optional.of(Reason.of(Because.HOLIDAYS_UNKNOWN, "year", day.getYear())
                        .and(
                                "country",
                                holidays.country() == null
                                        ? "-"
                                        : holidays.country().code()));
    }

    private static Reason holiday(Because because, LocalDate day, Holiday holiday) {
        return Reason.of(because, day).and("holiday", holiday.code());
    }
}

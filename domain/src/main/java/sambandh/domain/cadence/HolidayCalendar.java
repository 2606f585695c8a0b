package sambandh.domain.cadence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * The holidays of a country, as far as they are known.
 *
 * @param country null where the customer's is not known
 * @param firstYear the first one that it knows; after {@code lastYear} where it knows none
 * @param source where they are from, and under which licence
 */
public record HolidayCalendar(
        @Nullable Country country, int firstYear, int lastYear, String source, Map<LocalDate, List<Holiday>> byDay) {
    public HolidayCalendar {
        byDay = Map.copyOf(byDay);
    }

    public static HolidayCalendar unknown(@Nullable Country country) {
        return new HolidayCalendar(country, 1, 0, "", Map.of());
    }

    public static HolidayCalendar of(Country country, int firstYear, int lastYear, String source, List<Holiday> all) {
        Map<LocalDate, List<Holiday>> byDay = new HashMap<>();
        for (Holiday one : all) {
            byDay.merge(
                    one.day(),
                    List.of(one),
                    (some, more) -> Stream.concat(some.stream(), more.stream())
                            .sorted(Comparator.comparing(Holiday::kind)
                                    .thenComparing(it -> it.code().value()))
                            .toList());
        }
        return new HolidayCalendar(country, firstYear, lastYear, source, byDay);
    }

    /** Whether what it says of a day is worth anything. */
    public boolean knows(int year) {
        return firstYear <= year && year <= lastYear;
    }

    public List<Holiday> on(LocalDate day) {
        return byDay.getOrDefault(day, List.of());
    }

    /** The one that closes most on that day. */
    public Optional<Holiday> strongest(LocalDate day) {
        return on(day).stream().filter(it -> it.kind() != Holiday.Kind.OBSERVED).findFirst();
    }

    /** Of a year, in the order of their days. */
    public List<Holiday> of(int year) {
        return byDay.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.day().getYear() == year)
                .sorted(Comparator.comparing(Holiday::day)
                        .thenComparing(Holiday::kind)
                        .thenComparing(it -> it.code().value()))
                .toList();
    }
}

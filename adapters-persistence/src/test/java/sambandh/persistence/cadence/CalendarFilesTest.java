package sambandh.persistence.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.cadence.Holiday;
import sambandh.domain.cadence.HolidayCalendar;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;

class CalendarFilesTest {
    private final CalendarFiles files = new CalendarFiles();

    private HolidayCalendar of(String country) {
        return files.holidays(new Country(country));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BD", "IN", "NP"})
    void each_year_from_2020_to_2030_has_its_holidays_and_no_other_year_is_known(String country) {
        HolidayCalendar calendar = of(country);

        assertThat(IntStream.rangeClosed(2020, 2030)).allSatisfy(year -> {
            assertThat(calendar.knows(year)).isTrue();
            assertThat(calendar.of(year)).hasSizeGreaterThan(15);
        });
        assertThat(calendar.knows(2019)).isFalse();
        assertThat(calendar.knows(2031)).isFalse();
        assertThat(calendar.byDay().keySet()).allMatch(day -> calendar.knows(day.getYear()));
        assertThat(calendar.source()).contains("python-holidays", "MIT");
    }

    @Test
    void days_that_everybody_knows_are_there() {
        assertThat(of("IN").strongest(LocalDate.of(2026, 8, 15)))
                .map(Holiday::kind)
                .hasValue(Holiday.Kind.PUBLIC);
        assertThat(of("IN").strongest(LocalDate.of(2025, 10, 20)))
                .map(it -> it.code().value())
                .hasValue("diwali_deepavali");
        assertThat(of("BD").strongest(LocalDate.of(2026, 12, 16)))
                .map(it -> it.code().value())
                .hasValue("victory_day");
        assertThat(of("NP").strongest(LocalDate.of(2025, 10, 2)))
                .map(it -> it.code().value())
                .hasValue("bijaya_dashami");
    }

    @Test
    void what_waits_for_the_moon_is_not_certain() {
        assertThat(of("BD").of(2030))
                .filteredOn(it -> it.code().value().equals("eid_al_fitr"))
                .isNotEmpty()
                .noneMatch(Holiday::certain);
        assertThat(of("BD").strongest(LocalDate.of(2030, 12, 16)))
                .map(Holiday::certain)
                .hasValue(true);
    }

    @Test
    void each_holiday_has_a_name_in_each_language() {
        assertThat(files.countries().stream()
                        .flatMap(it -> files.holidays(it).byDay().values().stream())
                        .flatMap(it -> it.stream())
                        .map(Holiday::code)
                        .distinct())
                .allSatisfy(
                        code -> assertThat(files.name(code, Locale.of("hi"))).isNotEqualTo(code.value()));
        assertThat(files.name(new Code("victory_day"), Locale.of("bn"))).isEqualTo("বিজয় দিবস");
        assertThat(files.name(new Code("bijaya_dashami"), Locale.of("ne"))).isEqualTo("विजया दशमी");
    }

    @Test
    void of_other_countries_nothing_is_known_and_the_week_is_the_usual_one() {
        assertThat(files.holidays(new Country("FR")).knows(2026)).isFalse();
        assertThat(files.week(new Country("FR")).days()).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(files.week(new Country("BD")).days())
                .containsExactlyInAnyOrder(
                        DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        assertThat(files.week(new Country("NP")).halfDays()).containsExactly(DayOfWeek.FRIDAY);
    }
}

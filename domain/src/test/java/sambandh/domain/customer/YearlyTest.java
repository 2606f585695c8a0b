package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class YearlyTest {
    private static final LocalDate LEAP = LocalDate.of(2000, 2, 29);

    @Test
    void the_leap_day_is_kept_on_the_28th_in_common_years_and_on_itself_in_leap_years() {
        assertThat(Yearly.in(LEAP, 2027)).isEqualTo("2027-02-28");
        assertThat(Yearly.in(LEAP, 2028)).isEqualTo("2028-02-29");
        assertThat(Yearly.keptOn(LocalDate.of(2027, 2, 28))).containsExactly(MonthDay.of(2, 28), MonthDay.of(2, 29));
        assertThat(Yearly.keptOn(LocalDate.of(2028, 2, 28))).containsExactly(MonthDay.of(2, 28));
        assertThat(Yearly.keptOn(LocalDate.of(2027, 3, 1))).containsExactly(MonthDay.of(3, 1));
        assertThat(Yearly.numbersKeptOn(LocalDate.of(2027, 2, 28))).containsExactly(228, 229);
        assertThat(Yearly.numbersKeptOn(LocalDate.of(2027, 12, 31))).containsExactly(1231, 1231);
    }

    /** Whoever was born on whatever day has it on exactly one day of every year. */
    @Test
    void every_day_is_kept_once_a_year() {
        for (LocalDate first = LocalDate.of(2000, 1, 1); first.getYear() == 2000; first = first.plusDays(1)) {
            for (int year : new int[] {2027, 2028, 2100}) {
                MonthDay own = MonthDay.from(first);
                assertThat(LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(day -> Yearly.keptOn(day).contains(own)))
                        .containsExactly(Yearly.in(first, year));
            }
        }
    }

    @Test
    void years_are_full_on_the_day_itself_and_not_a_day_before() {
        LocalDate first = LocalDate.of(2021, 11, 23);
        assertThat(Yearly.years(first, LocalDate.of(2026, 11, 22))).isEqualTo(4);
        assertThat(Yearly.years(first, LocalDate.of(2026, 11, 23))).isEqualTo(5);
        assertThat(Yearly.years(LEAP, LocalDate.of(2001, 2, 28))).isEqualTo(1);
        assertThat(Yearly.years(first, first.minusDays(1))).isZero();
    }
}

package sambandh.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.shared.InvalidValue;

class FollowUpTest {
    private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
    /** Still 30 November in UTC, 1 December in Dhaka: a Tuesday. */
    private static final Instant NOW = Instant.parse("2026-11-30T20:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "tomorrow, 2026-12-02",
        "end_of_week, 2026-12-04",
        "next_week, 2026-12-07",
        "end_of_month, 2026-12-31",
        "next_month, 2027-01-01",
        "end_of_quarter, 2026-12-31",
        "next_quarter, 2027-01-01",
        "end_of_year, 2026-12-31",
        "start_of_next_year, 2027-01-01"
    })
    void a_word_is_a_day_where_the_customer_lives(String word, LocalDate day) {
        FollowUp said = new FollowUp.When(CalendarWord.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        Promise promise = said.from(NOW, DHAKA);
        assertThat(promise.on()).isEqualTo(day);
        assertThat(promise.dueAt()).isEqualTo(day.atTime(18, 0).atZone(DHAKA).toInstant());
        assertThat(promise.said()).isEqualTo(word);
    }

    @Test
    void on_the_last_evening_of_a_quarter_its_end_is_the_next_ones() {
        Instant evening = Instant.parse("2026-12-31T13:00:00Z");
        assertThat(new FollowUp.When(CalendarWord.END_OF_QUARTER)
                        .from(evening, DHAKA)
                        .on())
                .isEqualTo(LocalDate.parse("2027-03-31"));
        assertThat(new FollowUp.When(CalendarWord.END_OF_YEAR)
                        .from(evening, DHAKA)
                        .on())
                .isEqualTo(LocalDate.parse("2027-12-31"));
    }

    @ParameterizedTest
    @CsvSource({"P2W, 2026-12-15", "P1M, 2027-01-01", "P3M30D, 2027-03-31", "p1y, 2027-12-01"})
    void days_and_months_are_counted_from_today_there(String iso, LocalDate day) {
        assertThat(FollowUp.after(iso).from(NOW, DHAKA).on()).isEqualTo(day);
    }

    @Test
    void a_month_after_the_last_of_january_is_the_last_of_february() {
        Instant january = Instant.parse("2028-01-31T03:00:00Z");
        assertThat(FollowUp.after("P1M").from(january, DHAKA).on()).isEqualTo(LocalDate.parse("2028-02-29"));
    }

    @Test
    void hours_are_counted_from_now_and_days_end_in_the_evening_there_whatever_the_clocks_do() {
        assertThat(FollowUp.after("PT4H").from(NOW, DHAKA).dueAt()).isEqualTo(NOW.plusSeconds(4 * 3_600));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Promise over = FollowUp.after("P1D").from(Instant.parse("2026-03-28T10:00:00Z"), berlin);
        assertThat(over.dueAt()).isEqualTo(Instant.parse("2026-03-29T16:00:00Z"));
    }

    @Test
    void what_is_promised_lies_ahead_and_not_too_far() {
        assertRefused(new FollowUp.On(LocalDate.parse("2026-11-30")), "in_past");
        assertThat(new FollowUp.On(LocalDate.parse("2026-12-01"))
                        .from(NOW, DHAKA)
                        .on())
                .isEqualTo(LocalDate.parse("2026-12-01"));
        assertRefused(new FollowUp.At(NOW), "in_past");
        assertRefused(FollowUp.after("P-1D"), "in_past");
        assertRefused(FollowUp.after("P11Y"), "too_far");
        assertRefused(FollowUp.after("P999999999Y"), "too_far");
        assertThatThrownBy(() -> FollowUp.after("two weeks"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, it -> assertThat(it.code()).isEqualTo("invalid_duration"));
    }

    private static void assertRefused(FollowUp followUp, String code) {
        assertThatThrownBy(() -> followUp.from(NOW, DHAKA))
                .isInstanceOfSatisfying(
                        InvalidValue.class, it -> assertThat(it.code()).isEqualTo(code));
    }
}

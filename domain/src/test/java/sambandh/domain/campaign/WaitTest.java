package sambandh.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.InvalidValue;

class WaitTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static String after(String wait, String from, ZoneId zone) {
        return Wait.parse(wait).after(Instant.parse(from), zone).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2026-01-31T10:00:00Z, 2026-02-28T10:00:00Z",
        "P1M, 2028-01-31T10:00:00Z, 2028-02-29T10:00:00Z",
        "P1Y, 2028-02-29T10:00:00Z, 2029-02-28T10:00:00Z",
        "P2W, 2026-12-25T10:00:00Z, 2027-01-08T10:00:00Z",
        "PT4H, 2026-01-31T22:00:00Z, 2026-02-01T02:00:00Z",
        "P1DT12H, 2026-01-30T13:00:00Z, 2026-02-01T01:00:00Z",
        "P0D, 2026-01-30T13:00:00Z, 2026-01-30T13:00:00Z"
    })
    void it_goes_by_the_calendar(String wait, String from, String then) {
        assertThat(after(wait, from, ZoneId.of("UTC"))).isEqualTo(then);
    }

    @Test
    void a_day_later_is_the_same_time_of_the_day_whatever_the_clocks_do() {
        assertThat(after("P1D", "2026-03-28T11:00:00Z", BERLIN)).isEqualTo("2026-03-29T10:00:00Z");
        assertThat(after("P1D", "2026-10-24T10:00:00Z", BERLIN)).isEqualTo("2026-10-25T11:00:00Z");
        assertThat(after("PT24H", "2026-03-28T11:00:00Z", BERLIN)).isEqualTo("2026-03-29T11:00:00Z");
    }

    @Test
    void an_hour_that_is_skipped_comes_an_hour_later() {
        assertThat(after("P1D", "2026-03-28T01:30:00Z", BERLIN)).isEqualTo("2026-03-29T01:30:00Z");
        Instant then = Wait.parse("P1D").at(LocalTime.of(2, 30)).after(Instant.parse("2026-03-28T11:00:00Z"), BERLIN);
        assertThat(then).hasToString("2026-03-29T01:30:00Z");
    }

    @Test
    void a_time_of_the_day_is_that_of_the_day_where_the_person_lives() {
        ZoneId kolkata = ZoneId.of("Asia/Kolkata");
        Wait threeDays = Wait.parse("P3D").at(LocalTime.of(9, 30));
        assertThat(threeDays.after(Instant.parse("2026-05-01T20:00:00Z"), kolkata))
                .as("it was the second already")
                .hasToString("2026-05-05T04:00:00Z");
        Wait sameDay = Wait.NONE.at(LocalTime.of(9, 30));
        assertThat(sameDay.after(Instant.parse("2026-05-01T02:00:00Z"), kolkata))
                .hasToString("2026-05-01T04:00:00Z");
        assertThat(sameDay.after(Instant.parse("2026-05-01T05:00:00Z"), kolkata))
                .hasToString("2026-05-02T04:00:00Z");
        Wait hours = Wait.parse("PT4H").at(LocalTime.of(9, 30));
        assertThat(hours.after(Instant.parse("2026-05-01T02:00:00Z"), kolkata)).hasToString("2026-05-02T04:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3 days", "P", "PT", "P1DT", "1D", "T4H", "P1H", "P99999999999D"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> Wait.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, it -> assertThat(it.code()).isEqualTo("invalid_wait"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P1D", "P-1D", "PT-1H", "P11Y", "P3661D", "PT99999H", "P9Y9000D"})
    void it_goes_neither_back_nor_on_for_ever(String text) {
        assertThatThrownBy(() -> Wait.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, it -> assertThat(it.code()).isEqualTo("out_of_range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3D", "P1M", "PT4H", "P1DT12H", "P0D", "P1Y2M3D"})
    void it_is_written_as_it_is_read(String text) {
        assertThat(Wait.parse(text).iso()).isEqualTo(text);
    }
}

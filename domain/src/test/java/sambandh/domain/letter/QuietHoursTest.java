package sambandh.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.domain.shared.InvalidValue;

class QuietHoursTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @ParameterizedTest
    @CsvSource({
        "21:00-08:00, 20:59, -",
        "21:00-08:00, 21:00, 2026-03-02T08:00:00Z",
        "21:00-08:00, 07:59, 2026-03-01T08:00:00Z",
        "21:00-08:00, 08:00, -",
        "13:00-15:00, 12:59, -",
        "13:00-15:00, 13:00, 2026-03-01T15:00:00Z",
        "13:00-15:00, 15:00, -",
        "none, 00:00, -",
        "none, 23:59, -",
    })
    void quiet_ends_where_it_says(String hours, String time, String over) {
        assertThat(QuietHours.parse(hours).over(UTC, Instant.parse("2026-03-01T" + time + ":00Z")))
                .isEqualTo(over.equals("-") ? java.util.Optional.empty() : java.util.Optional.of(Instant.parse(over)));
    }

    @Test
    void what_is_no_hour_is_refused() {
        assertThatThrownBy(() -> QuietHours.parse("9pm-8am")).isInstanceOf(InvalidValue.class);
    }
}

package sambandh.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.InvalidValue;

class RecurrenceTest {
    private static List<String> next(String rule, String anchor, String from, int many) {
        return new Recurrence(rule)
                .after(LocalDate.parse(anchor), LocalDate.parse(from))
                .limit(many)
                .map(LocalDate::toString)
                .toList();
    }

    @Test
    void it_comes_after_the_anchor_not_on_it() {
        assertThat(next("FREQ=MONTHLY;INTERVAL=6", "2026-01-15", "2026-01-15", 3))
                .containsExactly("2026-07-15", "2027-01-15", "2027-07-15");
    }

    @Test
    void a_later_look_finds_the_same_days() {
        assertThat(next("FREQ=WEEKLY;INTERVAL=2", "2026-01-01", "2026-06-01", 2))
                .containsExactly("2026-06-04", "2026-06-18");
    }

    @Test
    void a_month_without_the_day_has_its_last_one() {
        assertThat(next("FREQ=MONTHLY", "2026-01-31", "2026-02-01", 4))
                .containsExactly("2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31");
    }

    @Test
    void who_began_on_29_february_has_an_anniversary_every_year() {
        assertThat(next("FREQ=YEARLY", "2024-02-29", "2024-03-01", 4))
                .containsExactly("2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
    }

    @Test
    void it_is_written_in_one_way() {
        assertThat(new Recurrence(" rrule:freq=weekly ").rule()).isEqualTo("FREQ=WEEKLY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every month",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=3",
                "FREQ=DAILY;COUNT=3",
                "FREQ=DAILY;UNTIL=20270101",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;RSCALE=GREGORIAN;SKIP=OMIT",
                "FREQ=MONTHLY;INTERVAL=0"
            })
    void what_names_no_days_is_refused(String rule) {
        assertThatThrownBy(() -> new Recurrence(rule)).isInstanceOf(InvalidValue.class);
    }
}

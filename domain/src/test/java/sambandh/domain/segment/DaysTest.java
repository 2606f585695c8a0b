package sambandh.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "IS,           2026-02-10, 2026-02-10, 2026-02-11",
        "FROM,         2026-02-10, 2026-02-10,",
        "AFTER,        2026-02-10, 2026-02-11,",
        "UNTIL,        2026-02-10,           , 2026-02-11",
        "BEFORE,       2026-02-10,           , 2026-02-10",
        "WITHIN_DAYS,  1,          2026-03-01, 2026-03-02",
        "WITHIN_DAYS,  90,         2025-12-02, 2026-03-02",
        "IN_NEXT_DAYS, 1,          2026-03-01, 2026-03-02",
        "IN_NEXT_DAYS, 7,          2026-03-01, 2026-03-08",
    })
    void a_question_about_dates_is_a_run_of_days(Operator operator, String value, LocalDate from, LocalDate before) {
        Value read = operator.isRelative() ? Value.Figure.of(Long.parseLong(value)) : new Value.Word(value);
        assertThat(Days.of(operator, read, TODAY)).isEqualTo(new Days(from, before));
    }
}

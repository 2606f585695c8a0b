package sambandh.application.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.shared.InvalidValue;

class ImportDatesTest {
    @ParameterizedTest
    @CsvSource({
        "1997-01-01, , 1996-12-31T18:30:00Z",
        "2010-12-01 08:26:00, , 2010-12-01T02:56:00Z",
        "2010-12-01 08:26, , 2010-12-01T02:56:00Z",
        "2010-12-01T08:26:01.5, , 2010-12-01T02:56:01.500Z",
        "2010-12-01T08:26:00Z, , 2010-12-01T08:26:00Z",
        "2010-12-01T08:26:00+01:00, , 2010-12-01T07:26:00Z",
        "1/2/2010 8:05, d/M/yyyy H:mm, 2010-02-01T02:35:00Z",
        "01-Feb-10, dd-MMM-yy, 2010-01-31T18:30:00Z",
        "01/02/2026 10:30 pm, dd/MM/yyyy hh:mm a, 2026-02-01T17:00:00Z",
        "01/02/2026 10:00 America/New_York, dd/MM/yyyy HH:mm VV, 2026-02-01T15:00:00Z",
        "01/02/2026 +01:00, dd/MM/yyyy XXX, 2026-01-31T23:00:00Z",
        "2026-02-01Z, , 2026-02-01T00:00:00Z",
        "01/02/2026 10:30, dd/MM/yyyy[ HH:mm], 2026-02-01T05:00:00Z",
        "2026-02-01, [dd/MM/yyyy][yyyy-MM-dd], 2026-01-31T18:30:00Z",
    })
    void moments_are_read_in_the_zone(String cell, @Nullable String format, String meant) {
        assertThat(dates(format).moment(cell).at()).hasToString(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "1997-02-30,",
        "31.12.1997,",
        "1899-12-31,",
        "2200-01-01,",
        "+12345-01-01,",
        "30/2/2010, d/M/yyyy",
        "1/13/2010, d/M/yyyy",
        "2010-01-01 25:00,",
        "2010-02-30T08:26:00Z,",
        "2010-02-03T24:26:00Z,",
        "01/02/2026 10:30, dd/MM/yyyy[ hh:mm]",
        "today,"
    })
    void what_is_no_day_is_refused(String cell, @Nullable String format) {
        assertThatThrownBy(() -> dates(format).moment(cell))
                .isInstanceOf(InvalidValue.class)
                .extracting(wrong -> ((InvalidValue) wrong).code())
                .isEqualTo("invalid_date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/MM/yyyy",
                "d/M/yy",
                "dd-MMM-yyyy HH:mm",
                "EEE d MMMM yyyy h:mm:ss a",
                "yyyyMMddHHmmss",
                "yyyy-MM-dd HH:mm:ss.SSS",
                "dd/MM/yyyy HH:mm VV",
                "dd/MM/yyyy XXX",
                "yyyy-MM-dd'T'HH:mmXX",
                "[dd/MM/yyyy][yyyy-MM-dd]"
            })
    void a_format_that_reads_what_it_writes_is_taken(String format) {
        assertThat(DatePattern.checked(format)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/MM",
                "dd/MM/YYYY",
                "MM/yyyy",
                "HH:mm",
                "dd/MM/yyyy hh:mm",
                "dd/MM/yyyy mm",
                "dd/MM/yyyy a",
                "dd/MM/yyyy HH:mm z",
                "nonsense"
            })
    void a_format_that_loses_something_is_refused(String format) {
        assertThatThrownBy(() -> DatePattern.checked(format))
                .isInstanceOf(InvalidValue.class)
                .extracting(wrong -> ((InvalidValue) wrong).code())
                .isEqualTo("invalid_date_format");
    }

    private static ImportDates dates(@Nullable String format) {
        Map<String, String> flat = new TreeMap<>(Map.of("source", "erp", "zone", "Asia/Kolkata"));
        if (format != null) {
            flat.put("dateFormat", format);
        }
        return new ImportDates(ImportSettings.of(flat));
    }
}

package sambandh.rest.metrics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** What is asked of a measure, from the query; all that is wrong is told at once, as a 400. */
final class MeasureParams {
    private static final int DEFAULT_DAYS = 90;

    private MeasureParams() {}

    static MeasurePeriod period(String from, String to, @Nullable String days, @Nullable String asOf, LocalDate today) {
        Faults faults = new Faults();
        var readFrom = faults.required("from", from, WireTimes::date);
        var readTo = faults.required("to", to, WireTimes::date);
        var readDays = faults.optional("days", days, MeasureParams::number);
        var readAsOf = faults.optional("asOf", asOf, WireTimes::date);
        try {
            faults.orThrow();
            return new MeasurePeriod(readFrom.get(), readTo.get(), readDays.or(DEFAULT_DAYS), readAsOf.or(today));
        } catch (InvalidInput wrong) {
            throw new ProblemException(ProblemKind.MALFORMED, null, wrong.faults());
        }
    }

    static boolean byCountry(@Nullable String by) {
        return Boolean.TRUE.equals(Wire.filter("by", by, text -> {
            if (!text.equals("country")) {
                throw new InvalidValue("unknown_value", "Use country, or leave it out.");
            }
            return true;
        }));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new InvalidValue("invalid_number", "Use a whole number.");
        }
    }
}

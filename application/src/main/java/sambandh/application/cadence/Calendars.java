package sambandh.application.cadence;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.HolidayCalendar;
import sambandh.domain.cadence.WorkingWeek;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;

/** What days are in each country, from the files that are delivered. */
public interface Calendars {
    /** One that knows no year where there is none of that country. */
    HolidayCalendar holidays(@Nullable Country country);

    /** The usual one where there is none of that country. */
    WorkingWeek week(@Nullable Country country);

    /** Those whose holidays are known. */
    List<Country> countries();

    /** What a holiday is called there; its code where it has no name. */
    String name(Code holiday, Locale language);
}

package sambandh.application.order;

import java.time.ZoneId;
import java.util.Currency;

/** What of the company's profile decides how orders are dated and valued. */
@FunctionalInterface
public interface BusinessCalendar {
    /**
     * @param zone where a business day begins
     * @param currency what sums and measures are told in
     */
    record Settings(ZoneId zone, Currency currency) {}

    /** As the profile stands; UTC and euro before anybody has set it. */
    Settings current();
}

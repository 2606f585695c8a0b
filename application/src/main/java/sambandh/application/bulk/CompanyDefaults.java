package sambandh.application.bulk;

import java.time.ZoneId;
import java.util.Currency;

/** What of the company's profile decides how a file is read. */
public interface CompanyDefaults {
    record Values(ZoneId zone, Currency currency) {}

    Values get();

    /** The same, and they stay so to the end of the unit of work. Wants one. */
    default Values held() {
        return get();
    }
}

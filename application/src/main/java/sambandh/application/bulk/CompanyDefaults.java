package sambandh.application.bulk;

import java.time.ZoneId;
import java.util.Currency;

/** What of the company's profile decides how a file is read. */
public interface CompanyDefaults {
    record Values(ZoneId zone, Currency currency) {}

    Values get();
}

package sambandh.persistence.bulk;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Currency;
import sambandh.application.bulk.CompanyDefaults;
import sambandh.persistence.shared.Db;

/** From the company's profile; before anybody has set it, UTC and euro as the profile says then. */
@Singleton
class JdbcCompanyDefaults implements CompanyDefaults {
    private static final Values UNSET = new Values(ZoneId.of("UTC"), Currency.getInstance("EUR"));

    private final Db db;

    JdbcCompanyDefaults(Db db) {
        this.db = db;
    }

    @Override
    public Values get() {
        return db.one(
                        "SELECT zone, currency FROM company_profile LIMIT 1",
                        row -> new Values(ZoneId.of(row.text("zone")), Currency.getInstance(row.text("currency"))))
                .orElse(UNSET);
    }
}

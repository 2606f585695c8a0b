package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import sambandh.application.order.BusinessCalendar;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.TimeZones;
import sambandh.persistence.shared.Db;

@Singleton
class JdbcBusinessCalendar implements BusinessCalendar {
    private static final Settings UNSET = new Settings(ZoneId.of("UTC"), Money.currency("EUR"));

    private final Db db;

    JdbcBusinessCalendar(Db db) {
        this.db = db;
    }

    @Override
    public Settings current() {
        return db.one(
                        "SELECT zone, currency FROM company_profile",
                        row -> new Settings(TimeZones.of(row.text("zone")), Money.currency(row.text("currency"))))
                .orElse(UNSET);
    }
}

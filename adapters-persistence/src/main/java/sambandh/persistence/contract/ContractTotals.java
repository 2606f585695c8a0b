package sambandh.persistence.contract;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CompanyProfiles;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** What the contracts of each customer come to, as it is on a day. */
@Singleton
class ContractTotals {
    /** As {@link sambandh.domain.contract.Contract#stateOn} has it; the day comes as a parameter, three times. */
    private static final String RUNS = "(c.from_day <= ? AND (c.last_day IS NULL OR c.last_day >= ?)"
            + " AND (c.until_day IS NULL OR c.until_day >= ? OR c.renewal = 'automatic'))";

    private static final String SUMS = "SELECT c.customer_id, SUM(" + RUNS + "), SUM(CASE WHEN " + RUNS
            + " AND c.currency = ? THEN c.yearly END),"
            + " MIN(CASE WHEN c.renews_on >= ? AND c.renews_on < '9999-12-31' THEN c.renews_on END) FROM contract c";

    private static final String INTO =
            "INSERT INTO contract_totals (customer_id, running, yearly, next_renewal) " + SUMS;

    private final Db db;
    private final CompanyProfiles company;

    ContractTotals(Db db, CompanyProfiles company) {
        this.db = db;
        this.company = company;
    }

    void recount(Collection<UUID> customers, LocalDate today) {
        InLists.write(db, "DELETE FROM contract_totals WHERE customer_id IN (:keys)", List.of(), customers);
        InLists.write(
                db, INTO + " WHERE c.customer_id IN (:keys) GROUP BY c.customer_id", params(today), customers);
    }

    void recountAll(LocalDate today) {
        db.write("DELETE FROM contract_totals");
        db.write(INTO + " GROUP BY c.customer_id", params(today).toArray());
    }

    private List<@Nullable Object> params(LocalDate today) {
        String currency = company.current().details().currency().getCurrencyCode();
        return Arrays.<@Nullable Object>asList(today, today, today, today, today, today, currency, today);
    }
}

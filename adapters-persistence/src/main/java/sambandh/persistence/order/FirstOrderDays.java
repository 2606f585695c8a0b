package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sambandh.application.customer.YearlyDay;
import sambandh.domain.customer.Yearly;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** The anniversaries of customers' first orders, by business date. */
@Singleton
class FirstOrderDays implements YearlyDay {
    static final String ON = "SELECT t.customer_id, t.first_date FROM customer_totals t FORCE INDEX (PRIMARY)"
            + " WHERE MONTH(t.first_date) * 100 + DAYOFMONTH(t.first_date) IN (?, ?) AND t.first_date < ?"
            + " AND t.customer_id IN (:keys)";

    private static final Code CODE = new Code("anniversary");

    private final Db db;

    FirstOrderDays(Db db) {
        this.db = db;
    }

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Map<UUID, Set<UUID>> on(LocalDate day, Collection<UUID> customers) {
        List<Object> asked = new ArrayList<>(Yearly.numbersKeptOn(day));
        asked.add(day);
        Map<UUID, Set<UUID>> whose = new HashMap<>();
        InLists.read(db, ON, asked, customers, row -> whose.put(row.uuid("customer_id"), Set.of()));
        return whose;
    }
}

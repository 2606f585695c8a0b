package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sambandh.application.customer.YearlyDay;
import sambandh.domain.customer.Yearly;
import sambandh.domain.shared.Code;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** The birthdays of customers' people. */
@Singleton
class Birthdays implements YearlyDay {
    static final String ON = "SELECT m.customer_id, p.id FROM customer_person m FORCE INDEX (PRIMARY)"
            + " STRAIGHT_JOIN person p FORCE INDEX (PRIMARY) ON p.id = m.person_id"
            + " WHERE MONTH(p.birthday) * 100 + DAYOFMONTH(p.birthday) IN (?, ?) AND p.birthday < ?"
            + " AND m.customer_id IN (:keys)";

    private static final Code CODE = new Code("birthday");

    private final Db db;

    Birthdays(Db db) {
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
        InLists.read(
                db,
                ON,
                asked,
                customers,
                row -> whose.computeIfAbsent(row.uuid("customer_id"), _ -> new HashSet<>())
                        .add(row.uuid("id")));
        return whose;
    }
}

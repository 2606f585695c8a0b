package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.order.HistoryViews;
import sambandh.domain.order.CountedDays;
import sambandh.domain.shared.Country;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.CustomerCondition;
import sambandh.persistence.shared.CustomerSets;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** Histories as they are kept, read in one walk. */
@Singleton
class JdbcHistories implements HistoryViews {
    /** A customer's country stands beside it only where it is wanted: looking it up is the larger part of the walk. */
    static final String ALL = "SELECT h.days, NULL AS country FROM customer_history h";

    static final String WITH_COUNTRIES =
            "SELECT h.days, k.country FROM customer_history h STRAIGHT_JOIN customer k ON k.id = h.customer_id";

    /** No zone is farther off than two days, and the index finds where to begin and to end. */
    static final String GUESTS = """
            SELECT COUNT(*) AS n FROM customer_order s FORCE INDEX (customer_order_by_customer)
            WHERE s.customer_id IS NULL AND s.ordered_at >= ? AND s.ordered_at < ? AND s.kind = 'sale'
                AND s.business_date >= ? AND s.business_date < ? AND s.business_date <= ?
                AND NOT EXISTS (SELECT 1 FROM customer_order r FORCE INDEX (customer_order_refers_to)
                    WHERE r.refers_to = s.id AND r.kind IN ('return', 'cancellation') AND r.business_date <= ?
                    HAVING MAX(r.kind = 'cancellation') = 1
                        OR (s.amount > 0 AND s.amount + SUM(CASE WHEN r.currency = s.currency THEN r.amount ELSE 0 END) <= 0))
            """;

    private final Db db;
    private final List<CustomerSets> sets;

    JdbcHistories(Db db, List<CustomerSets> sets) {
        this.db = db;
        this.sets = sets;
    }

    @Override
    public boolean read(Scope scope, Wanted wanted, Reader reader) {
        UUID id = wanted.customers();
        CustomerCondition condition = id == null
                ? new CustomerCondition("TRUE", List.of())
                : sets.stream()
                        .map(all -> all.find(id, scope))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
        if (condition == null) {
            return false;
        }
        if (scope instanceof Scope.Nothing) {
            return true;
        }
        CountedDays.Reading reading = new CountedDays.Reading(wanted.asOf());
        Map<String, Country> countries = new HashMap<>();
        db.each(
                (wanted.countries() ? WITH_COUNTRIES : ALL) + " WHERE " + condition.on("h.customer_id"),
                condition.params(),
                row -> {
                    HistoryBytes.read(row.bytes("days"), reading::entry);
                    String code = row.textOrNull("country");
                    reader.read(code == null ? null : countries.computeIfAbsent(code, Country::new), reading.take());
                });
        return true;
    }

    @Override
    public void of(Scope scope, Collection<UUID> customers, LocalDate asOf, CustomerReader reader) {
        if (scope instanceof Scope.Nothing) {
            return;
        }
        CountedDays.Reading reading = new CountedDays.Reading(asOf);
        InLists.read(
                db,
                "SELECT h.customer_id, h.days FROM customer_history h FORCE INDEX (PRIMARY) WHERE h.customer_id IN (:keys)",
                List.of(),
                customers,
                row -> {
                    HistoryBytes.read(row.bytes("days"), reading::entry);
                    reader.read(row.uuid("customer_id"), reading.take());
                    return true;
                });
    }

    @Override
    public long behind(Scope scope) {
        return scope instanceof Scope.Nothing
                ? 0
                : db.one("SELECT COUNT(DISTINCT customer_id) AS n FROM customer_history_behind", row -> row.number("n"))
                        .orElse(0L);
    }

    @Override
    public long guestOrders(Scope scope, LocalDate from, LocalDate to, LocalDate asOf) {
        return scope instanceof Scope.Nothing
                ? 0
                : db.one(
                                GUESTS,
                                row -> row.number("n"),
                                midnight(from.minusDays(2)),
                                midnight(to.plusDays(2)),
                                from,
                                to,
                                asOf,
                                asOf)
                        .orElse(0L);
    }

    private static Object midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

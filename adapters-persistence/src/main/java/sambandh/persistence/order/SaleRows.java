package sambandh.persistence.order;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.domain.order.CountedSale;
import sambandh.domain.order.CountedSale.Back;
import sambandh.domain.order.OrderHistory;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** The histories of some customers, from their orders. */
final class SaleRows {
    /** Left alone MySQL may walk the returns of everybody. */
    static final String OF_CUSTOMERS = """
            SELECT s.customer_id, s.id, s.business_date, s.amount, s.company_amount,
                r.kind AS back_kind, r.business_date AS back_date, r.currency = s.currency AS back_same,
                r.amount AS back_amount, r.company_amount AS back_company_amount
            FROM customer_order s FORCE INDEX (customer_order_by_customer)
            LEFT JOIN customer_order r FORCE INDEX (customer_order_refers_to) ON r.refers_to = s.id AND r.kind IN ('return', 'cancellation')
            WHERE s.kind = 'sale' AND s.customer_id IN (:keys)
            """;

    private SaleRows() {}

    /** A sale with all that takes it back. */
    record Sale(UUID id, UUID customer, CountedSale sale) {}

    /** Those without any sale are missing. */
    static Map<UUID, OrderHistory> histories(Db db, Collection<UUID> customers) {
        Map<UUID, List<CountedSale>> sales = new LinkedHashMap<>();
        sales(db, customers)
                .forEach(one -> sales.computeIfAbsent(one.customer(), _ -> new ArrayList<>())
                        .add(one.sale()));
        Map<UUID, OrderHistory> histories = new LinkedHashMap<>();
        sales.forEach((customer, all) -> histories.put(customer, OrderHistory.of(all)));
        return histories;
    }

    static List<Sale> sales(Db db, Collection<UUID> customers) {
        Map<UUID, Sale> heads = new LinkedHashMap<>();
        Map<UUID, List<Back>> back = new HashMap<>();
        InLists.read(db, OF_CUSTOMERS, List.of(), customers, row -> {
            UUID id = row.uuid("id");
            heads.putIfAbsent(id, head(id, row));
            if (row.textOrNull("back_kind") != null) {
                back.computeIfAbsent(id, _ -> new ArrayList<>()).add(back(row));
            }
            return id;
        });
        return heads.values().stream()
                .map(head -> new Sale(
                        head.id(), head.customer(), with(head.sale(), back.getOrDefault(head.id(), List.of()))))
                .toList();
    }

    private static Sale head(UUID id, Row row) throws SQLException {
        return new Sale(
                id,
                row.uuid("customer_id"),
                new CountedSale(
                        row.date("business_date"),
                        row.decimal("amount"),
                        row.decimalOrNull("company_amount"),
                        List.of()));
    }

    /** What goes back in another currency takes back nothing that could be told. */
    private static Back back(Row row) throws SQLException {
        boolean same = row.flag("back_same");
        return new Back(
                row.text("back_kind").equals("cancellation"),
                row.date("back_date"),
                same ? row.decimal("back_amount") : BigDecimal.ZERO,
                same ? row.decimalOrNull("back_company_amount") : BigDecimal.ZERO);
    }

    private static CountedSale with(CountedSale sale, List<Back> back) {
        return back.isEmpty() ? sale : new CountedSale(sale.date(), sale.amount(), sale.companyAmount(), back);
    }
}

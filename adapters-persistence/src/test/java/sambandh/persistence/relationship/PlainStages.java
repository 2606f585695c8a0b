package sambandh.persistence.relationship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.relationship.Stages;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.StageHistory;
import sambandh.domain.relationship.StageHistory.Sale;
import sambandh.persistence.shared.Db;

/** Stages worked out anew from the plain rows of all orders, one customer at a time. */
final class PlainStages {
    private record Row(
            UUID id,
            @Nullable UUID customer,
            String kind,
            @Nullable UUID refersTo,
            LocalDate day,
            BigDecimal amount,
            String currency) {}

    private final List<Row> rows;
    private final Stages stages;

    PlainStages(Db db, Stages stages, List<UUID> customers) {
        this.stages = stages;
        String these = " IN (" + String.join(", ", Collections.nCopies(customers.size(), "?")) + ")";
        List<UUID> twice = new ArrayList<>(customers);
        twice.addAll(customers);
        this.rows = db.list(
                "SELECT o.id, o.customer_id, o.kind, o.refers_to, o.business_date, o.amount, o.currency"
                        + " FROM customer_order o LEFT JOIN customer_order s ON s.id = o.refers_to"
                        + " WHERE o.customer_id" + these + " OR s.customer_id" + these,
                twice,
                row -> new Row(
                        row.uuid("id"),
                        row.uuidOrNull("customer_id"),
                        row.text("kind"),
                        row.uuidOrNull("refers_to"),
                        row.date("business_date"),
                        row.decimal("amount"),
                        row.text("currency")));
    }

    StageHistory of(UUID customer) {
        List<Sale> sales = rows.stream()
                .filter(row -> customer.equals(row.customer()) && row.kind().equals("sale"))
                .map(row -> new Sale(row.id(), row.day(), goneFrom(row)))
                .toList();
        return StageHistory.of(sales, stages.told(new CustomerId(customer)));
    }

    /** The first day on which a cancellation is there, or returns come to all of it. */
    private @Nullable LocalDate goneFrom(Row sale) {
        TreeMap<LocalDate, Collection<Row>> back = new TreeMap<>();
        rows.stream()
                .filter(row -> sale.id().equals(row.refersTo()) && !row.kind().equals("sale"))
                .forEach(row -> back.computeIfAbsent(
                                row.day().isBefore(sale.day()) ? sale.day() : row.day(), _ -> new ArrayList<>())
                        .add(row));
        BigDecimal left = sale.amount();
        for (var day : back.entrySet()) {
            for (Row row : day.getValue()) {
                left = row.currency().equals(sale.currency()) ? left.add(row.amount()) : left;
            }
            boolean cancelled = day.getValue().stream().anyMatch(row -> row.kind().equals("cancellation"));
            if (cancelled || (sale.amount().signum() > 0 && left.signum() <= 0)) {
                return day.getKey();
            }
        }
        return null;
    }
}

package sambandh.persistence.order;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Money;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.ExternalIds;
import sambandh.persistence.shared.Row;

/** Rows of orders and of their lines; those of many orders are read at once. */
final class OrderRows {
    static final ExternalIds EXTERNAL_IDS = new ExternalIds("order");
    static final String ORDERS =
            "SELECT o.*, COALESCE((SELECT MAX(company_profile.currency) FROM company_profile), 'EUR')"
                    + " AS company_currency, " + EXTERNAL_IDS.asColumn("o.id")
                    + " AS external_ids FROM customer_order o";

    private OrderRows() {}

    /** An order still without its lines. */
    static Order order(Row row) throws SQLException {
        Currency currency = Money.currency(row.text("currency"));
        UUID customer = row.uuidOrNull("customer_id");
        UUID refersTo = row.uuidOrNull("refers_to");
        Order.Details details = new Order.Details(
                customer == null ? null : new CustomerId(customer),
                Enums.of(Order.Kind.class, row.text("kind")),
                refersTo == null ? null : new OrderId(refersTo),
                row.instant("ordered_at"),
                new Money(row.decimal("amount"), currency),
                money(row.decimalOrNull("company_amount"), Money.currency(row.text("company_currency"))),
                money(row.decimalOrNull("cost"), currency),
                row.instantOrNull("delivered_at"),
                EXTERNAL_IDS.read(row.textOrNull("external_ids")),
                List.of());
        return new Order(
                new OrderId(row.uuid("id")),
                row.number("version"),
                details,
                row.date("business_date"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }

    /** The same orders with their lines. */
    static List<Order> withLines(Db db, List<Order> orders) {
        if (orders.isEmpty()) {
            return orders;
        }
        Map<UUID, List<OrderLine>> lines = new HashMap<>();
        db.list(
                "SELECT l.*, o.currency FROM order_line l JOIN customer_order o ON o.id = l.order_id WHERE l.order_id IN ("
                        + String.join(", ", Collections.nCopies(orders.size(), "?"))
                        + ") ORDER BY l.order_id, l.line_no",
                orders.stream().map(o -> o.id().value()).toList(),
                row -> lines.computeIfAbsent(row.uuid("order_id"), id -> new ArrayList<>())
                        .add(line(row)));
        return orders.stream()
                .map(o -> new Order(
                        o.id(),
                        o.version(),
                        o.details().withLines(lines.getOrDefault(o.id().value(), List.of())),
                        o.businessDate(),
                        o.createdAt(),
                        o.changedAt()))
                .toList();
    }

    private static OrderLine line(Row row) throws SQLException {
        Currency currency = Money.currency(row.text("currency"));
        UUID product = row.uuidOrNull("product_id");
        return new OrderLine(
                product == null ? null : new ProductId(product),
                row.textOrNull("description"),
                row.decimal("quantity"),
                new Money(row.decimal("unit_price"), currency),
                new Money(row.decimal("amount"), currency));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}

package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CurrencyUse;
import sambandh.application.company.ZoneUse;
import sambandh.application.order.Orders;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;

@Singleton
class JdbcOrders implements Orders, CurrencyUse, ZoneUse {
    private final Db db;
    private final CustomerHistories histories;

    JdbcOrders(Db db, CustomerHistories histories) {
        this.db = db;
        this.histories = histories;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return OrderRows.withLines(db, db.list(OrderRows.ORDERS + " WHERE o.id = ?", OrderRows::order, id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Order> findByExternalId(ExternalId id) {
        return OrderRows.EXTERNAL_IDS.owner(db, id).flatMap(owner -> find(new OrderId(owner)));
    }

    @Override
    public void add(Order order) {
        Order.Details d = order.details();
        db.write(
                "INSERT INTO customer_order (id, version, customer_id, kind, refers_to, ordered_at, business_date,"
                        + " amount, currency, company_amount, cost, delivered_at, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order.id().value(),
                order.version(),
                customer(d),
                Enums.code(d.kind()),
                d.refersTo() == null ? null : d.refersTo().value(),
                d.orderedAt(),
                order.businessDate(),
                d.amount().amount(),
                d.amount().currency().getCurrencyCode(),
                amount(d.companyAmount()),
                amount(d.cost()),
                d.deliveredAt(),
                order.createdAt(),
                order.changedAt());
        addParts(order);
        UUID customer = customer(d);
        if (d.kind() != Order.Kind.SALE) {
            histories.changed(histories.customersOf(List.of(order.id().value())));
        } else if (customer != null) {
            histories.placed(List.of(new CustomerHistories.Placed(
                    customer, order.businessDate(), d.amount().amount(), amount(d.companyAmount()))));
        }
    }

    @Override
    public void replace(Order order) {
        Order.Details d = order.details();
        Set<UUID> touched = histories.customersOf(List.of(order.id().value()));
        int matched = db.write(
                "UPDATE customer_order SET version = ?, customer_id = ?, ordered_at = ?, business_date = ?, amount = ?,"
                        + " currency = ?, company_amount = ?, cost = ?, delivered_at = ?, changed_at = ?"
                        + " WHERE id = ? AND version = ?",
                order.version(),
                customer(d),
                d.orderedAt(),
                order.businessDate(),
                d.amount().amount(),
                d.amount().currency().getCurrencyCode(),
                amount(d.companyAmount()),
                amount(d.cost()),
                d.deliveredAt(),
                order.changedAt(),
                order.id().value(),
                order.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("order");
        }
        db.write("DELETE FROM order_line WHERE order_id = ?", order.id().value());
        addParts(order);
        touched.addAll(histories.customersOf(List.of(order.id().value())));
        histories.changed(touched);
    }

    @Override
    public boolean hasAmounts() {
        return db.exists("SELECT 1 FROM customer_order WHERE company_amount IS NOT NULL LIMIT 1");
    }

    @Override
    public boolean hasBusinessDates() {
        return db.exists("SELECT 1 FROM customer_order LIMIT 1");
    }

    private void addParts(Order order) {
        OrderRows.EXTERNAL_IDS.replace(db, order.id().value(), order.details().externalIds());
        new LineRows()
                .and(
                        order.id().value(),
                        order.details().lines().stream().map(JdbcOrders::line).toList())
                .insert(db);
    }

    private static LineRows.Line line(OrderLine line) {
        return new LineRows.Line(
                line.productId() == null ? null : line.productId().value(),
                line.description(),
                line.quantity(),
                line.unitPrice().amount(),
                line.amount().amount());
    }

    private static @Nullable UUID customer(Order.Details details) {
        CustomerId customer = details.customerId();
        return customer == null ? null : customer.value();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}

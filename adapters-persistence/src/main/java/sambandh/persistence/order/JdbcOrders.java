package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.CurrencyUse;
import sambandh.application.order.OrderViews;
import sambandh.application.order.Orders;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.KnownSets;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcOrders implements Orders, OrderViews, CurrencyUse {
    private static final Map<String, SortColumn> SORTS = Map.of("orderedAt", SortColumn.instant("o.ordered_at"));

    private final Db db;
    private final KnownSets sets;
    private final CustomerHistories histories;

    JdbcOrders(Db db, CustomerHistories histories, KnownSets sets) {
        this.sets = sets;
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
    public Page<Order> list(Scope scope, Filter filter, Page.Wanted wanted) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        Select list = new Select(OrderRows.ORDERS, "o.id")
                .visibleTo(scope)
                .andIf(filter.customer() == null ? null : filter.customer().value(), "o.customer_id = ?")
                .andIf(filter.kind() == null ? null : Enums.code(filter.kind()), "o.kind = ?")
                .andIf(from, "o.business_date >= ?")
                .andIf(to, "o.business_date < ?")
                // no zone is farther off than these, and the sort's index finds where to begin and to end
                .andIf(from == null ? null : midnight(from.minusDays(2)), "o.ordered_at >= ?")
                .andIf(to == null ? null : midnight(to.plusDays(2)), "o.ordered_at < ?");
        Page<Order> page = sets.within(filter.set(), scope, "o.customer_id", list)
                .page(db, wanted, SORTS, OrderRows::order, JdbcOrders::position);
        return new Page<>(OrderRows.withLines(db, page.items()), page.next());
    }

    @Override
    public Optional<Order> find(Scope scope, OrderId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Optional<Order> find(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }

    @Override
    public boolean hasAmounts() {
        return db.exists("SELECT 1 FROM customer_order WHERE company_amount IS NOT NULL LIMIT 1");
    }

    private void addParts(Order order) {
        OrderRows.EXTERNAL_IDS.replace(db, order.id().value(), order.details().externalIds());
        List<OrderLine> lines = order.details().lines();
        db.writeAll(
                "INSERT INTO order_line (order_id, line_no, product_id, description, quantity, unit_price, amount)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, lines.size())
                        .mapToObj(i -> line(order.id(), i + 1, lines.get(i)))
                        .toList());
    }

    private static List<@Nullable Object> line(OrderId order, int number, OrderLine line) {
        return Arrays.asList(
                order.value(),
                number,
                line.productId() == null ? null : line.productId().value(),
                line.description(),
                line.quantity(),
                line.unitPrice().amount(),
                line.amount().amount());
    }

    private static Page.Position position(Order order) {
        return new Page.Position(
                order.details().orderedAt().toString(), order.id().value());
    }

    private static Object midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static @Nullable UUID customer(Order.Details details) {
        CustomerId customer = details.customerId();
        return customer == null ? null : customer.value();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}

package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import sambandh.application.order.OrderViews;
import sambandh.application.order.Orders;
import sambandh.application.shared.Page;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.KnownSets;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcOrderViews implements OrderViews {
    private static final Map<String, SortColumn> SORTS = Map.of("orderedAt", SortColumn.instant("o.ordered_at"));

    private final Db db;
    private final Orders orders;
    private final KnownSets sets;

    JdbcOrderViews(Db db, Orders orders, KnownSets sets) {
        this.db = db;
        this.orders = orders;
        this.sets = sets;
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
                .page(db, wanted, SORTS, OrderRows::order, JdbcOrderViews::position);
        return page.with(OrderRows.withLines(db, page.items()));
    }

    @Override
    public Optional<Order> find(Scope scope, OrderId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : orders.find(id);
    }

    @Override
    public Optional<Order> find(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : orders.findByExternalId(id);
    }

    private static Page.Position position(Order order) {
        return new Page.Position(
                order.details().orderedAt().toString(), order.id().value());
    }

    private static Object midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}

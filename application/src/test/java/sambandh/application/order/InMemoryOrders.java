package sambandh.application.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

public final class InMemoryOrders implements Orders, OrderViews {
    private final Map<OrderId, Order> all = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryOrders(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public List<Order> all() {
        return new ArrayList<>(all.values());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Order> findByExternalId(ExternalId id) {
        return all.values().stream()
                .filter(o -> o.details().externalIds().contains(id))
                .findFirst();
    }

    @Override
    public Optional<Order> held(OrderId id) {
        unitOfWork.mustBeOpen();
        return find(id);
    }

    @Override
    public List<Order> takingBack(OrderId sale) {
        return all.values().stream()
                .filter(o -> sale.equals(o.details().refersTo()))
                .toList();
    }

    @Override
    public void add(Order order) {
        unitOfWork.mustBeOpen();
        refuseTaken(order);
        all.put(order.id(), order);
    }

    @Override
    public void replace(Order order) {
        unitOfWork.mustBeOpen();
        if (find(order.id()).filter(old -> old.version() == order.version() - 1).isEmpty()) {
            throw new LostUpdate("order");
        }
        refuseTaken(order);
        all.put(order.id(), order);
    }

    @Override
    public Page<Order> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Order> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream().filter(o -> matches(o, filter)).toList();
        return InMemoryPages.page(found, wanted, InMemoryOrders::sortable, o -> o.id().value());
    }

    @Override
    public Optional<Order> find(Scope scope, OrderId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Optional<Order> find(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }

    private void refuseTaken(Order order) {
        boolean taken = order.details().externalIds().stream()
                .flatMap(id -> findByExternalId(id).stream())
                .anyMatch(other -> !other.id().equals(order.id()));
        if (taken) {
            throw new LostUpdate("outside id");
        }
    }

    private static boolean matches(Order o, Filter f) {
        return (f.customer() == null || f.customer().equals(o.details().customerId()))
                && (f.kind() == null || f.kind() == o.details().kind())
                && (f.from() == null || !o.businessDate().isBefore(f.from()))
                && (f.to() == null || o.businessDate().isBefore(f.to()));
    }

    /** Text of one length, so that it sorts as the instants do. */
    private static String sortable(Order order) {
        return "%012d.%09d"
                .formatted(
                        order.details().orderedAt().getEpochSecond(),
                        order.details().orderedAt().getNano());
    }
}

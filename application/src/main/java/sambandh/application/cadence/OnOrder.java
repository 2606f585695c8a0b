package sambandh.application.cadence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.Orders;
import sambandh.application.product.Products;
import sambandh.application.shared.Reaction;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanAudience.Somebody;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.product.ProductId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;

/**
 * A live order brings its customer into care: the first one into the onboarding that is meant for what was bought, or into
 * nurture where there is none, and into check-ins; each one into what comes after a sale. History brings nobody anywhere.
 */
public final class OnOrder implements Reaction<OrderPlaced> {
    private final Orders orders;
    private final Products products;
    private final CareFacts customers;
    private final Enrolments enrolments;
    private final EnrolCustomers enrol;

    public OnOrder(Orders orders, Products products, CareFacts customers, Enrolments enrolments, EnrolCustomers enrol) {
        this.orders = orders;
        this.products = products;
        this.customers = customers;
        this.enrolments = enrolments;
        this.enrol = enrol;
    }

    @Override
    public String name() {
        return "cadence.care-after-order";
    }

    @Override
    public Class<OrderPlaced> event() {
        return OrderPlaced.class;
    }

    @Override
    public void react(OrderPlaced placed) {
        UUID customer = placed.customerId();
        if (placed.mode() != OrderMode.LIVE || customer == null) {
            return;
        }
        Optional.ofNullable(customers.about(Set.of(customer)).get(customer)).ifPresent(who -> {
            Somebody somebody = somebody(placed, who.industry());
            care(who, somebody, placed.orderId());
            checkIns(who, somebody);
            enrol.choose(PlanKind.AFTER_SALE, somebody).ifPresent(plan -> begin(plan, who, null, placed.orderId()));
        });
    }

    private void care(CareFacts.Customer who, Somebody somebody, UUID order) {
        if (enrol.isIn(who.id(), PlanKind.ONBOARDING)) {
            return;
        }
        boolean isNew = !enrolments.hasBeenIn(who.id(), PlanKind.ONBOARDING)
                && !enrolments.hasBeenIn(who.id(), PlanKind.NURTURE);
        Optional<Plan> onboarding = isNew ? enrol.choose(PlanKind.ONBOARDING, somebody) : Optional.empty();
        onboarding.or(() -> enrol.choose(PlanKind.NURTURE, somebody)).ifPresent(plan -> begin(plan, who, null, order));
    }

    private void checkIns(CareFacts.Customer who, Somebody somebody) {
        if (!enrol.isIn(who.id(), PlanKind.CHECK_IN)) {
            enrol.choose(PlanKind.CHECK_IN, somebody).ifPresent(plan -> begin(plan, who, who.since(), null));
        }
    }

    private void begin(Plan plan, CareFacts.Customer who, @Nullable LocalDate anchor, @Nullable UUID order) {
        // a second telling of the same order begins nothing
        var unused = enrol.begin(plan, who, anchor, order, new Actor.Job(name()));
    }

    private Somebody somebody(OrderPlaced placed, @Nullable Code industry) {
        List<OrderLine> lines = orders.find(new OrderId(placed.orderId()))
                .map(Order::details)
                .map(Order.Details::lines)
                .orElse(List.of());
        Set<ProductId> bought = new HashSet<>();
        Set<Code> categories = new HashSet<>();
        lines.stream()
                .map(OrderLine::productId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> {
                    bought.add(id);
                    products.find(id)
                            .flatMap(it -> Optional.ofNullable(it.details().category()))
                            .ifPresent(categories::add);
                });
        return new Somebody(bought, categories, industry, null);
    }
}

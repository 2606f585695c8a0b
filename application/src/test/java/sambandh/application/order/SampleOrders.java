package sambandh.application.order;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;

/** Orders for tests; ids are fresh, so that tests share a database. */
public final class SampleOrders {
    public static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private @Nullable UUID id;
    private @Nullable CustomerId customer;
    private Order.Kind kind = Order.Kind.SALE;
    private @Nullable OrderId refersTo;
    private Instant orderedAt = Instant.parse("2026-03-01T08:00:00.123456Z");
    private Money amount = Money.of("1250.00", "INR");
    private @Nullable Money companyAmount;
    private @Nullable Money cost;
    private @Nullable Instant deliveredAt;
    private Set<ExternalId> externalIds = Set.of();
    private List<OrderLine> lines = List.of();

    public static SampleOrders sale() {
        return new SampleOrders();
    }

    /** All of it taken back. */
    public static SampleOrders takenBack(Order.Kind kind, Order sale) {
        SampleOrders it = new SampleOrders();
        it.customer = sale.details().customerId();
        it.kind = kind;
        it.refersTo = sale.id();
        it.orderedAt = sale.details().orderedAt().plusSeconds(3600);
        Money amount = sale.details().amount();
        it.amount = new Money(amount.amount().negate(), amount.currency());
        return it;
    }

    /** Otherwise a fresh one each time. */
    public SampleOrders id(UUID it) {
        id = it;
        return this;
    }

    public SampleOrders customer(@Nullable CustomerId it) {
        customer = it;
        return this;
    }

    public SampleOrders kind(Order.Kind it) {
        kind = it;
        return this;
    }

    public SampleOrders refersTo(@Nullable OrderId it) {
        refersTo = it;
        return this;
    }

    public SampleOrders orderedAt(String it) {
        orderedAt = Instant.parse(it);
        return this;
    }

    public SampleOrders amount(String it, String currency) {
        amount = Money.of(it, currency);
        return this;
    }

    public SampleOrders companyAmount(String it, String currency) {
        companyAmount = Money.of(it, currency);
        return this;
    }

    public SampleOrders cost(String it, String currency) {
        cost = Money.of(it, currency);
        return this;
    }

    public SampleOrders deliveredAt(String it) {
        deliveredAt = Instant.parse(it);
        return this;
    }

    public SampleOrders externalIds(ExternalId... them) {
        externalIds = Set.of(them);
        return this;
    }

    public SampleOrders lines(OrderLine... them) {
        lines = List.of(them);
        return this;
    }

    public Order.Details details() {
        return new Order.Details(
                customer, kind, refersTo, orderedAt, amount, companyAmount, cost, deliveredAt, externalIds, lines);
    }

    /** As it stands when it was placed in Kolkata. */
    public Order build() {
        return Order.place(
                new OrderId(id == null ? UUID.randomUUID() : id),
                details(),
                KOLKATA,
                Instant.parse("2026-03-02T08:00:00.654321Z"));
    }
}

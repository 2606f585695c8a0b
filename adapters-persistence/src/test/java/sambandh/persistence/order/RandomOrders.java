package sambandh.persistence.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.Orders;
import sambandh.application.order.SampleOrders;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.shared.Money;

/** Orders of a few customers and guests, made and changed at random. */
public final class RandomOrders {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency INR = Currency.getInstance("INR");
    private static final Instant START = Instant.parse("2024-01-01T10:00:00Z");

    private final Random random;
    private final Orders orders;
    private final UnitOfWork unitOfWork;
    private final List<UUID> customers;
    private final List<OrderId> made = new ArrayList<>();

    public RandomOrders(long seed, Orders orders, UnitOfWork unitOfWork, List<UUID> customers) {
        this.random = new Random(seed);
        this.orders = orders;
        this.unitOfWork = unitOfWork;
        this.customers = customers;
    }

    /** One change: mostly a sale, else something that goes back, or another look of what is there. */
    public void step() {
        int what = made.isEmpty() ? 0 : random.nextInt(10);
        if (what < 5) {
            add(sale());
        } else if (what < 8) {
            add(back(any()));
        } else {
            Order other = changed(any());
            unitOfWork.run(() -> orders.replace(other));
        }
    }

    public List<OrderId> made() {
        return made;
    }

    private void add(Order.Details details) {
        Order order = placed(new OrderId(UUID.randomUUID()), 1, details);
        unitOfWork.run(() -> orders.add(order));
        made.add(order.id());
    }

    private Order any() {
        return orders.find(made.get(random.nextInt(made.size()))).orElseThrow();
    }

    private Order.Details sale() {
        Currency currency = random.nextInt(4) == 0 ? INR : USD;
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(8) * 2_500L, 2);
        BigDecimal value = currency.equals(USD)
                ? amount
                : random.nextBoolean() ? null : amount.divide(BigDecimal.valueOf(80), 4, java.math.RoundingMode.DOWN);
        return details(customer(), Order.Kind.SALE, null, when(), amount, currency, value);
    }

    /** Of a sale: of some, of all or of more than that; before it at times; seldom by somebody else. */
    private Order.Details back(Order of) {
        Order.Details sale = of.details();
        boolean refers = sale.kind() == Order.Kind.SALE;
        Order.Kind kind = random.nextInt(4) == 0 ? Order.Kind.CANCELLATION : Order.Kind.RETURN;
        BigDecimal amount = sale.amount()
                .amount()
                .abs()
                .multiply(BigDecimal.valueOf(random.nextInt(4) + 1, 0))
                .divide(BigDecimal.valueOf(3), 4, java.math.RoundingMode.HALF_UP)
                .negate();
        boolean stated = random.nextInt(3) == 0;
        return details(
                random.nextInt(9) == 0 ? customer() : sale.customerId(),
                kind,
                refers ? of.id() : null,
                sale.orderedAt().plusSeconds(86_400L * (random.nextInt(60) - 3)),
                amount,
                sale.amount().currency(),
                stated ? amount.divide(BigDecimal.TEN, 4, java.math.RoundingMode.DOWN) : null);
    }

    /** Whatever a port lets through: another customer, amount or day. */
    private Order changed(Order order) {
        Order.Details d = order.details();
        Order.Details other = switch (random.nextInt(3)) {
            case 0 -> d.ofCustomer(customer());
            case 1 ->
                details(
                        d.customerId(),
                        d.kind(),
                        d.refersTo(),
                        when(),
                        d.amount().amount(),
                        d.amount().currency(),
                        d.companyAmount() == null ? null : d.companyAmount().amount());
            default ->
                details(
                        d.customerId(),
                        d.kind(),
                        d.refersTo(),
                        d.orderedAt(),
                        d.amount().amount().divide(BigDecimal.TWO, 4, java.math.RoundingMode.DOWN),
                        d.amount().currency(),
                        null);
        };
        return placed(order.id(), order.version() + 1, other);
    }

    private @Nullable CustomerId customer() {
        int which = random.nextInt(customers.size() + 1);
        return which == customers.size() ? null : new CustomerId(customers.get(which));
    }

    private Instant when() {
        return START.plusSeconds(86_400L * random.nextInt(120));
    }

    private static Order.Details details(
            @Nullable CustomerId customer,
            Order.Kind kind,
            @Nullable OrderId refersTo,
            Instant at,
            BigDecimal amount,
            Currency currency,
            @Nullable BigDecimal value) {
        Order.Details plain = SampleOrders.sale().details();
        return new Order.Details(
                customer,
                kind,
                refersTo,
                at,
                new Money(amount, currency),
                value == null ? null : new Money(value, USD),
                null,
                null,
                Set.of(),
                plain.lines());
    }

    private static Order placed(OrderId id, long version, Order.Details details) {
        LocalDate date = LocalDate.ofInstant(details.orderedAt(), SampleOrders.KOLKATA);
        return new Order(id, version, details, date, START, START);
    }
}

package sambandh.application.relationship;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.Customers;
import sambandh.application.order.Orders;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.OrderId;
import sambandh.domain.relationship.Motive;
import sambandh.domain.relationship.MotiveTold;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Fault;

/** Keeps why a customer buys or stays, or that it was a mistake. Telling it twice changes nothing. */
public final class RecordMotive {
    /** @param orderId the order that it was the motive of; null for all that they buy */
    public record Command(
            Actor actor,
            CustomerId customerId,
            Motive motive,
            @Nullable UUID orderId) {}

    public sealed interface Outcome {
        record Recorded(MotiveTold motive) implements Outcome {}

        record Unknown() implements Outcome {}

        record Wrong(Fault fault) implements Outcome {}
    }

    private final Motives motives;
    private final Customers customers;
    private final Orders orders;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public RecordMotive(
            Motives motives,
            Customers customers,
            Orders orders,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.motives = motives;
        this.customers = customers;
        this.orders = orders;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            if (customers.find(command.customerId()).isEmpty()) {
                return new Outcome.Unknown();
            }
            Fault fault = fault(command);
            if (fault != null) {
                return new Outcome.Wrong(fault);
            }
            Optional<MotiveTold> known = motives.of(command.customerId()).stream()
                    .filter(it -> it.motive() == command.motive() && Objects.equals(it.orderId(), command.orderId()))
                    .findFirst();
            return new Outcome.Recorded(known.orElseGet(() -> added(command)));
        });
    }

    /** Says whether there was such a one. */
    public boolean takeBack(Actor actor, CustomerId customer, UUID id) {
        return unitOfWork.perform(() -> {
            Optional<MotiveTold> found = motives.of(customer).stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst();
            found.ifPresent(it -> {
                motives.remove(it);
                audit.record(actor, "motive.remove", customer.value(), fields(it), Map.of());
            });
            return found.isPresent();
        });
    }

    private MotiveTold added(Command command) {
        MotiveTold told = new MotiveTold(
                ids.next(),
                command.customerId(),
                command.motive(),
                command.orderId(),
                command.actor().reference(),
                clock.instant());
        motives.add(told);
        audit.record(command.actor(), "motive.record", command.customerId().value(), Map.of(), fields(told));
        return told;
    }

    private @Nullable Fault fault(Command command) {
        UUID order = command.orderId();
        if (order == null) {
            return null;
        }
        if (command.motive().purpose() == Motive.Purpose.STAYING) {
            return new Fault("/orderId", "only_for_buying", "Why they stay is not a matter of one order.");
        }
        boolean own = orders.find(new OrderId(order))
                .filter(it -> command.customerId().equals(it.details().customerId()))
                .isPresent();
        return own ? null : new Fault("/orderId", "unknown_order", "The customer has no such order.");
    }

    private static Map<String, Object> fields(MotiveTold it) {
        UUID order = it.orderId();
        return order == null
                ? Map.of("motive", Codes.of(it.motive()))
                : Map.of("motive", Codes.of(it.motive()), "orderId", order.toString());
    }
}

package sambandh.application.order;

import java.time.Clock;
import java.util.List;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Fault;

/** Takes in an order: a sale, a return or a cancellation. */
public final class PlaceOrder {
    public record Command(Actor actor, Order.Details details) {}

    public sealed interface Outcome {
        record Placed(Order order) implements Outcome {}

        /** It breaks a rule, or names what is not there; every fault with its pointer. */
        record Wrong(List<Fault> faults) implements Outcome {}

        record ExternalIdTaken(ExternalId id) implements Outcome {}

        /** Its sale is cancelled, or less of it is left. */
        record Refused(Fault because) implements Outcome {}
    }

    private final Orders orders;
    private final OrderChecks checks;
    private final OrderNews news;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public PlaceOrder(Orders orders, OrderChecks checks, OrderNews news, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.orders = orders;
        this.checks = checks;
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            OrderChecks.Checked checked = checks.check(command.details(), null);
            if (!checked.faults().isEmpty()) {
                return new Outcome.Wrong(checked.faults());
            }
            ExternalId taken = checks.taken(checked.details().externalIds(), null);
            if (taken != null) {
                return new Outcome.ExternalIdTaken(taken);
            }
            Fault conflict = checked.conflict();
            if (conflict != null) {
                return new Outcome.Refused(conflict);
            }
            Order order = Order.place(new OrderId(ids.next()), checked.details(), checked.zone(), clock.instant());
            orders.add(order);
            news.placed(command.actor(), order);
            return new Outcome.Placed(order);
        });
    }
}

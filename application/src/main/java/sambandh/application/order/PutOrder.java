package sambandh.application.order;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

/** Places the order that another system knows by its own id, or changes it to what that system says now. */
public final class PutOrder {
    /**
     * @param expectedVersion the version that the change was made from; null for whatever there is
     * @param details all that people edit; outside ids are added to those the order has, none is taken away
     */
    public record Command(
            Actor actor, ExternalId id, @Nullable Long expectedVersion, Order.Details details) {}

    /** Either it was there or not. */
    public sealed interface Outcome {
        record New(PlaceOrder.Outcome placing) implements Outcome {}

        record There(ChangeOrder.Outcome changing) implements Outcome {}
    }

    private final Orders orders;
    private final PlaceOrder placeOrder;
    private final ChangeOrder changeOrder;
    private final UnitOfWork unitOfWork;

    public PutOrder(Orders orders, PlaceOrder placeOrder, ChangeOrder changeOrder, UnitOfWork unitOfWork) {
        this.orders = orders;
        this.placeOrder = placeOrder;
        this.changeOrder = changeOrder;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Order.Details sent = command.details().known(Set.of(command.id()));
            Order there = orders.findByExternalId(command.id()).orElse(null);
            if (there != null) {
                Order.Details merged = sent.known(there.details().externalIds());
                return new Outcome.There(changeOrder.handle(
                        new ChangeOrder.Command(command.actor(), there.id(), command.expectedVersion(), merged)));
            }
            return command.expectedVersion() == null
                    ? new Outcome.New(placeOrder.handle(new PlaceOrder.Command(command.actor(), sent)))
                    : new Outcome.There(new ChangeOrder.Outcome.Stale());
        });
    }
}

package sambandh.application.order;

import java.util.List;
import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.shared.ExternalId;

/** The orders of the company's customers. Writing wants a unit of work. */
public interface Orders {
    Optional<Order> find(OrderId id);

    Optional<Order> findByExternalId(ExternalId id);

    /** The same as {@code find}, and nobody else changes it, or takes it back, before the unit of work ends. Wants one. */
    Optional<Order> held(OrderId id);

    /** The returns and cancellations that refer to a sale. */
    List<Order> takingBack(OrderId sale);

    /** @throws LostUpdate when another order took one of its outside ids in between */
    void add(Order order);

    /**
     * Puts the order in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest, or another order took one of its outside ids in between
     */
    void replace(Order order);
}

package sambandh.application.order;

import java.util.UUID;
import sambandh.application.letter.ThankPerson;
import sambandh.application.shared.Reaction;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.shared.Actor;

/** Thanks a customer after a live order, once per order; nobody for history, and no guest. */
public final class ThankForOrder implements Reaction<OrderPlaced> {
    private final ThankPerson thankPerson;

    public ThankForOrder(ThankPerson thankPerson) {
        this.thankPerson = thankPerson;
    }

    @Override
    public String name() {
        return "letter.thank-for-order";
    }

    @Override
    public Class<OrderPlaced> event() {
        return OrderPlaced.class;
    }

    @Override
    public void react(OrderPlaced order) {
        UUID customer = order.customerId();
        if (order.mode() == OrderMode.LIVE && customer != null) {
            // a customer without people, or an order gone meanwhile, gets no letter
            var unused = thankPerson.forOrder(new Actor.Job(name()), customer, order.orderId());
        }
    }
}

package sambandh.application.order;

import java.util.UUID;
import sambandh.application.letter.Letters;
import sambandh.application.shared.Reaction;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderReturned;
import sambandh.domain.order.TakenBack;

/** Stops thanks that still wait when their order is returned whole, by one return or by several. */
public final class StopThanksOfReturned implements Reaction<OrderReturned> {
    private final Orders orders;
    private final Letters letters;

    public StopThanksOfReturned(Orders orders, Letters letters) {
        this.orders = orders;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "letter.stop-thanks-of-returned";
    }

    @Override
    public Class<OrderReturned> event() {
        return OrderReturned.class;
    }

    @Override
    public void react(OrderReturned order) {
        UUID customer = order.customerId();
        UUID sale = order.refersTo();
        if (customer != null && sale != null && isReturnedWhole(new OrderId(sale))) {
            letters.stopAbout(customer, sale, NotSentBecause.TAKEN_BACK);
        }
    }

    private boolean isReturnedWhole(OrderId id) {
        return orders.find(id)
                .map(sale -> new TakenBack(
                        sale.details(),
                        orders.takingBack(id).stream().map(Order::details).toList()))
                .filter(TakenBack::isWhole)
                .isPresent();
    }
}

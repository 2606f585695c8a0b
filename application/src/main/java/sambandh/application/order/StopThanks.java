package sambandh.application.order;

import java.util.UUID;
import sambandh.application.letter.Letters;
import sambandh.application.shared.Reaction;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.order.OrderCancelled;

/** Stops thanks that still wait, as over night, when their order is called off. */
public final class StopThanks implements Reaction<OrderCancelled> {
    private final Letters letters;

    public StopThanks(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String name() {
        return "letter.stop-thanks";
    }

    @Override
    public Class<OrderCancelled> event() {
        return OrderCancelled.class;
    }

    @Override
    public void react(OrderCancelled order) {
        UUID customer = order.customerId();
        UUID sale = order.refersTo();
        if (customer != null && sale != null) {
            letters.stopAbout(customer, sale, NotSentBecause.TAKEN_BACK);
        }
    }
}

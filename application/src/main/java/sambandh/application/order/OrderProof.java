package sambandh.application.order;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.task.ProofCheck;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.OrderId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;

/** That a customer ordered shows that a task was done. */
public final class OrderProof implements ProofCheck {
    private final OrderViews orders;

    public OrderProof(OrderViews orders) {
        this.orders = orders;
    }

    @Override
    public Code kind() {
        return new Code("order");
    }

    @Override
    public Optional<Instant> happened(UUID reference, @Nullable UUID customerId) {
        return orders.find(new Scope.Company(), new OrderId(reference))
                .filter(order -> {
                    CustomerId whose = order.details().customerId();
                    return customerId == null || whose != null && whose.value().equals(customerId);
                })
                .map(order -> order.details().orderedAt());
    }
}

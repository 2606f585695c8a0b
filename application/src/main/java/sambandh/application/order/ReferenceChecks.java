package sambandh.application.order;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.TakenBack;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.Faults;

/**
 * Between a sale and what takes it back. The sale is held meanwhile, so of two who take back the same thing one finds it
 * gone. What was there before, as files bring it, may stay as it is.
 */
final class ReferenceChecks {
    private final Orders orders;

    ReferenceChecks(Orders orders) {
        this.orders = orders;
    }

    /** What is wrong with a return or a cancellation by itself. @param before null for a new one */
    static void reference(Order.Details back, @Nullable Order sale, @Nullable Order before, Faults faults) {
        if (sale == null) {
            faults.add("/refersTo", "unknown_order", "There is no such order.");
            return;
        }
        if (sale.details().kind() != Order.Kind.SALE) {
            faults.add("/refersTo", "not_a_sale", "Only a sale can be returned or cancelled.");
            return;
        }
        if (!Objects.equals(sale.details().customerId(), back.customerId())) {
            faults.add("/refersTo", "order_of_another", "That order belongs to another customer, or to a guest.");
        }
        if (!sale.details().amount().currency().equals(back.amount().currency())) {
            faults.add("/amount", "currency_mismatch", "What goes back is in the currency of the sale.");
        }
        boolean moved = before == null || !before.details().orderedAt().equals(back.orderedAt());
        if (moved && back.orderedAt().isBefore(sale.details().orderedAt())) {
            faults.add(
                    "/orderedAt",
                    "before_sale",
                    "The sale is of " + sale.details().orderedAt() + "; nothing goes back before it was sold."
                            + " State when it went back, or leave refersTo out.");
        }
    }

    /** What is wrong with a sale that is changed beneath what takes it back. */
    void changedSale(Order before, Order.Details after, Faults faults) {
        if (before.details().kind() != Order.Kind.SALE) {
            return;
        }
        boolean later = after.orderedAt().isAfter(before.details().orderedAt());
        boolean otherCurrency =
                !after.amount().currency().equals(before.details().amount().currency());
        List<Order> back = later || otherCurrency ? orders.takingBack(before.id()) : List.of();
        if (later && back.stream().anyMatch(one -> one.details().orderedAt().isBefore(after.orderedAt()))) {
            faults.add(
                    "/orderedAt", "after_return", "Something of this sale went back before that. Change that first.");
        }
        if (otherCurrency && !back.isEmpty()) {
            faults.add("/amount", "currency_mismatch", "What went back of this sale is in its currency, so it stays.");
        }
    }

    /** What else takes the sale back, or what this one sells, speaks against it; null for nothing. */
    @Nullable Fault conflict(Order.Details after, @Nullable Order sale, @Nullable Order before) {
        if (before != null
                && before.details().amount().equals(after.amount())
                && before.details().lines().equals(after.lines())) {
            return null;
        }
        if (sale == null) {
            return before == null || after.kind() != Order.Kind.SALE
                    ? null
                    : new TakenBack(after, others(before.id(), before.id())).shortfall();
        }
        OrderId own = before == null ? null : before.id();
        TakenBack taken = new TakenBack(sale.details(), others(sale.id(), own));
        return before == null ? taken.refusalOf(after) : taken.excessWith(after);
    }

    private List<Order.Details> others(OrderId sale, @Nullable OrderId own) {
        return orders.takingBack(sale).stream()
                .filter(order -> !order.id().equals(own))
                .map(Order::details)
                .toList();
    }
}

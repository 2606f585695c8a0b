package sambandh.persistence.order;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportMerge.Row;
import sambandh.application.order.RefersTo;
import sambandh.domain.shared.Fault;

/**
 * What the returns and cancellations of a chunk refer to. The first cancellation of a sale stands. More money back than
 * was paid is counted and taken, as files tell what happened.
 *
 * @param known orders by the source's id
 * @param back what refers to sales that the chunk names or turns into something else, by the sale and then by its own id
 * @param returns the source's ids of the chunk's own orders that refer to others
 * @param named sales that the source has an id for, of those that are no longer named
 * @param turned orders that were sales and are none after this chunk
 * @param write false when the sales of rows before are not there
 */
record References(
        Map<String, OrderState> known,
        Map<UUID, Map<UUID, Back>> back,
        Set<String> returns,
        Set<UUID> named,
        Set<UUID> turned,
        boolean write) {
    private static final String FIELD = RefersTo.FIELD;

    record Back(String kind, BigDecimal amount, String currency) {}

    /** The order with what it refers to; null where it cannot, then its rows are rejected. */
    @Nullable OrderState settle(
            OrderState order, RefersTo told, @Nullable OrderState before, List<? extends Row<?>> rows, Tally tally) {
        String name = told.externalId();
        boolean turns =
                before != null && before.kind().equals("sale") && !order.kind().equals("sale");
        if (turns && !back.getOrDefault(order.id(), Map.of()).isEmpty()) {
            rows.forEach(row -> tally.reject(
                    row,
                    "kind",
                    "referred_to",
                    "A return or a cancellation refers to this sale, so it stays one. Send that without it first.",
                    order.kind()));
            return null;
        }
        if (name == null) {
            if (turns) {
                turned.add(order.id());
            }
            return order.referringTo(remaining(order, told, before), order.customer());
        }
        OrderState sale = known.get(name);
        Fault fault = sale == null ? unknown(order, name) : fault(order, before, sale);
        if (fault != null) {
            String value = fault.pointer().equals(FIELD) ? name : null;
            rows.forEach(row -> tally.reject(row, fault.pointer(), fault.code(), fault.detail(), value));
            return null;
        }
        if (turns) {
            turned.add(order.id());
        }
        if (sale == null) {
            tally.warn("sale_not_known_yet");
            return order;
        }
        take(order, before, sale, tally);
        return order.referringTo(sale.id(), sale.customer());
    }

    /** An empty cell takes a reference away, but none that this source could not tell. */
    private @Nullable UUID remaining(OrderState order, RefersTo told, @Nullable OrderState before) {
        UUID sale = before == null || order.kind().equals("sale") ? null : before.refersTo();
        return told.told() && sale != null && named.contains(sale) ? null : sale;
    }

    private @Nullable Fault unknown(OrderState order, String name) {
        if (order.kind().equals("sale")) {
            return onlyForReturns();
        }
        if (returns.contains(name)) {
            return notASale();
        }
        return write
                ? new Fault(
                        FIELD,
                        "unknown_sale",
                        "No order has this id of the source, and none in this file. Import the sale first, or leave this empty.")
                : null;
    }

    private @Nullable Fault fault(OrderState order, @Nullable OrderState before, OrderState sale) {
        if (order.kind().equals("sale")) {
            return onlyForReturns();
        }
        if (!sale.kind().equals("sale") || turned.contains(sale.id())) {
            return notASale();
        }
        if (order.customer() != null && !order.customer().equals(sale.customer())) {
            return new Fault(FIELD, "order_of_another", "That order belongs to another customer, or to a guest.");
        }
        if (!order.currency().equals(sale.currency())) {
            return new Fault("currency", "currency_mismatch", "What goes back is in the currency of the sale.");
        }
        if (order.businessDate().isBefore(sale.businessDate())) {
            return new Fault(
                    "orderedAt",
                    "before_sale",
                    "The sale is of " + sale.businessDate() + ". State when it went back, or name no sale.");
        }
        boolean isNew = before == null || !sale.id().equals(before.refersTo());
        return isNew
                        && others(order, sale).values().stream()
                                .anyMatch(b -> b.kind().equals("cancellation"))
                ? new Fault(FIELD, "already_cancelled", "That sale is called off already. Name no sale, or another.")
                : null;
    }

    private void take(OrderState order, @Nullable OrderState before, OrderState sale, Tally tally) {
        BigDecimal left = others(order, sale).values().stream()
                .filter(b -> b.currency().equals(sale.currency()))
                .map(Back::amount)
                .reduce(sale.amount().add(order.amount()), BigDecimal::add);
        boolean same = before != null
                && Objects.equals(before.refersTo(), sale.id())
                && before.amount().equals(order.amount());
        if (left.signum() < 0 && !same) {
            tally.warn("more_than_sold");
        }
        back.computeIfAbsent(sale.id(), _ -> new HashMap<>())
                .put(order.id(), new Back(order.kind(), order.amount(), order.currency()));
    }

    private Map<UUID, Back> others(OrderState order, OrderState sale) {
        Map<UUID, Back> others = new HashMap<>(back.getOrDefault(sale.id(), Map.of()));
        others.remove(order.id());
        return others;
    }

    private static Fault notASale() {
        return new Fault(FIELD, "not_a_sale", "Only a sale can be returned or cancelled.");
    }

    private static Fault onlyForReturns() {
        return new Fault(FIELD, "only_for_returns", "Only a return or a cancellation refers to another order.");
    }
}

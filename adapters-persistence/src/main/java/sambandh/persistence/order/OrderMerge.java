package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportStage;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.application.order.OrderRow;
import sambandh.domain.bulk.Import;

/** Decides what becomes of some staged orders, then writes it by the set. */
@Singleton
class OrderMerge {
    private final OrderSets orders;
    private final StagedCustomers customers;
    private final Earlier earlier;

    OrderMerge(OrderSets orders, StagedCustomers customers, Earlier earlier) {
        this.orders = orders;
        this.customers = customers;
        this.earlier = earlier;
    }

    ImportStage.Merged merge(Import job, List<StagedOrder> rows, boolean write) {
        Tally tally = new Tally();
        Map<String, StagedOrder> byExternalId = once(job, rows, tally);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Newcomer> named = byExternalId.values().stream()
                .map(staged -> staged.row().customer())
                .filter(Objects::nonNull)
                .toList();
        Map<String, UUID> known = customers.resolve(job, named, write, now);
        String source = job.settings().source().value();
        Map<String, OrderState> existing =
                write ? orders.hold(source, byExternalId.keySet()) : orders.known(source, byExternalId.keySet());
        List<OrderSets.Made> made = new ArrayList<>();
        List<OrderSets.Changed> changed = new ArrayList<>();
        byExternalId.forEach((externalId, staged) -> {
            Newcomer customer = staged.row().customer();
            if (customer != null && !known.containsKey(customer.externalId())) {
                tally.rejectUnknown(staged.line(), customer, staged.cells());
                return;
            }
            UUID owner = customer == null ? null : known.get(customer.externalId());
            OrderState before = existing.get(externalId);
            OrderState after = state(job, staged.row(), owner, before);
            if (before == null) {
                tally.created++;
                made.add(new OrderSets.Made(externalId, after));
            } else if (before.equals(after)) {
                tally.unchanged++;
            } else {
                tally.updated++;
                changed.add(new OrderSets.Changed(before, after));
            }
        });
        if (write) {
            orders.make(job, made, now);
            orders.change(job, changed, now);
        }
        return tally.merged(LiveEvents.of(job, made));
    }

    /** The rows by the id that their orders are kept under. A row that repeats an outside id must say the same. */
    private Map<String, StagedOrder> once(Import job, List<StagedOrder> rows, Tally tally) {
        Map<String, Earlier.Rows> seen = new HashMap<>(earlier.before(job.id(), rows));
        Map<String, StagedOrder> once = new LinkedHashMap<>();
        for (StagedOrder staged : rows) {
            Earlier.Rows before = seen.getOrDefault(staged.key(), new Earlier.Rows(0, staged.content()));
            seen.put(staged.key(), new Earlier.Rows(before.count() + 1, before.content()));
            if (staged.row().externalId() == null || before.count() == 0) {
                once.put(staged.externalId(before.count() + 1), staged);
            } else if (before.content().equals(staged.content())) {
                tally.unchanged++;
            } else {
                tally.reject(
                        staged.line(),
                        "externalId",
                        "duplicate_id",
                        "A row before this one has the same id and says something else.",
                        staged.row().externalId(),
                        staged.cells());
            }
        }
        return once;
    }

    /** What the row doesn't tell stays as it was. */
    private static OrderState state(Import job, OrderRow row, @Nullable UUID customer, @Nullable OrderState before) {
        return new OrderState(
                before == null ? row.id() : before.id(),
                customer == null && before != null ? before.customer() : customer,
                row.kind(),
                row.orderedAt(),
                row.businessDate(),
                row.amount(),
                row.currency(),
                OrderState.companyAmount(job, row.amount(), row.currency(), before),
                row.cost() == null && before != null ? before.cost() : row.cost(),
                row.deliveredAt() == null && before != null ? before.deliveredAt() : row.deliveredAt(),
                lines(row, before));
    }

    private static List<OrderState.Line> lines(OrderRow row, @Nullable OrderState before) {
        BigDecimal quantity = row.quantity();
        if (quantity == null || quantity.signum() == 0) {
            return before == null ? List.of() : before.lines();
        }
        BigDecimal each = row.amount().divide(quantity, 4, RoundingMode.HALF_EVEN);
        return List.of(new OrderState.Line(null, null, quantity, each, row.amount()));
    }
}

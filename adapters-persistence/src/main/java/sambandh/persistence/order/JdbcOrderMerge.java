package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.application.order.OrderMerge;
import sambandh.application.order.OrderRow;
import sambandh.application.order.RefersTo;
import sambandh.domain.bulk.Import;
import sambandh.persistence.shared.Hashes;

/** Decides what becomes of some orders, then writes it by the set. */
@Singleton
class JdbcOrderMerge implements OrderMerge {
    private final KnownOrders orders;
    private final OrderWrites writes;
    private final StagedCustomers customers;
    private final StagedReferences references;

    JdbcOrderMerge(KnownOrders orders, OrderWrites writes, StagedCustomers customers, StagedReferences references) {
        this.orders = orders;
        this.writes = writes;
        this.customers = customers;
        this.references = references;
    }

    @Override
    public Merged merge(Import job, List<Row<OrderRow>> rows, boolean write) {
        Tally tally = new Tally();
        Map<String, Row<OrderRow>> byExternalId = once(rows, tally);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<Newcomer> named = byExternalId.values().stream()
                .map(row -> row.told().customer())
                .filter(Objects::nonNull)
                .toList();
        Map<String, UUID> known = customers.resolve(job, named, write, now);
        String source = job.settings().source().value();
        Map<String, RefersTo> told = new LinkedHashMap<>();
        byExternalId.forEach((id, row) -> told.put(id, row.told().refersTo()));
        Set<String> ids = StagedReferences.with(byExternalId.keySet(), told.values().stream());
        Map<String, OrderState> existing = write ? orders.hold(source, ids) : orders.look(source, ids);
        Set<String> noSales =
                StagedReferences.noSales(byExternalId, row -> row.told().kind());
        References refer = references.of(job, existing, told, noSales, write);
        List<OrderWrites.Made> made = new ArrayList<>();
        List<OrderWrites.Changed> changed = new ArrayList<>();
        byExternalId.forEach((externalId, row) -> {
            Newcomer customer = row.told().customer();
            if (customer != null && !known.containsKey(customer.externalId())) {
                tally.rejectUnknown(row, customer);
                return;
            }
            UUID owner = customer == null ? null : known.get(customer.externalId());
            OrderState before = existing.get(externalId);
            OrderState said = state(job, row.told(), owner, before);
            OrderState after = refer.settle(said, row.told().refersTo(), before, List.of(row), tally);
            if (after == null) {
                return;
            }
            if (before == null) {
                tally.created++;
                made.add(new OrderWrites.Made(externalId, after));
            } else if (before.equals(after)) {
                tally.unchanged++;
            } else {
                tally.updated++;
                changed.add(new OrderWrites.Changed(before, after));
            }
        });
        if (write) {
            writes.make(job, made, now);
            writes.change(job, changed, now);
        }
        return tally.merged(LiveEvents.of(job, made));
    }

    @Override
    public boolean settle(Import job) {
        return writes.settle(job);
    }

    /** The rows by the id that their orders are kept under. A row that repeats an outside id must say the same. */
    private static Map<String, Row<OrderRow>> once(List<Row<OrderRow>> rows, Tally tally) {
        Map<String, Row<OrderRow>> once = new LinkedHashMap<>();
        for (Row<OrderRow> row : rows) {
            String id = row.told().externalId();
            if (id == null) {
                once.put(byContent(row), row);
            } else if (row.staged().nth() == 1) {
                once.put(id, row);
            } else if (row.staged().same()) {
                tally.unchanged++;
            } else {
                tally.rejectRepeated(row, id);
            }
        }
        return once;
    }

    /** Known by its content, and how often that stood in the file up to here. */
    private static String byContent(Row<OrderRow> row) {
        String hash = HexFormat.of().formatHex(Hashes.of(row.told().content()));
        return "row-" + hash + "-" + row.staged().nth();
    }

    /** What the row doesn't tell stays as it was. */
    private static OrderState state(Import job, OrderRow row, @Nullable UUID customer, @Nullable OrderState before) {
        return new OrderState(
                before == null ? row.id() : before.id(),
                customer == null && before != null ? before.customer() : customer,
                row.kind(),
                null,
                row.orderedAt(),
                row.businessDate(),
                row.amount(),
                row.currency(),
                OrderState.companyAmount(job, row.amount(), row.currency(), before),
                row.cost() == null && before != null ? before.cost() : row.cost(),
                row.deliveredAt() == null && before != null ? before.deliveredAt() : row.deliveredAt(),
                lines(row, before));
    }

    private static List<LineRows.Line> lines(OrderRow row, @Nullable OrderState before) {
        BigDecimal quantity = row.quantity();
        if (quantity == null || quantity.signum() == 0) {
            return before == null ? List.of() : before.lines();
        }
        BigDecimal each = row.amount().divide(quantity, 4, RoundingMode.HALF_EVEN);
        return List.of(new LineRows.Line(null, null, quantity, each, row.amount()));
    }
}

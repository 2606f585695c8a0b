package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportMerge.Row;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.application.order.OrderLineMerge;
import sambandh.application.order.OrderLineRow;
import sambandh.application.order.RefersTo;
import sambandh.domain.bulk.Import;

/** Makes orders of their lines: decides what becomes of each, then writes it by the set. */
@Singleton
class JdbcOrderLineMerge implements OrderLineMerge {
    private final KnownOrders orders;
    private final OrderWrites writes;
    private final StagedCustomers customers;
    private final StagedProducts products;
    private final StagedReferences references;

    JdbcOrderLineMerge(
            KnownOrders orders,
            OrderWrites writes,
            StagedCustomers customers,
            StagedProducts products,
            StagedReferences references) {
        this.orders = orders;
        this.writes = writes;
        this.customers = customers;
        this.products = products;
        this.references = references;
    }

    @Override
    public Merged merge(Import job, List<Row<OrderLineRow>> all, boolean write) {
        Map<String, List<Row<OrderLineRow>>> rows = all.stream()
                .collect(Collectors.groupingBy(
                        row -> row.told().orderExternalId(), LinkedHashMap::new, Collectors.toList()));
        Tally tally = new Tally();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, UUID> known = customers.resolve(job, heads(rows), write, now);
        Map<String, List<Row<OrderLineRow>>> good = new LinkedHashMap<>();
        rows.forEach((id, lines) -> {
            List<Row<OrderLineRow>> sound = LineChecks.sound(lines, known, tally);
            if (!sound.isEmpty()) {
                good.put(id, sound);
            }
        });
        Map<String, UUID> catalogue = products.resolve(
                job, good.values().stream().flatMap(Collection::stream).toList(), write, now);
        String source = job.settings().source().value();
        Map<String, RefersTo> told = new LinkedHashMap<>();
        good.forEach((id, lines) -> told.put(id, lines.getFirst().told().refersTo()));
        Set<String> ids = StagedReferences.with(good.keySet(), told.values().stream());
        Map<String, OrderState> existing = write ? orders.hold(source, ids) : orders.look(source, ids);
        Map<String, ComparedLines> beside = new LinkedHashMap<>();
        Map<String, OrderState> states = new LinkedHashMap<>();
        good.forEach((id, lines) -> {
            var compared = ComparedLines.of(job, lines, catalogue, existing.get(id));
            beside.put(id, compared);
            states.put(id, state(job, lines, compared.lines(), known, existing.get(id)));
        });
        Set<String> noSales = StagedReferences.noSales(states, OrderState::kind);
        References refer = references.of(job, existing, told, noSales, write);
        List<OrderWrites.Made> made = new ArrayList<>();
        List<OrderWrites.Changed> changed = new ArrayList<>();
        good.forEach((id, lines) -> {
            OrderState before = existing.get(id);
            ComparedLines compared = Objects.requireNonNull(beside.get(id));
            OrderState said = Objects.requireNonNull(states.get(id));
            OrderState after = LineChecks.isRefused(said, lines, tally)
                    ? null
                    : refer.settle(said, lines.getFirst().told().refersTo(), before, lines, tally);
            if (after == null) {
                return;
            }
            LineChecks.warnOfFineAmount(after, tally);
            compared.count(tally, before != null && before.equals(after), before != null);
            if (before == null) {
                made.add(new OrderWrites.Made(id, after));
            } else if (!before.equals(after)) {
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

    private static List<Newcomer> heads(Map<String, List<Row<OrderLineRow>>> rows) {
        return rows.values().stream()
                .map(lines -> lines.getFirst().told().customer())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first row tells of the order as a whole; what it doesn't tell stays as it was. */
    private static OrderState state(
            Import job,
            List<Row<OrderLineRow>> rows,
            List<LineRows.Line> lines,
            Map<String, UUID> known,
            @Nullable OrderState before) {
        OrderLineRow head = rows.getFirst().told();
        String customerId = LineChecks.customerId(rows.getFirst());
        UUID customer = customerId == null ? null : known.get(customerId);
        BigDecimal sum = lines.stream().map(LineRows.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal things = lines.stream().map(LineRows.Line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean back = sum.signum() < 0 || (sum.signum() == 0 && things.signum() < 0);
        String kind = head.kind() != null ? head.kind() : back ? "return" : "sale";
        return new OrderState(
                before == null ? head.orderId() : before.id(),
                customer == null && before != null ? before.customer() : customer,
                kind,
                null,
                head.orderedAt(),
                head.businessDate(),
                sum,
                head.currency(),
                OrderState.companyAmount(job, sum, head.currency(), before),
                before == null ? null : before.cost(),
                head.deliveredAt() == null && before != null ? before.deliveredAt() : head.deliveredAt(),
                lines);
    }
}

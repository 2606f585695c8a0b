package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sambandh.application.order.RefersTo;
import sambandh.domain.bulk.Import;
import sambandh.persistence.order.References.Back;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** What staged returns and cancellations refer to, asked for by the set. */
@Singleton
class StagedReferences {
    static final String BACK = "SELECT id, refers_to, kind, amount, currency FROM customer_order"
            + " FORCE INDEX (customer_order_refers_to) WHERE refers_to IN (:keys)";
    static final String NAMED =
            "SELECT DISTINCT order_id FROM order_external_id WHERE source = ? AND order_id IN (:keys)";

    private final Db db;

    StagedReferences(Db db) {
        this.db = db;
    }

    /** The source's ids of orders that are to be known: those of the rows, and of the sales that they name. */
    static Set<String> with(Collection<String> ids, Stream<RefersTo> told) {
        Set<String> all = new HashSet<>(ids);
        told.map(RefersTo::externalId).filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    /** The source's ids of those that are no sales by their rows. */
    static <T> Set<String> noSales(Map<String, T> orders, Function<T, String> kind) {
        return orders.entrySet().stream()
                .filter(order -> !kind.apply(order.getValue()).equals("sale"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * @param known orders by the source's id, held where they are written to
     * @param told what each order's row says, by the source's id of the order
     * @param noSales as {@link #noSales} tells them
     */
    References of(
            Import job, Map<String, OrderState> known, Map<String, RefersTo> told, Set<String> noSales, boolean write) {
        Set<UUID> sales = new HashSet<>();
        noSales.stream()
                .map(known::get)
                .filter(before -> before != null && before.kind().equals("sale"))
                .forEach(sale -> sales.add(sale.id()));
        Set<UUID> left = new HashSet<>();
        Set<String> returns = new HashSet<>();
        told.forEach((id, to) -> {
            OrderState sale = to.externalId() == null ? null : known.get(to.externalId());
            OrderState before = known.get(id);
            if (to.externalId() != null) {
                returns.add(id);
            }
            if (sale != null) {
                sales.add(sale.id());
            } else if (to.told() && before != null && before.refersTo() != null) {
                left.add(before.refersTo());
            }
        });
        Map<UUID, Map<UUID, Back>> back = new HashMap<>();
        InLists.read(
                db,
                BACK,
                List.of(),
                sales,
                row -> back.computeIfAbsent(row.uuid("refers_to"), _ -> new HashMap<>())
                        .put(row.uuid("id"), new Back(row.text("kind"), row.decimal("amount"), row.text("currency"))));
        Set<UUID> named = new HashSet<>(
                InLists.read(db, NAMED, List.of(job.settings().source().value()), left, row -> row.uuid("order_id")));
        return new References(known, back, returns, named, new HashSet<>(), write);
    }
}

package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.OrderLineRow;
import sambandh.application.order.OrderLineStage;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;

/** Order lines in {@code import_stage_order_line}. */
@Singleton
class JdbcOrderLineStage implements OrderLineStage {
    private static final int CLEAR_AT_ONCE = 20_000;

    private final Db db;
    private final OrderLineMerge merge;

    JdbcOrderLineStage(Db db, OrderLineMerge merge) {
        this.db = db;
        this.merge = merge;
    }

    @Override
    public void keep(ImportId id, List<Staged<OrderLineRow>> rows) {
        db.writeAll(
                "INSERT INTO import_stage_order_line (import_id, line, " + StagedCustomers.COLUMNS
                        + ", id, order_external_id, ordered_at, business_date, kind, product_id, product_external_id,"
                        + " description, quantity, unit_price, currency, delivered_at, cells)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(staged -> values(id, staged)).toList());
    }

    /** Works off the orders that begin in these lines, each with all its lines, wherever in the file they stand. */
    @Override
    public Merged merge(Import job, long after, long upTo, boolean write) {
        List<String> begun = db.list(
                "SELECT DISTINCT s.order_external_id FROM import_stage_order_line s"
                        + " WHERE s.import_id = ? AND s.line > ? AND s.line <= ? AND NOT EXISTS (SELECT 1"
                        + " FROM import_stage_order_line p WHERE p.import_id = s.import_id"
                        + " AND p.order_external_id = s.order_external_id AND p.line <= ?)",
                row -> row.text("order_external_id"),
                job.id().value(),
                after,
                upTo,
                after);
        if (begun.isEmpty()) {
            return new Tally().merged(List.of());
        }
        Map<String, List<StagedLine>> orders = new LinkedHashMap<>();
        List<StagedLine> lines = InLists.read(
                db,
                "SELECT * FROM import_stage_order_line WHERE import_id = ? AND order_external_id IN (:keys)"
                        + " ORDER BY order_external_id, line",
                List.of(job.id().value()),
                begun,
                JdbcOrderLineStage::read);
        lines.forEach(line -> orders.computeIfAbsent(line.row().orderExternalId(), _ -> new ArrayList<>())
                .add(line));
        return merge.merge(job, orders, write);
    }

    @Override
    public boolean clear(ImportId id) {
        return db.write("DELETE FROM import_stage_order_line WHERE import_id = ? LIMIT " + CLEAR_AT_ONCE, id.value())
                == CLEAR_AT_ONCE;
    }

    private static List<@Nullable Object> values(ImportId id, Staged<OrderLineRow> staged) {
        OrderLineRow row = staged.row();
        List<@Nullable Object> values = new ArrayList<>(List.of(id.value(), staged.line()));
        values.addAll(StagedCustomers.values(row.customer()));
        Stream.<@Nullable Object>of(
                        row.orderId(),
                        row.orderExternalId(),
                        row.orderedAt(),
                        row.businessDate(),
                        row.kind(),
                        row.productId(),
                        row.productExternalId(),
                        row.description(),
                        row.quantity(),
                        row.unitPrice(),
                        row.currency(),
                        row.deliveredAt(),
                        staged.cells())
                .forEach(values::add);
        return values;
    }

    private static StagedLine read(Row row) throws SQLException {
        return new StagedLine(
                row.number("line"),
                new OrderLineRow(
                        row.uuid("id"),
                        row.uuid("product_id"),
                        StagedCustomers.read(row),
                        row.text("order_external_id"),
                        row.instant("ordered_at"),
                        row.date("business_date"),
                        row.textOrNull("kind"),
                        row.textOrNull("product_external_id"),
                        row.textOrNull("description"),
                        row.decimal("quantity"),
                        row.decimal("unit_price"),
                        row.text("currency"),
                        row.instantOrNull("delivered_at")),
                row.text("cells"));
    }
}

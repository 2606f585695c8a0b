package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.OrderRow;
import sambandh.application.order.OrderStage;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Hashes;
import sambandh.persistence.shared.Row;

/** Orders in {@code import_stage_order}. */
@Singleton
class JdbcOrderStage implements OrderStage {
    private static final int CLEAR_AT_ONCE = 20_000;

    private final Db db;
    private final OrderMerge merge;

    JdbcOrderStage(Db db, OrderMerge merge) {
        this.db = db;
        this.merge = merge;
    }

    @Override
    public void keep(ImportId id, List<Staged<OrderRow>> rows) {
        db.writeAll(
                "INSERT INTO import_stage_order (import_id, line, " + StagedCustomers.COLUMNS
                        + ", id, row_key, content_hash, external_id, ordered_at, business_date, kind, amount, currency,"
                        + " quantity, cost, delivered_at, cells)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream().map(staged -> values(id, staged)).toList());
    }

    @Override
    public Merged merge(Import job, long after, long upTo, boolean write) {
        List<StagedOrder> rows = db.list(
                "SELECT * FROM import_stage_order WHERE import_id = ? AND line > ? AND line <= ? ORDER BY line",
                JdbcOrderStage::read,
                job.id().value(),
                after,
                upTo);
        return rows.isEmpty() ? new Tally().merged(List.of()) : merge.merge(job, rows, write);
    }

    @Override
    public boolean clear(ImportId id) {
        return db.write("DELETE FROM import_stage_order WHERE import_id = ? LIMIT " + CLEAR_AT_ONCE, id.value())
                == CLEAR_AT_ONCE;
    }

    private static List<@Nullable Object> values(ImportId id, Staged<OrderRow> staged) {
        OrderRow row = staged.row();
        List<@Nullable Object> values = new ArrayList<>(List.of(id.value(), staged.line()));
        values.addAll(StagedCustomers.values(row.customer()));
        String key = row.externalId() == null ? "content " + row.content() : "id " + row.externalId();
        Stream.<@Nullable Object>of(
                        row.id(),
                        Hashes.of(key),
                        Hashes.of(row.content()),
                        row.externalId(),
                        row.orderedAt(),
                        row.businessDate(),
                        row.kind(),
                        row.amount(),
                        row.currency(),
                        row.quantity(),
                        row.cost(),
                        row.deliveredAt(),
                        staged.cells())
                .forEach(values::add);
        return values;
    }

    private static StagedOrder read(Row row) throws SQLException {
        return new StagedOrder(
                row.number("line"),
                StagedOrder.hex(row.bytes("row_key")),
                StagedOrder.hex(row.bytes("content_hash")),
                new OrderRow(
                        row.uuid("id"),
                        StagedCustomers.read(row),
                        row.textOrNull("external_id"),
                        row.instant("ordered_at"),
                        row.date("business_date"),
                        row.text("kind"),
                        row.decimal("amount"),
                        row.text("currency"),
                        row.decimalOrNull("quantity"),
                        row.decimalOrNull("cost"),
                        row.instantOrNull("delivered_at"),
                        ""),
                row.text("cells"));
    }
}

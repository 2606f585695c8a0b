package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ExportKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

/** Lines of orders, one a row, in the form of the import of order lines. */
@Singleton
class JdbcOrderLineExport implements ExportKind {
    private static final List<String> COLUMNS = List.of(
            "orderExternalId",
            "customerExternalId",
            "orderedAt",
            "kind",
            "productExternalId",
            "description",
            "quantity",
            "unitPrice",
            "amount",
            "currency",
            "deliveredAt");

    private final Db db;

    JdbcOrderLineExport(Db db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "order-lines";
    }

    @Override
    public Rows open(Scope scope, @Nullable Code source) {
        String select = "o.kind, o.ordered_at, o.currency, o.delivered_at, l.description, l.quantity, l.unit_price,"
                + " l.amount, " + ExportedOrders.id(source, "product", "l.product_id") + " AS product_key";
        return new ExportedOrders(db, source, select, " LEFT JOIN order_line l ON l.order_id = o.id", ", l.line_no")
                .rows(scope, COLUMNS, (row, order, customer) -> cells(row, order, customer, source != null));
    }

    private static @Nullable List<@Nullable String> cells(
            Row row, String order, @Nullable String customer, boolean theirIds) throws SQLException {
        if (row.decimalOrNull("quantity") == null) {
            return null;
        }
        return Arrays.asList(
                order,
                customer,
                row.instant("ordered_at").toString(),
                row.text("kind"),
                theirIds ? row.textOrNull("product_key") : ExportedOrders.text(row.uuidOrNull("product_key")),
                row.textOrNull("description"),
                ExportedOrders.text(row.decimal("quantity")),
                ExportedOrders.text(row.decimal("unit_price")),
                ExportedOrders.text(row.decimal("amount")),
                row.text("currency"),
                ExportedOrders.text(row.instantOrNull("delivered_at")));
    }
}

package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ExportKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

/** Orders, one a row, in the form of the import of orders. */
@Singleton
class JdbcOrderExport implements ExportKind {
    private static final List<String> COLUMNS = List.of(
            "externalId",
            "customerExternalId",
            "orderedAt",
            "amount",
            "currency",
            "kind",
            "quantity",
            "cost",
            "deliveredAt");
    private static final String SELECT = "o.kind, o.ordered_at, o.amount, o.currency, o.cost, o.delivered_at,"
            + " f.quantity, f.unit_price, f.amount AS line_amount, f.product_id, f.description,"
            + " EXISTS(SELECT 1 FROM order_line n WHERE n.order_id = o.id AND n.line_no > 1) AS more_lines";

    private final Db db;

    JdbcOrderExport(Db db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Rows open(Scope scope, @Nullable Code source) {
        String firstLine = " LEFT JOIN order_line f ON f.order_id = o.id AND f.line_no = 1";
        return new ExportedOrders(db, source, SELECT, firstLine, "").rows(scope, COLUMNS, JdbcOrderExport::cells);
    }

    private static List<@Nullable String> cells(Row row, String order, @Nullable String customer) throws SQLException {
        return Arrays.asList(
                order,
                customer,
                row.instant("ordered_at").toString(),
                ExportedOrders.text(row.decimal("amount")),
                row.text("currency"),
                row.text("kind"),
                quantity(row),
                ExportedOrders.text(row.decimalOrNull("cost")),
                ExportedOrders.text(row.instantOrNull("delivered_at")));
    }

    /** Tells of a line that says no more than its quantity; the import makes the same one of it, and leaves others. */
    private static @Nullable String quantity(Row row) throws SQLException {
        BigDecimal quantity = row.decimalOrNull("quantity");
        if (quantity == null
                || quantity.signum() == 0
                || row.flag("more_lines")
                || row.uuidOrNull("product_id") != null
                || row.textOrNull("description") != null) {
            return null;
        }
        BigDecimal amount = row.decimal("amount");
        BigDecimal each = amount.divide(quantity, 4, RoundingMode.HALF_EVEN);
        boolean same = row.decimal("line_amount").compareTo(amount) == 0
                && row.decimal("unit_price").compareTo(each) == 0;
        return same ? ExportedOrders.text(quantity) : null;
    }
}

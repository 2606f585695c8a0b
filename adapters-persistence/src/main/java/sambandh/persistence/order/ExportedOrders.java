package sambandh.persistence.order;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ExportKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.KeysetPages;
import sambandh.persistence.shared.KeysetPages.Keyed;
import sambandh.persistence.shared.Row;

/**
 * Orders read through for an export, by their ids at a source or by our own.
 *
 * @param select columns of the order {@code o} and what is joined to it
 * @param joins what is joined
 * @param order how the rows of one order stand
 */
record ExportedOrders(Db db, @Nullable Code source, String select, String joins, String order) {
    private static final int ORDERS_AT_ONCE = 4_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Reads a row, given the ids of order and customer; null where there is nothing to show. */
    @FunctionalInterface
    interface Cells {
        @Nullable List<@Nullable String> of(Row row, String order, @Nullable String customer) throws SQLException;
    }

    /** The id of what this column refers to, at the source or our own. */
    static String id(@Nullable Code source, String thing, String column) {
        return source == null
                ? column
                : "(SELECT MIN(y.external_id) FROM " + thing + "_external_id y WHERE y." + thing + "_id = " + column
                        + " AND y.source = ?)";
    }

    ExportKind.Rows rows(Scope scope, List<String> columns, Cells cells) {
        KeysetPages<?, List<@Nullable String>> pages = source == null
                ? new KeysetPages<>(BEFORE_ALL, after -> byOurIds(after, cells))
                : new KeysetPages<>("", after -> byTheirIds(after, source.value(), cells));
        return new ExportKind.Rows() {
            @Override
            public List<String> columns() {
                return columns;
            }

            @Override
            public List<List<@Nullable String>> next() {
                return scope instanceof Scope.Nothing ? List.of() : pages.next();
            }
        };
    }

    private List<Keyed<UUID, List<@Nullable String>>> byOurIds(UUID after, Cells cells) {
        return db.list(
                sql("o.id", "SELECT id AS order_id, id AS order_key FROM customer_order WHERE id > ? ORDER BY id"),
                row -> {
                    UUID key = row.uuid("order_key");
                    return new Keyed<>(key, cells.of(row, key.toString(), text(row.uuidOrNull("customer_key"))));
                },
                after);
    }

    private List<Keyed<String, List<@Nullable String>>> byTheirIds(String after, String code, Cells cells) {
        String keys = "SELECT order_id, external_id AS order_key FROM order_external_id WHERE source = ?"
                + " AND external_id > ? ORDER BY external_id";
        String sql = sql("k.order_key", keys);
        List<String> params = new ArrayList<>(Collections.nCopies(
                (int) sql.chars().filter(c -> c == '?').count() - 1, code));
        params.add(after);
        return db.list(sql, params, row -> {
            String key = row.text("order_key");
            return new Keyed<>(key, cells.of(row, key, row.textOrNull("customer_key")));
        });
    }

    private String sql(String key, String keys) {
        return "SELECT k.order_key, " + id(source, "customer", "o.customer_id") + " AS customer_key, " + select
                + " FROM ("
                + keys + " LIMIT " + ORDERS_AT_ONCE + ") k JOIN customer_order o ON o.id = k.order_id" + joins
                + " ORDER BY " + key + order;
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}

package sambandh.persistence.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.persistence.shared.Db;

/** The one place that writes lines of orders: numbered from 1 in their order. */
final class LineRows {
    record Line(
            @Nullable UUID product,
            @Nullable String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal amount) {}

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** All lines of an order, which has none in the database. */
    LineRows and(UUID order, List<Line> lines) {
        int number = 1;
        for (Line line : lines) {
            rows.add(Arrays.asList(
                    order,
                    number++,
                    line.product(),
                    line.description(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount()));
        }
        return this;
    }

    void insert(Db db) {
        db.writeAll(
                "INSERT INTO order_line (order_id, line_no, product_id, description, quantity, unit_price, amount)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}

package sambandh.persistence.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportMerge.Row;
import sambandh.application.order.OrderLineImport;
import sambandh.application.order.OrderLineRow;
import sambandh.domain.bulk.Import;

/**
 * An order's rows beside the lines it has: equal ones are the same line, as often as they stand there.
 *
 * @param lines what the order has afterwards
 * @param same rows whose line is there already
 * @param instead rows that take the place of a line that is not in the file
 * @param more rows beyond those
 */
record ComparedLines(List<LineRows.Line> lines, int same, int instead, int more) {
    static ComparedLines of(
            Import job, List<Row<OrderLineRow>> rows, Map<String, UUID> catalogue, @Nullable OrderState before) {
        List<LineRows.Line> there = before == null ? List.of() : before.lines();
        Map<LineRows.Line, Integer> left = new HashMap<>();
        there.forEach(line -> left.merge(line, 1, Integer::sum));
        List<LineRows.Line> told =
                rows.stream().map(row -> line(row.told(), catalogue)).toList();
        List<LineRows.Line> fresh = new ArrayList<>();
        for (LineRows.Line line : told) {
            if (left.getOrDefault(line, 0) > 0) {
                left.merge(line, -1, Integer::sum);
            } else {
                fresh.add(line);
            }
        }
        int same = told.size() - fresh.size();
        if ("add".equals(job.settings().own().get(OrderLineImport.LINES))) {
            List<LineRows.Line> all = new ArrayList<>(there);
            all.addAll(fresh);
            return new ComparedLines(all, same, 0, fresh.size());
        }
        int instead = Math.min(fresh.size(), there.size() - same);
        return new ComparedLines(told, same, instead, fresh.size() - instead);
    }

    /** @param equal whether nothing of the order changes at all */
    void count(Tally tally, boolean equal, boolean existed) {
        boolean onlyTheHead = existed && !equal && instead + more == 0;
        tally.created += more;
        tally.updated += onlyTheHead ? 1 : instead;
        tally.unchanged += onlyTheHead ? same - 1 : same;
    }

    private static LineRows.Line line(OrderLineRow row, Map<String, UUID> catalogue) {
        UUID product = row.productExternalId() == null ? null : catalogue.get(row.productExternalId());
        BigDecimal told = row.amount();
        BigDecimal amount =
                told == null ? row.quantity().multiply(row.unitPrice()).setScale(4, RoundingMode.HALF_EVEN) : told;
        return OrderState.stripped(
                new LineRows.Line(product, row.description(), row.quantity(), row.unitPrice(), amount));
    }
}

package sambandh.persistence.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportMerge.Row;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.application.order.OrderLineRow;

/** Rows of one order must agree with its first one. */
final class LineChecks {
    private LineChecks() {}

    /** Those that can be taken; the others are rejected. None where the order's customer is not known. */
    static List<Row<OrderLineRow>> sound(List<Row<OrderLineRow>> lines, Map<String, UUID> known, Tally tally) {
        Row<OrderLineRow> head = lines.getFirst();
        String customer = customerId(head);
        boolean unknown = customer != null && !known.containsKey(customer);
        List<Row<OrderLineRow>> sound = new ArrayList<>();
        for (Row<OrderLineRow> line : lines) {
            if (!Objects.equals(customerId(line), customer)) {
                tally.reject(
                        line,
                        "customerExternalId",
                        "customer_differs",
                        "The first row of this order names another customer.",
                        customerId(line));
            } else if (unknown) {
                tally.rejectUnknown(line, Objects.requireNonNull(line.told().customer()));
            } else if (!line.told().currency().equals(head.told().currency())) {
                tally.reject(
                        line,
                        "currency",
                        "currency_mismatch",
                        "The first row of this order has another currency.",
                        line.told().currency());
            } else {
                sound.add(line);
            }
        }
        return sound;
    }

    /** The source's id of the customer that the row names; null for a guest. */
    static @Nullable String customerId(Row<OrderLineRow> row) {
        Newcomer customer = row.told().customer();
        return customer == null ? null : customer.externalId();
    }
}

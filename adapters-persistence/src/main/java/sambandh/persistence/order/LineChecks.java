package sambandh.persistence.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportMerge.Row;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.application.order.OrderLineRow;
import sambandh.domain.shared.Money;

/** Rows of one order must agree with its first one. */
final class LineChecks {
    private static final BigDecimal LIMIT = new BigDecimal("1e13");

    private LineChecks() {}

    private static boolean namesOther(Row<OrderLineRow> line, Row<OrderLineRow> head) {
        String sale = line.told().refersTo().externalId();
        return sale != null && !sale.equals(head.told().refersTo().externalId());
    }

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
            } else if (namesOther(line, head)) {
                tally.reject(
                        line,
                        "refersToExternalId",
                        "sale_differs",
                        "The first row of this order names another sale, or none.",
                        line.told().refersTo().externalId());
            } else {
                sound.add(line);
            }
        }
        return sound;
    }

    /** An order as a whole can be wrong too; then all its rows are refused. */
    static boolean isRefused(OrderState order, List<Row<OrderLineRow>> rows, Tally tally) {
        boolean tooLarge = order.amount().abs().compareTo(LIMIT) >= 0;
        boolean sale = order.kind().equals("sale");
        boolean wrongSign = sale ? order.amount().signum() < 0 : order.amount().signum() > 0;
        if (!tooLarge && !wrongSign) {
            return false;
        }
        String code = tooLarge ? "invalid_amount" : sale ? "negative_in_sale" : "positive_in_return";
        String detail = tooLarge
                ? "The order comes to more than 13 digits."
                : sale
                        ? "A sale comes to zero or more; what goes back is a return."
                        : "A return or a cancellation comes to zero or less.";
        rows.forEach(row -> tally.reject(
                row, "quantity", code, detail, row.told().quantity().toPlainString()));
        return true;
    }

    /** What an order comes to is payable; files that say otherwise are taken, and it is counted. */
    static void warnOfFineAmount(OrderState order, Tally tally) {
        if (!new Money(order.amount(), Money.currency(order.currency())).isPayable()) {
            tally.warn("too_many_decimals");
        }
    }

    /** The source's id of the customer that the row names; null for a guest. */
    static @Nullable String customerId(Row<OrderLineRow> row) {
        Newcomer customer = row.told().customer();
        return customer == null ? null : customer.externalId();
    }
}

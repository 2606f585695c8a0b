package sambandh.application.order;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderLine;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Money;

final class OrderAudit {
    private OrderAudit() {}

    static Map<String, Object> fields(Order order) {
        Order.Details d = order.details();
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "customerId", d.customerId() == null ? null : d.customerId().value());
        put(fields, "kind", d.kind().name());
        put(fields, "refersTo", d.refersTo() == null ? null : d.refersTo().value());
        put(fields, "orderedAt", d.orderedAt());
        put(fields, "amount", text(d.amount()));
        put(fields, "companyAmount", text(d.companyAmount()));
        put(fields, "cost", text(d.cost()));
        put(fields, "deliveredAt", d.deliveredAt());
        fields.put(
                "externalIds",
                d.externalIds().stream().map(ExternalId::toString).sorted().toList());
        fields.put("lines", d.lines().stream().map(OrderAudit::line).toList());
        return fields;
    }

    private static String line(OrderLine line) {
        String product =
                line.productId() == null ? "-" : line.productId().value().toString();
        return product + " " + line.quantity().toPlainString() + " x "
                + line.unitPrice().amount().toPlainString() + " = "
                + line.amount().amount().toPlainString();
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString() + " " + money.currency();
    }
}

package sambandh.application.order;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportField;
import sambandh.application.bulk.ImportKind;
import sambandh.application.bulk.ImportRow;
import sambandh.application.shared.Ids;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Text;

/** Rows that each tell of one line; those of one order's id make that order. */
public final class OrderLineImport implements ImportKind<OrderLineRow> {
    /** Orders whose id begins so are cancellations. */
    static final String CANCELLATION_PREFIX = "cancellationPrefix";

    /** {@code replace}: the file tells an order's lines whole; {@code add}: they come to those there are. */
    public static final String LINES = "lines";

    private static final List<ImportField> FIELDS = OrderFields.and(
            ImportField.required("orderExternalId", "What the source calls the order."),
            ImportField.required("orderedAt", "Date or date and time; the order's first row decides."),
            ImportField.required("quantity", "Negative where goods went back."),
            ImportField.required("unitPrice", "The price of one."),
            ImportField.optional("amount", "What the line came to; else quantity times unit price."),
            ImportField.optional("productExternalId", "The source's product; made where it is not known."),
            ImportField.optional("description", "The line's text, and a new product's name."));

    private final OrderLineMerge merge;
    private final Ids ids;
    private final Clock clock;

    public OrderLineImport(OrderLineMerge merge, Ids ids, Clock clock) {
        this.merge = merge;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "order-lines";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, String> parameters() {
        return OrderFields.parameters(
                Map.of(CANCELLATION_PREFIX, "a prefix of order ids, such as C", LINES, "replace|add"));
    }

    @Override
    public OrderLineRow read(ImportRow row, Faults faults) {
        var order = row.required(faults, "orderExternalId", text -> Text.line(text, 128))
                .orNull();
        var customer = OrderFields.customer(row, faults, ids);
        var ordered = OrderFields.orderedAt(row, faults, clock.instant());
        var kind = row.optional(faults, "kind", OrderFields::kind);
        var product = row.optional(faults, "productExternalId", text -> Text.line(text, 128));
        var description = row.optional(faults, "description", text -> Text.line(text, 500));
        var quantity = row.required(faults, "quantity", OrderFields::number).orNull();
        var unitPrice = row.required(faults, "unitPrice", OrderFields::number).orNull();
        var amount = row.optional(faults, "amount", OrderFields::number).orNull();
        if (quantity != null && unitPrice != null) {
            OrderFields.fits("quantity", quantity.multiply(unitPrice), faults);
        }
        String currency = OrderFields.currency(row, faults);
        var delivered = OrderFields.deliveredAt(row, ordered, faults);
        Instant at = ordered == null ? Instant.EPOCH : ordered.at();
        String id = order == null ? "" : order;
        String prefix = row.settings().own().get(CANCELLATION_PREFIX);
        @Nullable String told = kind.orNull();
        return new OrderLineRow(
                ids.next(),
                ids.next(),
                customer,
                id,
                at,
                OrderFields.businessDate(row, at),
                told == null && prefix != null && id.startsWith(prefix) ? OrderFields.CANCELLATION : told,
                product.orNull(),
                description.orNull(),
                quantity == null ? BigDecimal.ZERO : quantity,
                unitPrice == null ? BigDecimal.ZERO : unitPrice,
                amount,
                currency,
                delivered == null ? null : delivered.at());
    }

    /** What the rows of an order say is compared with the order itself. */
    @Override
    public Identity identity(OrderLineRow row) {
        return new Identity(row.orderExternalId(), "");
    }

    @Override
    public boolean isTogether() {
        return true;
    }

    @Override
    public OrderLineMerge merge() {
        return merge;
    }

    @Override
    public List<Event> finished(Import done, Instant now) {
        return OrderFields.finished(done, now);
    }
}

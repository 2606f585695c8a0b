package sambandh.application.order;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.ImportDates;
import sambandh.application.bulk.ImportField;
import sambandh.application.bulk.ImportKind;
import sambandh.application.bulk.ImportRow;
import sambandh.application.shared.Ids;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.shared.Event;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.Text;

/** Rows that each tell of one order, with an id of its own or without. */
public final class OrderImport implements ImportKind<OrderRow> {
    private static final List<ImportField> FIELDS = OrderFields.and(
            ImportField.required("orderedAt", "Date or date and time."),
            ImportField.required("amount", "What the order came to; negative where money went back."),
            ImportField.optional("externalId", "What the source calls the order; else its content tells."),
            ImportField.optional("quantity", "How many things; makes one line."),
            ImportField.optional("cost", "What the goods cost the company."));

    private final OrderMerge merge;
    private final Ids ids;
    private final Clock clock;

    public OrderImport(OrderMerge merge, Ids ids, Clock clock) {
        this.merge = merge;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<ImportField> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, String> parameters() {
        return OrderFields.parameters(Map.of());
    }

    @Override
    public OrderRow read(ImportRow row, Faults faults) {
        var externalId = row.optional(faults, "externalId", text -> Text.line(text, 128));
        var customer = OrderFields.customer(row, faults, ids);
        var ordered = OrderFields.orderedAt(row, faults, clock.instant());
        var amount = row.required(faults, "amount", OrderFields::number).orNull();
        String currency = OrderFields.currency(row, faults);
        var quantity = row.optional(faults, "quantity", OrderFields::number).orNull();
        var cost = row.optional(faults, "cost", OrderFields::number).orNull();
        var toldKind = row.optional(faults, "kind", OrderFields::kind);
        var delivered = OrderFields.deliveredAt(row, ordered, faults);
        BigDecimal sum = amount == null ? BigDecimal.ZERO : amount;
        String kind = toldKind.or(sum.signum() < 0 ? OrderFields.RETURN : OrderFields.SALE);
        if (quantity != null && quantity.signum() != 0) {
            OrderFields.fits("quantity", sum.divide(quantity, MathContext.DECIMAL64), faults);
        }
        if (amount != null && !new Money(amount, Money.currency(currency)).isPayable()) {
            row.warn(OrderFields.TOO_FINE);
        }
        RefersTo refersTo = RefersTo.read(row, kind, faults);
        OrderFields.sign("amount", kind, amount, faults);
        OrderFields.sign("cost", kind, cost, faults);
        Instant at = ordered == null ? Instant.EPOCH : ordered.at();
        String content = content(
                customer == null ? null : customer.externalId(),
                written(ordered),
                plain(amount),
                row.text("currency"),
                plain(quantity),
                plain(cost),
                toldKind.orNull(),
                written(delivered),
                refersTo.externalId());
        return new OrderRow(
                ids.next(),
                customer,
                externalId.orNull(),
                at,
                OrderFields.businessDate(row, at),
                kind,
                sum,
                currency,
                quantity,
                cost,
                delivered == null ? null : delivered.at(),
                refersTo,
                content);
    }

    @Override
    public Identity identity(OrderRow row) {
        String id = row.externalId();
        return new Identity(id == null ? "content " + row.content() : "id " + id, row.content());
    }

    @Override
    public boolean isTogether() {
        return false;
    }

    @Override
    public boolean isLate(OrderRow row) {
        return row.refersTo().externalId() != null;
    }

    @Override
    public OrderMerge merge() {
        return merge;
    }

    /** An order tells of no other unless it is late; but a customer is made as the first row says. */
    @Override
    public boolean isApart(Import job) {
        return job.settings().mode() == ImportSettings.Mode.HISTORY
                && !job.settings().asked(OrderFields.CREATE_CUSTOMERS);
    }

    @Override
    public List<Event> finished(Import done, Instant now) {
        return OrderFields.finished(done, now);
    }

    private static @Nullable String written(ImportDates.@Nullable Moment moment) {
        return moment == null ? null : moment.written();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** The sale adds nothing where none is named, so that rows without one are known as they always were. */
    private static String content(@Nullable String... values) {
        String all = Stream.of(values).map(value -> value == null ? "" : value).collect(Collectors.joining("\u001f"));
        return values[values.length - 1] == null ? all.substring(0, all.length() - 1) : all;
    }
}

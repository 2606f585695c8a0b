package sambandh.rest.order;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.order.OrderLine;
import sambandh.domain.order.OrderRules;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Money;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** What people edit of an order. */
@Serdeable
@Schema(name = "OrderRequest")
record OrderRequest(
        @Schema(
                description = "Absent for a guest, or for the customer of the sale that it refers to.",
                format = "uuid",
                example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        @Nullable String customerId,

        @Schema(
                description = "Otherwise sale. Stays as it is.",
                allowableValues = {"sale", "return", "cancellation"},
                example = "sale")
        @Nullable String kind,

        @Schema(
                description = "Only for a return or a cancellation: the sale that it takes back. Stays as it is.",
                format = "uuid",
                example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6b")
        @Nullable String refersTo,

        @Schema(
                description = "Not more than a day ahead.",
                type = "string",
                format = "date-time",
                example = "2026-03-01T08:30:00Z")
        String orderedAt,

        @Schema(description = "Zero or more for a sale, zero or less otherwise. With lines it is their sum.") @Nullable MoneyBody amount,

        @Schema(description = "Only where the order is in another currency: its amount in the company's.") @Nullable MoneyBody companyAmount,

        @Schema(description = "What the goods cost the company, in the order's currency, signed like the amount.")
        @Nullable MoneyBody cost,

        @Schema(type = "string", format = "date-time", example = "2026-03-01T17:00:00Z") @Nullable String deliveredAt,

        @Schema(description = "What other systems call it.") @Nullable List<ExternalIdBody> externalIds,

        @Schema(description = "At most 500.") @Nullable List<OrderLineBody> lines) {

    /** Leaves out what follows from the rest, so that a patch of the one changes the other. */
    static OrderRequest of(Order order) {
        Order.Details d = order.details();
        boolean isSum = OrderRules.total(d.lines()).equals(Optional.of(d.amount()));
        Money valued = d.companyAmount();
        boolean isSame = valued != null && valued.equals(d.amount());
        return new OrderRequest(
                d.customerId() == null ? null : d.customerId().value().toString(),
                Wire.code(d.kind()),
                d.refersTo() == null ? null : d.refersTo().value().toString(),
                d.orderedAt().toString(),
                isSum ? null : MoneyBody.of(d.amount()),
                isSame ? null : MoneyBody.ofNullable(valued),
                MoneyBody.ofNullable(d.cost()),
                d.deliveredAt() == null ? null : d.deliveredAt().toString(),
                ExternalIdBody.of(d.externalIds()),
                d.lines().stream().map(OrderLineBody::of).toList());
    }

    Order.Details toDetails() {
        Faults faults = new Faults();
        var readCustomer = faults.optional("/customerId", customerId, id -> new CustomerId(Wire.idInBody(id)));
        var readKind = faults.optional("/kind", kind, code -> Wire.of(Order.Kind.class, code));
        var readRefersTo = faults.optional("/refersTo", refersTo, id -> new OrderId(Wire.idInBody(id)));
        var readOrderedAt = faults.required("/orderedAt", orderedAt, WireTimes::instant);
        var readCompany = faults.optional("/companyAmount", companyAmount, MoneyBody::toDomain);
        var readCost = faults.optional("/cost", cost, MoneyBody::toDomain);
        var readDelivered = faults.optional("/deliveredAt", deliveredAt, WireTimes::instant);
        var readIds = faults.eachOnce("/externalIds", externalIds, 20, ExternalIdBody::toDomain);
        var readLines = faults.each("/lines", lines, 500, OrderLineBody::toDomain);
        var readAmount = readAmount(faults, readLines.get());
        faults.orThrow();
        return new Order.Details(
                readCustomer.orNull(),
                readKind.or(Order.Kind.SALE),
                readRefersTo.orNull(),
                readOrderedAt.get(),
                readAmount.get(),
                readCompany.orNull(),
                readCost.orNull(),
                readDelivered.orNull(),
                readIds.get(),
                readLines.get());
    }

    private Faults.Read<Money> readAmount(Faults faults, List<OrderLine> readLines) {
        boolean linesSay = amount == null && lines != null && !lines.isEmpty();
        if (!linesSay) {
            return faults.required("/amount", amount, MoneyBody::toDomain);
        }
        // without a line that can be read its own faults are told already
        return faults.attempt("/lines", () -> OrderRules.total(readLines).orElseGet(() -> Money.of("0", "EUR")));
    }
}

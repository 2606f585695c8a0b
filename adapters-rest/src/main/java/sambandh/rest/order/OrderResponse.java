package sambandh.rest.order;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Money;
import sambandh.rest.shared.ExternalIdBody;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;

/** What a customer ordered, gave back or called off. */
@Serdeable
@Schema(name = "Order")
record OrderResponse(
        UUID id,

        @Schema(description = "Absent for a guest.") @Nullable UUID customerId,

        @Schema(
                description = "A sale, a return of some of one, or the cancellation of one.",
                allowableValues = {"sale", "return", "cancellation"},
                example = "sale")
        String kind,

        @Schema(description = "Only of a return or a cancellation: the sale that it takes back, where that is known.")
        @Nullable UUID refersTo,

        @Schema(description = "When it was ordered, given back or called off.")
        Instant orderedAt,

        @Schema(description = "The day of orderedAt in the company's zone.", example = "2026-03-01")
        LocalDate businessDate,

        @Schema(description = "Negative where it goes back.")
        MoneyBody amount,

        @Schema(description = "In the company's currency; absent where it could not be valued.") @Nullable MoneyBody companyAmount,

        @Nullable MoneyBody cost,

        @Schema(description = "Amount less cost, where that is known.") @Nullable MoneyBody margin,

        @Schema(description = "When it was delivered, where that is known.") @Nullable Instant deliveredAt,

        List<ExternalIdBody> externalIds,

        @Schema(description = "What was ordered, line by line; none where only the sum is known.")
        List<OrderLineBody> lines,

        Instant createdAt,
        Instant changedAt) {

    static OrderResponse of(Order order) {
        Order.Details d = order.details();
        Money cost = d.cost();
        return new OrderResponse(
                order.id().value(),
                d.customerId() == null ? null : d.customerId().value(),
                Wire.code(d.kind()),
                d.refersTo() == null ? null : d.refersTo().value(),
                d.orderedAt(),
                order.businessDate(),
                MoneyBody.of(d.amount()),
                MoneyBody.ofNullable(d.companyAmount()),
                MoneyBody.ofNullable(cost),
                cost == null ? null : MoneyBody.of(d.amount().minus(cost)),
                d.deliveredAt(),
                ExternalIdBody.of(d.externalIds()),
                d.lines().stream().map(OrderLineBody::of).toList(),
                order.createdAt(),
                order.changedAt());
    }
}

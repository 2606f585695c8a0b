package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.OrderValue;
import sambandh.rest.shared.MoneyBody;

/** What an order comes to. */
@Serdeable
record OrderValuePart(
        @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "Customers who ordered in the period.", example = "1200")
        long customers,

        @Schema(description = "Their orders in the period.", example = "2900")
        long orders,

        @Schema(description = "What the orders that could be valued came to.")
        MoneyBody revenue,

        @Schema(description = "Orders among them that could not be valued and are in no amount.", example = "3")
        long unvaluedOrders,

        @Schema(description = "Absent when no order could be valued.") @Nullable MoneyBody averageOrderValue,

        @Schema(description = "Absent when nobody bought.") @Nullable MoneyBody revenuePerCustomer) {
    private static OrderValuePart of(OrderValue it, MeasureAsk ask) {
        return new OrderValuePart(
                it.country() == null ? null : it.country().code(),
                it.customers(),
                it.orders(),
                ask.money(it.revenue()),
                it.unvaluedOrders(),
                ask.moneyOrNull(it.average()),
                ask.moneyOrNull(it.perCustomer()));
    }

    static MeasureResponse<OrderValuePart> of(MeasureAsk ask, Measures.Answer<OrderValue> answer) {
        return MeasureResponse.of("order-value", definition(ask), answer, it -> of(it, ask));
    }

    private static Definition definition(MeasureAsk ask) {
        return new Definition(ask)
                .and("customers", "Customers with an order {period}.")
                .and("orders", "Their orders in the period.")
                .and("revenue", "What those orders came to that could be valued.")
                .and(
                        "averageOrderValue",
                        "revenue / (orders - unvaluedOrders), to four places; absent when there are none.")
                .and("revenuePerCustomer", "revenue / customers, to four places; absent when there are none.")
                .amounts();
    }
}

package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.RepeatPurchase;

/** Who bought again. */
@Serdeable
record RepeatPurchasePart(
        @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "Customers who ordered in the period.", example = "1200")
        long customers,

        @Schema(description = "Those who ordered on two or more business dates in it.", example = "480")
        long repeatCustomers,

        @Schema(description = "0 to 1; absent of none.", example = "0.400000") @Nullable BigDecimal repeatRate,

        @Schema(description = "Their orders in the period.", example = "2900")
        long orders,

        @Schema(description = "All orders of one customer on one day, taken as one.", example = "2700")
        long customerDays,

        @Schema(description = "Customer-days without those of a first order of all.", example = "1500")
        long repeatTransactions) {
    private static RepeatPurchasePart of(RepeatPurchase it) {
        return new RepeatPurchasePart(
                it.country() == null ? null : it.country().code(),
                it.customers(),
                it.repeatCustomers(),
                it.repeatRate(),
                it.orders(),
                it.customerDays(),
                it.repeatTransactions());
    }

    static MeasureResponse<RepeatPurchasePart> of(MeasureAsk ask, Measures.Answer<RepeatPurchase> answer) {
        return MeasureResponse.of("repeat-purchase", definition(ask), answer, RepeatPurchasePart::of);
    }

    private static Definition definition(MeasureAsk ask) {
        return new Definition(ask)
                .and("customers", "Customers with an order {period}.")
                .and("repeatCustomers", "Those of customers with orders on two or more business dates in the period.")
                .and("repeatRate", "repeatCustomers / customers; absent when there are none.")
                .and("orders", "Orders of customers in the period.")
                .and("customerDays", "The same, with all orders of one customer on one business date taken as one.")
                .and(
                        "repeatTransactions",
                        "customerDays without those on which a customer bought for the first time of all.");
    }
}

package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.RepeatPurchase;

/** Who bought again, and what that means. */
@Serdeable
@Schema(name = "RepeatPurchase")
record RepeatPurchaseResponse(
        @Schema(example = "repeat-purchase") String measure,
        LocalDate from,
        @Schema(description = "The day after the last.") LocalDate to,
        LocalDate asOf,

        @Schema(description = "The company's.", example = "Asia/Kolkata")
        String zone,

        @Schema(description = "Whether asOf lets one see the whole period.")
        boolean periodOver,

        @Schema(description = "The segment that was asked for.") @Nullable UUID segmentId,

        Part total,

        @Schema(description = "With by=country only.") @Nullable List<Part> countries,

        @Schema(
                description = "Orders without a customer, not counted in the rest; absent with segmentId.",
                example = "12")
        @Nullable Long guestOrders,

        @Schema(description = "What each figure counts, in words.")
        Map<String, String> definition) {

    @Serdeable
    @Schema(name = "RepeatPurchasePart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            @Schema(example = "1200") long customers,
            @Schema(example = "480") long repeatCustomers,

            @Schema(description = "0 to 1; absent of none.", example = "0.400000") @Nullable BigDecimal repeatRate,

            @Schema(example = "2900") long orders,
            @Schema(example = "2700") long customerDays,
            @Schema(example = "1500") long repeatTransactions) {
        static Part of(RepeatPurchase it) {
            return new Part(
                    it.country() == null ? null : it.country().code(),
                    it.customers(),
                    it.repeatCustomers(),
                    it.repeatRate(),
                    it.orders(),
                    it.customerDays(),
                    it.repeatTransactions());
        }
    }

    static RepeatPurchaseResponse of(MeasureAsk ask, Measures.Answer<RepeatPurchase> answer) {
        List<RepeatPurchase> countries = answer.countries();
        return new RepeatPurchaseResponse(
                "repeat-purchase",
                ask.period().from(),
                ask.period().to(),
                ask.period().asOf(),
                ask.zone().getId(),
                ask.period().isOver(),
                ask.segmentId(),
                Part.of(answer.total()),
                countries == null ? null : countries.stream().map(Part::of).toList(),
                answer.guestOrders(),
                definition(ask));
    }

    private static Map<String, String> definition(MeasureAsk ask) {
        return new Definition(ask)
                .and("customers", "Customers with an order {period}.")
                .and("repeatCustomers", "Those of customers with orders on two or more business dates in the period.")
                .and("repeatRate", "repeatCustomers / customers; absent when there are none.")
                .and("orders", "Orders of customers in the period.")
                .and("customerDays", "The same, with all orders of one customer on one business date taken as one.")
                .and(
                        "repeatTransactions",
                        "customerDays without those on which a customer bought for the first time of all.")
                .words();
    }
}

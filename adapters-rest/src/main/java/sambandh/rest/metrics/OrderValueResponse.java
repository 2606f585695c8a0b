package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.OrderValue;
import sambandh.rest.shared.MoneyBody;

/** What an order comes to, and what that means. */
@Serdeable
@Schema(name = "OrderValue")
record OrderValueResponse(
        @Schema(example = "order-value") String measure,
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
    @Schema(name = "OrderValuePart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            @Schema(example = "1200") long customers,
            @Schema(example = "2900") long orders,

            @Schema(description = "What the orders that could be valued came to.")
            MoneyBody revenue,

            @Schema(example = "3") long unvaluedOrders,

            @Schema(description = "Absent when no order could be valued.") @Nullable MoneyBody averageOrderValue,

            @Schema(description = "Absent when nobody bought.") @Nullable MoneyBody revenuePerCustomer) {
        static Part of(OrderValue it, MeasureAsk ask) {
            return new Part(
                    it.country() == null ? null : it.country().code(),
                    it.customers(),
                    it.orders(),
                    ask.money(it.revenue()),
                    it.unvaluedOrders(),
                    ask.moneyOrNull(it.average()),
                    ask.moneyOrNull(it.perCustomer()));
        }
    }

    static OrderValueResponse of(MeasureAsk ask, Measures.Answer<OrderValue> answer) {
        List<OrderValue> countries = answer.countries();
        return new OrderValueResponse(
                "order-value",
                ask.period().from(),
                ask.period().to(),
                ask.period().asOf(),
                ask.zone().getId(),
                ask.period().isOver(),
                ask.segmentId(),
                Part.of(answer.total(), ask),
                countries == null
                        ? null
                        : countries.stream().map(it -> Part.of(it, ask)).toList(),
                answer.guestOrders(),
                definition(ask));
    }

    private static Map<String, String> definition(MeasureAsk ask) {
        return new Definition(ask)
                .and("customers", "Customers with an order {period}.")
                .and("orders", "Their orders in the period.")
                .and("revenue", "What those orders came to that could be valued.")
                .and(
                        "averageOrderValue",
                        "revenue / (orders - unvaluedOrders), to four places; absent when there are none.")
                .and("revenuePerCustomer", "revenue / customers, to four places; absent when there are none.")
                .amounts()
                .words();
    }
}

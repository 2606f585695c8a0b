package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.OrderGaps;

/** How long customers take to buy again. */
@Serdeable
record OrderGapsPart(
        @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "Customers with at least one gap that ends in the period.", example = "480")
        long customers,

        @Schema(description = "How many gaps end in the period.", example = "1500")
        long gaps,

        @Schema(description = "Days; absent of none.", example = "41.250000") @Nullable BigDecimal mean,

        @Schema(description = "Days; absent of none.", example = "12") @Nullable BigDecimal lowerQuartile,

        @Schema(description = "Days; absent of none.", example = "28.5") @Nullable BigDecimal median,

        @Schema(description = "Days; absent of none.", example = "57") @Nullable BigDecimal upperQuartile,

        @Schema(description = "Days; absent of none.", example = "1") @Nullable BigDecimal shortest,

        @Schema(description = "Days; absent of none.", example = "412") @Nullable BigDecimal longest) {
    private static OrderGapsPart of(OrderGaps it) {
        return new OrderGapsPart(
                it.country() == null ? null : it.country().code(),
                it.customers(),
                it.gaps(),
                it.spread() == null ? null : it.spread().mean(),
                it.spread() == null ? null : it.spread().lowerQuartile(),
                it.spread() == null ? null : it.spread().median(),
                it.spread() == null ? null : it.spread().upperQuartile(),
                it.spread() == null ? null : BigDecimal.valueOf(it.spread().shortest()),
                it.spread() == null ? null : BigDecimal.valueOf(it.spread().longest()));
    }

    static MeasureResponse<OrderGapsPart> of(MeasureAsk ask, Measures.Answer<OrderGaps> answer) {
        return MeasureResponse.of("order-gaps", definition(ask), answer, OrderGapsPart::of);
    }

    private static Definition definition(MeasureAsk ask) {
        return new Definition(ask)
                .and(
                        "gaps",
                        "Days between two consecutive business dates on which a customer ordered, the later one {period}.")
                .and("customers", "Customers with at least one such gap.")
                .and("mean", "The mean of all gaps, to six places; absent when there are none.")
                .and(
                        "median",
                        "Half of the gaps are no longer. Quartiles and median lie between two gaps in proportion (type 7 of Hyndman and Fan).");
    }
}

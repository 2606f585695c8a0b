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
import sambandh.domain.metrics.OrderGaps;

/** How long customers take to buy again, and what that means. */
@Serdeable
@Schema(name = "OrderGaps")
record OrderGapsResponse(
        @Schema(example = "order-gaps") String measure,
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
    @Schema(name = "OrderGapsPart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            @Schema(example = "480") long customers,
            @Schema(example = "1500") long gaps,

            @Schema(description = "Days; absent of none.", example = "41.250000") @Nullable BigDecimal mean,

            @Schema(description = "Days; absent of none.", example = "12") @Nullable BigDecimal lowerQuartile,

            @Schema(description = "Days; absent of none.", example = "28.5") @Nullable BigDecimal median,

            @Schema(description = "Days; absent of none.", example = "57") @Nullable BigDecimal upperQuartile,

            @Schema(description = "Days; absent of none.", example = "1") @Nullable BigDecimal shortest,

            @Schema(description = "Days; absent of none.", example = "412") @Nullable BigDecimal longest) {
        static Part of(OrderGaps it) {
            return new Part(
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
    }

    static OrderGapsResponse of(MeasureAsk ask, Measures.Answer<OrderGaps> answer) {
        List<OrderGaps> countries = answer.countries();
        return new OrderGapsResponse(
                "order-gaps",
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
                .and(
                        "gaps",
                        "Days between two consecutive business dates on which a customer ordered, the later one {period}.")
                .and("customers", "Customers with at least one such gap.")
                .and("mean", "The mean of all gaps, to six places; absent when there are none.")
                .and(
                        "median",
                        "Half of the gaps are no longer. Quartiles and median lie between two gaps in proportion (type 7 of Hyndman and Fan).")
                .words();
    }
}

package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.RevenueRetention;
import sambandh.rest.shared.MoneyBody;

/** What became of the revenue there was. */
@Serdeable
record RevenueRetentionPart(
        @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "Customers with revenue above 0 in the N days before the start.", example = "800")
        long customersBefore,

        @Schema(description = "Of customersBefore, before the start.")
        MoneyBody revenueBefore,

        @Schema(description = "Of the same customers, before the end.")
        MoneyBody revenueNow,

        @Schema(description = "Of each at most what he had brought.")
        MoneyBody retained,

        @Schema(description = "What some bring more.") MoneyBody expansion,
        @Schema(description = "What some bring less.") MoneyBody contraction,

        @Schema(description = "What those had brought who bring nothing.")
        MoneyBody lost,

        @Schema(description = "Those of them without revenue in the N days before the end.", example = "280")
        long lostCustomers,

        @Schema(description = "0 to 1; absent of none.", example = "0.610000") @Nullable BigDecimal grossRate,

        @Schema(description = "May be above 1; absent of none.", example = "1.040000") @Nullable BigDecimal netRate,

        @Schema(description = "Before the end, of customers who had brought nothing.")
        MoneyBody revenueOfOthers,

        @Schema(description = "Orders that could not be valued and are in no amount.", example = "3")
        long unvaluedOrders) {
    private static RevenueRetentionPart of(RevenueRetention it, MeasureAsk ask) {
        return new RevenueRetentionPart(
                it.country() == null ? null : it.country().code(),
                it.customers(),
                ask.money(it.before()),
                ask.money(it.now()),
                ask.money(it.retained()),
                ask.money(it.expansion()),
                ask.money(it.contraction()),
                ask.money(it.lost()),
                it.lostCustomers(),
                it.grossRate(),
                it.netRate(),
                ask.money(it.fromOthers()),
                it.unvaluedOrders());
    }

    static MeasureResponse<RevenueRetentionPart> of(MeasureAsk ask, Measures.Answer<RevenueRetention> answer) {
        return MeasureResponse.of("revenue-retention", definition(ask), answer, it -> of(it, ask));
    }

    private static Definition definition(MeasureAsk ask) {
        return new Definition(ask)
                .and(
                        "customersBefore",
                        "Customers with revenue above 0 in the {days} days before the start: {beforeStart}.")
                .and("revenueBefore", "Their revenue in those days.")
                .and("revenueNow", "Their revenue in the {days} days before the end: {beforeEnd}.")
                .and("expansion", "Of those who bring more than before: how much more.")
                .and("contraction", "Of those who bring less than before, but something: how much less.")
                .and("lost", "Of those who bring nothing any more: how much less; lostCustomers counts them.")
                .and("retained", "revenueBefore - contraction - lost: of each customer at most what he had brought.")
                .and("grossRate", "retained / revenueBefore: gross revenue retention; absent without revenue before.")
                .and(
                        "netRate",
                        "revenueNow / revenueBefore: net revenue retention, with expansion; absent without revenue before.")
                .and("revenueOfOthers", "Revenue before the end of customers without any before the start; in no rate.")
                .twoWindows()
                .amounts();
    }
}

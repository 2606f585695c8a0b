package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.Retention;

/** Whom the company kept. */
@Serdeable
record RetentionPart(
        @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "Customers with an order in the N days before the start.", example = "800")
        long customersBefore,

        @Schema(description = "Those of them with an order in the N days before the end.", example = "520")
        long retained,

        @Schema(description = "The rest of them.", example = "280")
        long churned,

        @Schema(description = "0 to 1; absent of none.", example = "0.650000") @Nullable BigDecimal retentionRate,

        @Schema(description = "0 to 1; absent of none.", example = "0.350000") @Nullable BigDecimal churnRate,

        @Schema(description = "Customers whose first order of all lies in the period.", example = "150")
        long firstTimeCustomers) {
    private static RetentionPart of(Retention it) {
        return new RetentionPart(
                it.country() == null ? null : it.country().code(),
                it.before(),
                it.retained(),
                it.churned(),
                it.retentionRate(),
                it.churnRate(),
                it.firstTime());
    }

    static MeasureResponse<RetentionPart> of(MeasureAsk ask, Measures.Answer<Retention> answer) {
        return MeasureResponse.of("retention", definition(ask), answer, RetentionPart::of);
    }

    private static Definition definition(MeasureAsk ask) {
        return new Definition(ask)
                .and("customersBefore", "Customers with an order in the {days} days before the start: {beforeStart}.")
                .and(
                        "retained",
                        "Those of customersBefore with an order in the {days} days before the end: {beforeEnd}.")
                .and("churned", "The rest of customersBefore.")
                .and("retentionRate", "retained / customersBefore; absent when there were none before.")
                .and("churnRate", "churned / customersBefore; absent when there were none before.")
                .and("firstTimeCustomers", "Counted apart: customers whose first order of all lies {period}.")
                .twoWindows();
    }
}

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
import sambandh.domain.metrics.Retention;

/** Whom the company kept, and what that means. */
@Serdeable
@Schema(name = "Retention")
record RetentionResponse(
        @Schema(example = "retention") String measure,
        LocalDate from,
        @Schema(description = "The day after the last.") LocalDate to,
        @Schema(example = "90") int days,
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
    @Schema(name = "RetentionPart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            @Schema(example = "800") long customersBefore,
            @Schema(example = "520") long retained,
            @Schema(example = "280") long churned,

            @Schema(description = "0 to 1; absent of none.", example = "0.650000") @Nullable BigDecimal retentionRate,

            @Schema(description = "0 to 1; absent of none.", example = "0.350000") @Nullable BigDecimal churnRate,

            @Schema(example = "150") long firstTimeCustomers) {
        static Part of(Retention it) {
            return new Part(
                    it.country() == null ? null : it.country().code(),
                    it.before(),
                    it.retained(),
                    it.churned(),
                    it.retentionRate(),
                    it.churnRate(),
                    it.firstTime());
        }
    }

    static RetentionResponse of(MeasureAsk ask, Measures.Answer<Retention> answer) {
        List<Retention> countries = answer.countries();
        return new RetentionResponse(
                "retention",
                ask.period().from(),
                ask.period().to(),
                ask.period().days(),
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
                .and("customersBefore", "Customers with an order in the {days} days before the start: {beforeStart}.")
                .and(
                        "retained",
                        "Those of customersBefore with an order in the {days} days before the end: {beforeEnd}.")
                .and("churned", "The rest of customersBefore.")
                .and("retentionRate", "retained / customersBefore; absent when there were none before.")
                .and("churnRate", "churned / customersBefore; absent when there were none before.")
                .and("firstTimeCustomers", "Counted apart: customers whose first order of all lies {period}.")
                .twoWindows()
                .words();
    }
}

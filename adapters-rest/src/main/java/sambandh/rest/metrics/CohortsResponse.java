package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.CohortAsk;
import sambandh.domain.metrics.CohortTable;
import sambandh.rest.shared.Wire;

/** Customers by when they first bought, followed over time, and what that means. */
@Serdeable
@Schema(name = "Cohorts")
record CohortsResponse(
        @Schema(description = "Which measure this is.", example = "cohorts")
        String measure,

        @Schema(description = "The first business date of the period.")
        LocalDate from,

        @Schema(description = "The day after the last.") LocalDate to,

        @Schema(description = "The last business date that was looked at.")
        LocalDate asOf,

        @Schema(description = "The company's.", example = "Asia/Kolkata")
        String zone,

        @Schema(description = "Whether asOf lets one see the whole period.")
        boolean periodOver,

        @Schema(description = "The segment that was asked for.") @Nullable UUID segmentId,

        @Schema(description = "month or week.", example = "month")
        String per,

        CohortsPart total,

        @Schema(description = "With by=country only.") @Nullable List<CohortsPart> countries,

        @Schema(
                description = "Orders without a customer, not counted in the rest; absent with segmentId.",
                example = "12")
        @Nullable Long guestOrders,

        @Schema(
                description =
                        "Customers of whose orders some are not counted yet, since a large import that brings them"
                                + " is still running; absent when there are none.",
                example = "2300")
        @Nullable Long customersBehind,

        @Schema(description = "What each figure counts, in words.")
        Map<String, String> definition) {

    static CohortsResponse of(MeasureAsk ask, CohortAsk cohorts, Measures.Answer<CohortTable> answer) {
        List<CohortTable> countries = answer.countries();
        return new CohortsResponse(
                "cohorts",
                ask.period().from(),
                ask.period().to(),
                ask.period().asOf(),
                ask.zone().getId(),
                ask.period().isOver(),
                ask.segmentId(),
                Wire.code(cohorts.per()),
                CohortsPart.of(answer.total(), ask),
                countries == null
                        ? null
                        : countries.stream().map(it -> CohortsPart.of(it, ask)).toList(),
                answer.guestOrders(),
                answer.customersBehind(),
                definition(ask));
    }

    private static Map<String, String> definition(MeasureAsk ask) {
        return new Definition(ask)
                .and(
                        "cohort",
                        "Customers whose first order of all lies {period}, by the calendar month or ISO week of that order; a month or week that the period cuts is cut.")
                .and("periods", "The cohort's own month or week, then each one after it.")
                .and("customers", "Of a cohort, how many came; of a period, how many of them ordered in it.")
                .and("share", "customers of the period / customers of the cohort; absent when nobody came.")
                .and("complete", "Whether the month or week had ended by asOf; one that has not may still grow.")
                .and(
                        "together",
                        "For each period after the first, all cohorts that asOf lets one follow through it: customers / of.")
                .amounts()
                .words();
    }
}

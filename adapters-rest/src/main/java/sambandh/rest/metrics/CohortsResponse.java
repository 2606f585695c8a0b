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
import sambandh.domain.metrics.CohortAsk;
import sambandh.domain.metrics.CohortTable;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;

/** Customers by when they first bought, followed over time, and what that means. */
@Serdeable
@Schema(name = "Cohorts")
record CohortsResponse(
        @Schema(example = "cohorts") String measure,
        LocalDate from,
        @Schema(description = "The day after the last.") LocalDate to,
        LocalDate asOf,

        @Schema(description = "The company's.", example = "Asia/Kolkata")
        String zone,

        @Schema(description = "Whether asOf lets one see the whole period.")
        boolean periodOver,

        @Schema(description = "The segment that was asked for.") @Nullable UUID segmentId,

        @Schema(description = "month or week.", example = "month")
        String per,

        Part total,

        @Schema(description = "With by=country only.") @Nullable List<Part> countries,

        @Schema(
                description = "Orders without a customer, not counted in the rest; absent with segmentId.",
                example = "12")
        @Nullable Long guestOrders,

        @Schema(description = "What each figure counts, in words.")
        Map<String, String> definition) {

    @Serdeable
    @Schema(name = "CohortsPart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            List<Row> cohorts,

            @Schema(description = "All cohorts that could be followed through a period.")
            List<Together> together) {
        static Part of(CohortTable it, MeasureAsk ask) {
            return new Part(
                    it.country() == null ? null : it.country().code(),
                    it.cohorts().stream().map(row -> Row.of(row, ask)).toList(),
                    it.together().stream().map(Together::of).toList());
        }
    }

    @Serdeable
    @Schema(name = "Cohort")
    record Row(
            @Schema(description = "The first day of the cohort's month or week.")
            LocalDate cohort,

            @Schema(description = "How many came.", example = "120")
            long customers,

            @Schema(description = "The period itself, then those after it that have begun.")
            List<Cell> periods) {
        static Row of(CohortTable.Cohort it, MeasureAsk ask) {
            return new Row(
                    it.start(),
                    it.customers(),
                    it.cells().stream().map(cell -> Cell.of(cell, ask)).toList());
        }
    }

    @Serdeable
    @Schema(name = "CohortCell")
    record Cell(
            @Schema(example = "48") long customers,

            @Schema(description = "Of the cohort; absent when nobody came.", example = "0.400000") @Nullable BigDecimal share,

            @Schema(example = "61") long orders,
            MoneyBody amount,
            @Schema(example = "0") long unvaluedOrders,

            @Schema(description = "Whether all of the period could be seen.")
            boolean complete) {
        static Cell of(CohortTable.Cell it, MeasureAsk ask) {
            return new Cell(
                    it.customers(),
                    it.share(),
                    it.orders(),
                    ask.money(it.amount()),
                    it.unvaluedOrders(),
                    it.complete());
        }
    }

    @Serdeable
    @Schema(name = "CohortsTogether")
    record Together(
            @Schema(example = "1200") long of,
            @Schema(example = "420") long customers,

            @Schema(description = "customers / of; absent of none.", example = "0.350000") @Nullable BigDecimal share) {
        static Together of(CohortTable.Together it) {
            return new Together(it.of(), it.customers(), it.share());
        }
    }

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
                Part.of(answer.total(), ask),
                countries == null
                        ? null
                        : countries.stream().map(it -> Part.of(it, ask)).toList(),
                answer.guestOrders(),
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

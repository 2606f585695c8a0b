package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.CohortTable;
import sambandh.rest.shared.MoneyBody;

/** Cohorts of all customers, or of one country. */
@Serdeable
record CohortsPart(
        @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "One for each month or week of the period in which anybody began, the earliest first.")
        List<Row> cohorts,

        @Schema(description = "All cohorts that could be followed through a period.")
        List<Together> together) {
    static CohortsPart of(CohortTable it, MeasureAsk ask) {
        return new CohortsPart(
                it.country() == null ? null : it.country().code(),
                it.cohorts().stream().map(row -> Row.of(row, ask)).toList(),
                it.together().stream().map(Together::of).toList());
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
            @Schema(description = "Customers of the cohort who ordered in this month or week.", example = "48")
            long customers,

            @Schema(description = "Of the cohort; absent when nobody came.", example = "0.400000") @Nullable BigDecimal share,

            @Schema(description = "Their orders in it.", example = "61")
            long orders,

            @Schema(description = "What those came to, less what was returned by asOf.")
            MoneyBody amount,

            @Schema(description = "Orders among them that could not be valued and are in no amount.", example = "0")
            long unvaluedOrders,

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
            @Schema(description = "Customers of all cohorts that one can see this far.", example = "1200")
            long of,

            @Schema(description = "Those of them who ordered in it.", example = "420")
            long customers,

            @Schema(description = "customers / of; absent of none.", example = "0.350000") @Nullable BigDecimal share) {
        static Together of(CohortTable.Together it) {
            return new Together(it.of(), it.customers(), it.share());
        }
    }
}

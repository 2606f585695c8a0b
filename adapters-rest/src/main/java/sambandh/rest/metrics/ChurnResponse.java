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
import sambandh.domain.metrics.Churn;

/** Whom the company lost, told by their silence, and what that means. */
@Serdeable
@Schema(name = "Churn")
record ChurnResponse(
        @Schema(example = "churn") String measure,
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
    @Schema(name = "ChurnPart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            @Schema(example = "800") long activeAtStart,
            @Schema(example = "280") long churned,

            @Schema(description = "0 to 1; absent of none.", example = "0.350000") @Nullable BigDecimal churnRate,

            @Schema(example = "40") long reactivated,
            @Schema(example = "150") long newAndActive,
            @Schema(example = "10") long newAndSilent,
            @Schema(example = "710") long activeAtEnd,
            @Schema(example = "2000") long boughtBefore,
            @Schema(example = "1440") long silentAtEnd,

            @Schema(description = "0 to 1; absent of none.", example = "0.720000") @Nullable BigDecimal silentRate) {
        static Part of(Churn it) {
            return new Part(
                    it.country() == null ? null : it.country().code(),
                    it.activeAtStart(),
                    it.churned(),
                    it.churnRate(),
                    it.reactivated(),
                    it.newAndActive(),
                    it.newAndSilent(),
                    it.activeAtEnd(),
                    it.boughtBefore(),
                    it.silentAtEnd(),
                    it.silentRate());
        }
    }

    static ChurnResponse of(MeasureAsk ask, Measures.Answer<Churn> answer) {
        List<Churn> countries = answer.countries();
        return new ChurnResponse(
                "churn",
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
                .and(
                        "activeAtStart",
                        "Customers whose last order before the start is no older than {days} days then: it lies {beforeStart}.")
                .and(
                        "churned",
                        "Those of activeAtStart whose last order is older than {days} days at the end: none lies {beforeEnd}.")
                .and("churnRate", "churned / activeAtStart; absent when nobody was active.")
                .and(
                        "reactivated",
                        "Customers who had bought before but were silent at the start, and ordered {beforeEnd}.")
                .and("newAndActive", "Customers whose first order of all lies {period}, and who ordered {beforeEnd}.")
                .and("newAndSilent", "Customers whose first order of all lies in the period, and who did not.")
                .and("activeAtEnd", "activeAtStart - churned + reactivated + newAndActive.")
                .and("boughtBefore", "Customers who bought at any time before {start}.")
                .and("silentAtEnd", "Those of boughtBefore whose last order is older than {days} days at the end.")
                .and("silentRate", "silentAtEnd / boughtBefore; absent when nobody had bought.")
                .twoWindows()
                .words();
    }
}

package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.Churn;

/** Whom the company lost, told by their silence. */
@Serdeable
record ChurnPart(
        @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "Customers who had ordered in the N days before the start.", example = "800")
        long activeAtStart,

        @Schema(description = "Of those active at the start, the ones silent at the end.", example = "280")
        long churned,

        @Schema(description = "0 to 1; absent of none.", example = "0.350000") @Nullable BigDecimal churnRate,

        @Schema(description = "Had bought before, were silent at the start and are not at the end.", example = "40")
        long reactivated,

        @Schema(
                description = "Bought for the first time of all in the period, and are not silent at its end.",
                example = "150")
        long newAndActive,

        @Schema(
                description = "Bought for the first time of all in the period, and are silent at its end.",
                example = "10")
        long newAndSilent,

        @Schema(description = "activeAtStart − churned + reactivated + newAndActive.", example = "710")
        long activeAtEnd,

        @Schema(description = "Everybody who had ever bought before the start.", example = "2000")
        long boughtBefore,

        @Schema(description = "Of all who had bought before the start, the ones silent at the end.", example = "1440")
        long silentAtEnd,

        @Schema(description = "0 to 1; absent of none.", example = "0.720000") @Nullable BigDecimal silentRate) {
    private static ChurnPart of(Churn it) {
        return new ChurnPart(
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

    static MeasureResponse<ChurnPart> of(MeasureAsk ask, Measures.Answer<Churn> answer) {
        return MeasureResponse.of("churn", definition(ask), answer, ChurnPart::of);
    }

    private static Definition definition(MeasureAsk ask) {
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
                .twoWindows();
    }
}

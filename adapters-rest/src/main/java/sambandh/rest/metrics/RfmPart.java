package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.Rfm;
import sambandh.rest.shared.MoneyBody;

/** Customers by how lately, how often and for how much they bought. */
@Serdeable
record RfmPart(
        @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

        @Schema(description = "Customers who ordered in the period.", example = "1200")
        long customers,

        @Schema(description = "Theirs in the period.") MoneyBody revenue,

        @Schema(description = "Orders among theirs that could not be valued and are in no amount.", example = "3")
        long unvaluedOrders,

        @Schema(description = "Classes of customers by recency and frequency.")
        List<RfmNamed> classes,

        @Schema(description = "The best first.") List<RfmCell> grid,
        @Schema(description = "The best first.") List<Score> recency,
        @Schema(description = "The best first.") List<Score> frequency,
        @Schema(description = "The best first.") List<MoneyScore> monetary) {
    private static RfmPart of(Rfm it, MeasureAsk ask) {
        return new RfmPart(
                it.country() == null ? null : it.country().code(),
                it.customers(),
                ask.money(it.revenue()),
                it.unvaluedOrders(),
                RfmNamed.of(it, ask),
                RfmCell.of(it, ask),
                Score.of(it.recency()),
                Score.of(it.frequency()),
                MoneyScore.of(it.monetary(), ask));
    }

    static MeasureResponse<RfmPart> of(MeasureAsk ask, Measures.Answer<Rfm> answer) {
        return MeasureResponse.of("rfm", definition(ask), answer, it -> of(it, ask));
    }

    @Serdeable
    @Schema(name = "RfmScore")
    record Score(
            @Schema(description = "1, the worst, to 5.", example = "5")
            int score,

            @Schema(description = "Customers with this score.", example = "240")
            long customers,

            @Schema(description = "The least value that has it; absent where nobody has it.", example = "0") @Nullable BigDecimal from,

            @Schema(description = "The largest.", example = "12") @Nullable BigDecimal to) {
        static List<Score> of(List<Rfm.Score> scores) {
            return scores.stream()
                    .map(s -> new Score(s.score(), s.customers(), s.from(), s.to()))
                    .toList();
        }
    }

    @Serdeable
    @Schema(name = "RfmMoneyScore")
    record MoneyScore(
            @Schema(description = "1, the worst, to 5.", example = "5")
            int score,

            @Schema(description = "Customers with this score.", example = "240")
            long customers,

            @Schema(description = "The least value that has it; absent where nobody has it.") @Nullable MoneyBody from,

            @Schema(description = "The largest.") @Nullable MoneyBody to) {
        static List<MoneyScore> of(List<Rfm.Score> scores, MeasureAsk ask) {
            return scores.stream()
                    .map(s -> new MoneyScore(
                            s.score(), s.customers(), ask.moneyOrNull(s.from()), ask.moneyOrNull(s.to())))
                    .toList();
        }
    }

    private static Definition definition(MeasureAsk ask) {
        return new Definition(ask)
                .and("customers", "Customers with an order {period}.")
                .and(
                        "recency",
                        "Days from the last order in the period to its last day, or to asOf where that is earlier; fewer are better.")
                .and("frequency", "Business dates in the period with an order.")
                .and("monetary", "Revenue in the period.")
                .and(
                        "score",
                        "1 + 5 times the share of these customers (in a part by country: of that country) who are strictly worse, rounded down: fifths where values differ; equal values have equal scores.")
                .and(
                        "classes",
                        "By scores of recency and frequency. champions: 5 and 4-5. loyal: 3-4 and 4-5. potential_loyalists: 4-5 and 2-3. new: 5 and 1. promising: 4 and 1. need_attention: 3 and 3. about_to_sleep: 3 and 1-2. at_risk: 1-2 and 3-4. cannot_lose: 1-2 and 5. hibernating: 1-2 and 1-2.")
                .amounts();
    }
}

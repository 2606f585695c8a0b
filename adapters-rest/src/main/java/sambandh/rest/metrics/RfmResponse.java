package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.Measures;
import sambandh.domain.metrics.Rfm;
import sambandh.domain.metrics.RfmClass;
import sambandh.domain.metrics.Share;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;

/** Customers by how lately, how often and for how much they bought, and what that means. */
@Serdeable
@Schema(name = "Rfm")
record RfmResponse(
        @Schema(example = "rfm") String measure,
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
    @Schema(name = "RfmPart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            @Schema(example = "1200") long customers,
            @Schema(description = "Theirs in the period.") MoneyBody revenue,
            @Schema(example = "3") long unvaluedOrders,
            List<Named> classes,
            @Schema(description = "The best first.") List<Cell> grid,
            @Schema(description = "The best first.") List<Score> recency,
            @Schema(description = "The best first.") List<Score> frequency,
            @Schema(description = "The best first.") List<MoneyScore> monetary) {
        static Part of(Rfm it, MeasureAsk ask) {
            return new Part(
                    it.country() == null ? null : it.country().code(),
                    it.customers(),
                    ask.money(it.revenue()),
                    it.unvaluedOrders(),
                    Named.of(it, ask),
                    Cell.of(it, ask),
                    Score.of(it.recency()),
                    Score.of(it.frequency()),
                    MoneyScore.of(it.monetary(), ask));
        }
    }

    @Serdeable
    @Schema(name = "RfmScore")
    record Score(
            @Schema(description = "1, the worst, to 5.", example = "5")
            int score,

            @Schema(example = "240") long customers,

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

            @Schema(example = "240") long customers,

            @Schema(description = "The least value that has it; absent where nobody has it.") @Nullable MoneyBody from,

            @Schema(description = "The largest.") @Nullable MoneyBody to) {
        static List<MoneyScore> of(List<Rfm.Score> scores, MeasureAsk ask) {
            return scores.stream()
                    .map(s -> new MoneyScore(
                            s.score(), s.customers(), ask.moneyOrNull(s.from()), ask.moneyOrNull(s.to())))
                    .toList();
        }
    }

    @Serdeable
    @Schema(name = "RfmCell")
    record Cell(
            @Schema(example = "5") int recency,
            @Schema(example = "4") int frequency,

            @Schema(description = "The class of this pair of scores.", example = "champions")
            String name,

            @Schema(example = "60") long customers,
            MoneyBody revenue) {
        static List<Cell> of(Rfm rfm, MeasureAsk ask) {
            return rfm.grid().stream()
                    .map(c -> new Cell(
                            c.recency(), c.frequency(), Wire.code(c.name()), c.customers(), ask.money(c.revenue())))
                    .toList();
        }
    }

    /** Cells of one class together. */
    @Serdeable
    @Schema(name = "RfmClass")
    record Named(
            @Schema(example = "champions") String name,
            @Schema(example = "60") long customers,

            @Schema(description = "Of all customers; absent of none.", example = "0.050000") @Nullable BigDecimal share,

            MoneyBody revenue) {
        static List<Named> of(Rfm rfm, MeasureAsk ask) {
            return Stream.of(RfmClass.values())
                    .map(name -> of(
                            name,
                            rfm.grid().stream().filter(c -> c.name() == name).toList(),
                            rfm.customers(),
                            ask))
                    .toList();
        }

        private static Named of(RfmClass name, List<Rfm.Cell> cells, long all, MeasureAsk ask) {
            long customers = cells.stream().mapToLong(Rfm.Cell::customers).sum();
            BigDecimal revenue = cells.stream().map(Rfm.Cell::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Named(Wire.code(name), customers, Share.of(customers, all), ask.money(revenue));
        }
    }

    static RfmResponse of(MeasureAsk ask, Measures.Answer<Rfm> answer) {
        List<Rfm> countries = answer.countries();
        return new RfmResponse(
                "rfm",
                ask.period().from(),
                ask.period().to(),
                ask.period().asOf(),
                ask.zone().getId(),
                ask.period().isOver(),
                ask.segmentId(),
                Part.of(answer.total(), ask),
                countries == null
                        ? null
                        : countries.stream().map(it -> Part.of(it, ask)).toList(),
                answer.guestOrders(),
                definition(ask));
    }

    private static Map<String, String> definition(MeasureAsk ask) {
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
                .amounts()
                .words();
    }
}

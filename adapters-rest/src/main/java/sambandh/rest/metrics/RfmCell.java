package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import sambandh.domain.metrics.Rfm;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;

/** Those of one pair of scores. */
@Serdeable
record RfmCell(
        @Schema(description = "Score of recency, 1 to 5; 5 ordered last.", example = "5")
        int recency,

        @Schema(description = "Score of frequency, 1 to 5; 5 ordered most often.", example = "4")
        int frequency,

        @Schema(description = "The class of this pair of scores.", example = "champions")
        String name,

        @Schema(description = "Customers with these two scores.", example = "60")
        long customers,

        @Schema(description = "What their orders came to.") MoneyBody revenue) {
    static List<RfmCell> of(Rfm rfm, MeasureAsk ask) {
        return rfm.grid().stream()
                .map(c -> new RfmCell(
                        c.recency(), c.frequency(), Wire.code(c.name()), c.customers(), ask.money(c.revenue())))
                .toList();
    }
}

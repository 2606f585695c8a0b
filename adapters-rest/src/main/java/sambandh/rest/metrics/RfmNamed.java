package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.Rfm;
import sambandh.domain.metrics.RfmClass;
import sambandh.domain.metrics.Share;
import sambandh.rest.shared.MoneyBody;
import sambandh.rest.shared.Wire;

/** Cells of one class together. */
@Serdeable
@Schema(name = "RfmClass")
record RfmNamed(
        @Schema(description = "The class that the scores make.", example = "champions")
        String name,

        @Schema(description = "Customers in it.", example = "60")
        long customers,

        @Schema(description = "Of all customers; absent of none.", example = "0.050000") @Nullable BigDecimal share,

        @Schema(description = "What their orders came to.") MoneyBody revenue) {
    static List<RfmNamed> of(Rfm rfm, MeasureAsk ask) {
        return Stream.of(RfmClass.values())
                .map(name -> of(
                        name, rfm.grid().stream().filter(c -> c.name() == name).toList(), rfm.customers(), ask))
                .toList();
    }

    private static RfmNamed of(RfmClass name, List<Rfm.Cell> cells, long all, MeasureAsk ask) {
        long customers = cells.stream().mapToLong(Rfm.Cell::customers).sum();
        BigDecimal revenue = cells.stream().map(Rfm.Cell::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RfmNamed(Wire.code(name), customers, Share.of(customers, all), ask.money(revenue));
    }
}

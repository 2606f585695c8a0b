package sambandh.rest.metrics;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.metrics.MeasureViews;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.metrics.RepeatPurchase;

/** Who bought again, and what that means. */
@Serdeable
@Schema(name = "RepeatPurchase")
record RepeatPurchaseResponse(
        @Schema(example = "repeat-purchase") String measure,
        LocalDate from,
        @Schema(description = "The day after the last.") LocalDate to,
        LocalDate asOf,

        @Schema(description = "The company's.", example = "Asia/Kolkata")
        String zone,

        @Schema(description = "Whether asOf lets one see the whole period.")
        boolean periodOver,

        Part total,

        @Schema(description = "With by=country only.") @Nullable List<Part> countries,

        long guestOrders,

        @Schema(description = "What each figure counts, in words.")
        Map<String, String> definition) {

    @Serdeable
    @Schema(name = "RepeatPurchasePart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            long customers,
            long repeatCustomers,

            @Schema(description = "0 to 1; absent of none.", example = "0.483500") @Nullable BigDecimal repeatRate,

            long orders,
            long customerDays,
            long repeatTransactions) {
        static Part of(RepeatPurchase r) {
            return new Part(
                    r.country() == null ? null : r.country().code(),
                    r.customers(),
                    r.repeatCustomers(),
                    r.repeatRate(),
                    r.orders(),
                    r.customerDays(),
                    r.repeatTransactions());
        }
    }

    static RepeatPurchaseResponse of(
            MeasurePeriod period, ZoneId zone, boolean byCountry, MeasureViews.Answer<RepeatPurchase> answer) {
        return new RepeatPurchaseResponse(
                "repeat-purchase",
                period.from(),
                period.to(),
                period.asOf(),
                zone.getId(),
                period.isOver(),
                Part.of(answer.parts().stream().reduce(RepeatPurchase.NONE, RepeatPurchase::plus)),
                byCountry ? answer.parts().stream().map(Part::of).toList() : null,
                answer.guestOrders(),
                Definitions.repeatPurchase(period, zone));
    }
}

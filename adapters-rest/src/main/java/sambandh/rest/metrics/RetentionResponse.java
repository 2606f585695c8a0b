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
import sambandh.domain.metrics.Retention;

/** Whom the company kept, and what that means. */
@Serdeable
@Schema(name = "Retention")
record RetentionResponse(
        @Schema(example = "retention") String measure,
        LocalDate from,
        @Schema(description = "The day after the last.") LocalDate to,
        @Schema(example = "90") int days,
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
    @Schema(name = "RetentionPart")
    record Part(
            @Schema(description = "ISO 3166; absent for all, and where it is not known.", example = "IN") @Nullable String country,

            long customersBefore,
            long retained,
            long churned,

            @Schema(description = "0 to 1; absent of none.", example = "0.412500") @Nullable BigDecimal retentionRate,

            @Schema(description = "0 to 1; absent of none.", example = "0.587500") @Nullable BigDecimal churnRate,

            long firstTimeCustomers) {
        static Part of(Retention r) {
            return new Part(
                    r.country() == null ? null : r.country().code(),
                    r.before(),
                    r.retained(),
                    r.churned(),
                    r.retentionRate(),
                    r.churnRate(),
                    r.firstTime());
        }
    }

    static RetentionResponse of(
            MeasurePeriod period, ZoneId zone, boolean byCountry, MeasureViews.Answer<Retention> answer) {
        return new RetentionResponse(
                "retention",
                period.from(),
                period.to(),
                period.days(),
                period.asOf(),
                zone.getId(),
                period.isOver(),
                Part.of(answer.parts().stream().reduce(Retention.NONE, Retention::plus)),
                byCountry ? answer.parts().stream().map(Part::of).toList() : null,
                answer.guestOrders(),
                Definitions.retention(period, zone));
    }
}

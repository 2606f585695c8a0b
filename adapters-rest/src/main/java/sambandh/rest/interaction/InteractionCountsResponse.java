package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.application.interaction.InteractionViews;
import sambandh.rest.shared.Wire;

/** What the touchpoints with a customer come to. */
@Serdeable
@Schema(name = "InteractionCounts")
record InteractionCountsResponse(
        @Schema(
                description = "The last business date that is counted; absent for all there are.",
                example = "2026-03-01")
        @Nullable LocalDate asOf,

        @Schema(description = "All of them.", example = "12")
        long all,

        @Schema(description = "Those in which people spoke with each other.", example = "9")
        long spoken,

        @Schema(description = "All by channel; without channels that were not used.", example = "{\"call\": 12}")
        Map<String, Long> byChannel,

        @Schema(description = "When the latest began.") @Nullable Instant last,

        @Schema(description = "When the latest in which people spoke began.") @Nullable Instant lastSpoken) {

    static InteractionCountsResponse of(@Nullable LocalDate asOf, InteractionViews.Counts counts) {
        Map<String, Long> byChannel = new TreeMap<>();
        counts.byChannel().forEach((channel, number) -> byChannel.put(Wire.code(channel), number));
        return new InteractionCountsResponse(
                asOf, counts.all(), counts.spoken(), byChannel, counts.last(), counts.lastSpoken());
    }
}

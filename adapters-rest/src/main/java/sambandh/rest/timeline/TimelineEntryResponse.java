package sambandh.rest.timeline;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.timeline.TimelineEntry;

/** Something that happened with a customer. */
@Serdeable
@Schema(name = "TimelineEntry")
record TimelineEntryResponse(
        UUID id,
        @Schema(description = "When it happened.") Instant at,

        @Schema(description = "What happened: the thing and the event, such as order.placed.", example = "order.placed")
        String kind,

        @Schema(description = "In the reader's language, otherwise in English.", example = "Ordered for ₹1,250.00")
        String text,

        @Schema(
                description = "Ids, codes and amounts of the entry.",
                example = "{\"amount\": \"1250.00\", \"currency\": \"INR\"}")
        Map<String, String> params,

        @Schema(description = "The order, letter or import that it tells of.") @Nullable UUID reference) {

    static TimelineEntryResponse of(TimelineEntry entry, String text) {
        return new TimelineEntryResponse(
                entry.id(), entry.at(), entry.kind().value(), text, entry.params(), entry.reference());
    }
}

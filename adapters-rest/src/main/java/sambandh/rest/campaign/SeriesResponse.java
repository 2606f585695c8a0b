package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Series;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "Series")
record SeriesResponse(
        UUID id,

        @Schema(description = "For staff; readers don't see it.", example = "First days")
        String name,

        @Schema(
                description = "draft, running or stopped.",
                allowableValues = {"draft", "running", "stopped"},
                example = "running")
        String state,

        @Schema(
                description = "What people enter it after; absent where only staff puts people in.",
                example = "order.placed")
        @Nullable String trigger,

        @Schema(description = "Of which customers; absent for all.", example = "order.count = 1") @Nullable String condition,

        @Schema(description = "Its letters, one after the other.")
        List<SeriesStepBody> steps,

        @Schema(description = "What ends it early.") SeriesExitsBody exits,

        @Schema(
                description = "How long after a person entered the same person may enter again; absent for never.",
                example = "P6M")
        @Nullable String again,

        @Schema(description = "Only once it was started: when it was the last time.") @Nullable Instant startedAt,

        Instant createdAt,
        Instant changedAt) {

    static SeriesResponse of(Series series) {
        SeriesRequest edited = SeriesRequest.of(series.details());
        return new SeriesResponse(
                series.id().value(),
                edited.name(),
                Wire.code(series.state()),
                edited.trigger(),
                edited.condition(),
                edited.steps(),
                SeriesExitsBody.of(series.details().exits()),
                edited.again(),
                series.startedAt(),
                series.createdAt(),
                series.changedAt());
    }
}

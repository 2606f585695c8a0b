package sambandh.rest.segment;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.segment.Segment;

@Serdeable
@Schema(name = "Segment")
record SegmentResponse(
        UUID id,
        @Schema(example = "Nepal, gone quiet") String name,

        @Schema(description = "Several lines.", example = "To be called by their owners.") @Nullable String description,

        @Schema(
                implementation = Object.class,
                type = "object",
                description = "The condition.",
                example = ConditionBody.TREE_EXAMPLE)
        JsonNode tree,

        @Schema(description = "The same condition as text.", example = ConditionBody.TEXT_EXAMPLE)
        String text,

        Instant createdAt,
        Instant changedAt) {

    static SegmentResponse of(Segment segment) {
        Segment.Details d = segment.details();
        return new SegmentResponse(
                segment.id().value(),
                d.name(),
                d.description(),
                ConditionBody.tree(d.condition()),
                ConditionText.write(d.condition()),
                segment.createdAt(),
                segment.changedAt());
    }
}

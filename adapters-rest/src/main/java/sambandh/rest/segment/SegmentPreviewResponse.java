package sambandh.rest.segment;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@Serdeable
@Schema(name = "SegmentPreview")
record SegmentPreviewResponse(
        @Schema(
                implementation = Object.class,
                type = "object",
                description = "The condition.",
                example = ConditionBody.TREE_EXAMPLE)
        JsonNode tree,

        @Schema(description = "The same condition as text.", example = ConditionBody.TEXT_EXAMPLE)
        String text,

        @Schema(description = "How many customers it holds for.", example = "128")
        long customers,

        @Schema(description = "When they were counted.") Instant countedAt,

        @Schema(description = "The day at the company that days were counted from.", example = "2026-03-02")
        LocalDate today,

        @Schema(description = "Some of them, taken from all over; the same ones while nothing changes.")
        List<MemberResponse> sample) {}

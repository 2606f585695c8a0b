package sambandh.rest.segment;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

@Serdeable
@Schema(name = "SegmentCount")
record SegmentCountResponse(
        @Schema(description = "How many customers it holds for.", example = "128")
        long customers,

        @Schema(description = "When they were counted.") Instant countedAt,

        @Schema(description = "The day at the company that days were counted from.", example = "2026-03-02")
        LocalDate today) {}

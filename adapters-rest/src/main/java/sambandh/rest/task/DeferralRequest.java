package sambandh.rest.task;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** A later time, and why. */
@Serdeable
@Schema(name = "DeferralRequest")
record DeferralRequest(
        @Schema(
                description = "When it is to be done by instead.",
                format = "date-time",
                example = "2026-03-13T09:30:00Z")
        String dueAt,

        @Schema(description = "Why it is put off, in words.", example = "At a wedding until Friday", maxLength = 1000)
        String reason) {}

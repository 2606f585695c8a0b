package sambandh.rest.task;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose work a task becomes. With neither it is that of whoever owns the customer. */
@Serdeable
@Schema(name = "AssignmentRequest")
record AssignmentRequest(
        @Schema(
                description =
                        "An employee's id; or me, to take what nobody else has taken, and leave it in its department.",
                example = "me")
        @Nullable String assigneeId,

        @Schema(description = "The department that is to take it, where it is nobody's own.", format = "uuid") @Nullable String departmentId) {}

package sambandh.rest.task;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Why a task is not wanted any more. */
@Serdeable
@Schema(name = "WithdrawalRequest")
record WithdrawalRequest(
        @Schema(description = "In words.", example = "She called us herself", maxLength = 1000)
        String reason) {}

package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** How many letters are sent again. */
@Serdeable
@Schema(name = "LetterReplays")
record ReplaysResponse(
        @Schema(description = "How many were put back into the queue.", example = "12")
        int replayed,

        @Schema(description = "Whether there may be more of them; ask again.", example = "false")
        boolean more) {}

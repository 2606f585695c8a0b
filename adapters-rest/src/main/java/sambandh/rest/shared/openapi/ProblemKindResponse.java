package sambandh.rest.shared.openapi;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import sambandh.rest.shared.ProblemKind;

/** A kind of problem, for programs that follow the link. */
@Serdeable
@Schema(name = "ProblemKind")
record ProblemKindResponse(
        @Schema(description = "What stands in a problem's type.", example = "/problems/stale")
        String type,

        @Schema(description = "The kind in words.", example = "Somebody changed this in between")
        String title,

        @Schema(description = "The status that it comes with.", example = "412")
        int status,

        @Schema(description = "How to mend it.", example = "Read it again and send the new ETag.")
        String mend) {

    @Serdeable
    @Schema(name = "ProblemKindList")
    record All(List<ProblemKindResponse> items) {
        static All here() {
            return new All(Arrays.stream(ProblemKind.values())
                    .map(ProblemKindResponse::of)
                    .toList());
        }
    }

    static ProblemKindResponse of(ProblemKind kind) {
        return new ProblemKindResponse(kind.type(), kind.title(), kind.status(), kind.mend());
    }
}

package sambandh.rest.bulk;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.Rejection;

/** A fault of a row that was therefore not taken. */
@Serdeable
@Schema(name = "ImportRejection")
record RejectionResponse(
        @Schema(description = "Where the row begins in the file; the header is line 1.", example = "17")
        long line,

        @Schema(
                description = "The field that is wrong; empty where the row is wrong as a whole.",
                example = "orderedAt")
        String field,

        @Schema(description = "The rule that it breaks.", example = "invalid_date")
        String code,

        @Schema(description = "What stood there, at most 200 characters.", example = "1997-02-30") @Nullable String value,

        @Schema(description = "What is wrong, in words.", example = "There is no such day.")
        String detail) {
    static RejectionResponse of(Rejection rejection) {
        return new RejectionResponse(
                rejection.line(),
                rejection.fault().pointer(),
                rejection.fault().code(),
                rejection.value(),
                rejection.fault().detail());
    }
}

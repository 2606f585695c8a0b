package sambandh.rest.shared;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;

/** What went wrong, after RFC 9457. */
@Serdeable
@Schema(name = "Problem", description = "What went wrong, and how to mend it (RFC 9457).")
public record Problem(
        @Schema(description = "Names the kind of problem; its page explains the mend.", example = "/problems/invalid")
        String type,

        @Schema(description = "The kind of problem in words, the same each time.", example = "Some fields are wrong")
        String title,

        @Schema(description = "The status of the answer.", example = "422")
        int status,

        @Schema(
                description = "What is wrong with this request, and what to do.",
                example = "Mend the fields named in errors and send the request again.")
        @Nullable String detail,

        @Schema(description = "The path that was called.", example = "/api/v1/customers") @Nullable String instance,

        @Schema(description = "Quote it when you ask for help.", example = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        @Nullable String requestId,

        @Schema(description = "Every fault of the request, where it can be told by field.") @Nullable List<Entry> errors) {

    @Serdeable
    @Schema(name = "ProblemError")
    public record Entry(
            @Schema(description = "JSON pointer (RFC 6901) into the body, or the parameter's name.", example = "/email")
            String pointer,

            @Schema(
                    description = "The rule that is broken; stays the same whatever the words.",
                    example = "invalid_email")
            String code,

            @Schema(
                    description = "What is wrong here, and what would be right.",
                    example = "Write one mail address, such as name@example.com.")
            String detail) {
        static Entry of(Fault fault) {
            return new Entry(fault.pointer(), fault.code(), fault.detail());
        }
    }
}

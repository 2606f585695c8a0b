package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.DeadLetters;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.WireTimes;

/** Which letters are to be sent again. */
@Serdeable
@Schema(name = "LetterReplaysRequest")
record ReplaysRequest(
        @Schema(
                description = "Those that failed, or those of which nobody knows whether they were taken.",
                allowableValues = {"failed", "unknown"},
                example = "failed")
        String state,

        @Schema(description = "Only letters from this template.", example = "thank_you") @Nullable String template,

        @Schema(description = "Only letters written then or later.") @Nullable String createdFrom,

        @Schema(description = "Only letters written before then.") @Nullable String createdBefore,

        @Schema(description = "How many at most, 1 to 1000; otherwise 1000.", example = "500") @Nullable Integer limit) {
    private static final int MOST = 1000;

    DeadLetters.Which which() {
        Faults faults = new Faults();
        var readState = faults.required("/state", state, ReplaysRequest::dead);
        var readTemplate = faults.optional("/template", template, Code::new);
        var from = faults.optional("/createdFrom", createdFrom, WireTimes::instant);
        var before = faults.optional("/createdBefore", createdBefore, WireTimes::instant);
        var unused = faults.optional("/limit", limit, ReplaysRequest::bounded);
        faults.orThrow();
        return new DeadLetters.Which(readState.get(), readTemplate.orNull(), from.orNull(), before.orNull());
    }

    int atMost() {
        return limit == null ? MOST : limit;
    }

    private static Integer bounded(Integer limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidValue("out_of_range", "Use 1 to " + MOST + ".");
        }
        return limit;
    }

    private static Letter.State dead(String state) {
        return switch (state) {
            case "failed" -> Letter.State.FAILED;
            case "unknown" -> Letter.State.UNKNOWN;
            default -> throw new InvalidValue("unknown_value", "Use failed or unknown.");
        };
    }
}

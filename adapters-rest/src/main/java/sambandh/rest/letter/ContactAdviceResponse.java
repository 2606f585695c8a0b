package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.AskContact;
import sambandh.domain.letter.ContactGate.Decision;
import sambandh.rest.shared.Wire;

/** Whether somebody may be reached now. */
@Serdeable
@Schema(name = "ContactAdvice")
record ContactAdviceResponse(
        @Schema(
                description = "now; later, not before at; not, because of what the person wants.",
                allowableValues = {"now", "later", "not"},
                example = "later")
        String contact,

        @Schema(description = "Only of later: from when on.") @Nullable Instant at,

        @Schema(description = "Only of not: why, as letters have it.", example = "do_not_contact") @Nullable String because,

        @Schema(description = "What they like to be reached by; absent where they have not said.", example = "phone")
        @Nullable String preferredChannel) {
    static ContactAdviceResponse of(AskContact.Answer answer) {
        String preferred = answer.preferred() == null ? null : Wire.code(answer.preferred());
        return switch (answer.decision()) {
            case Decision.Now _ -> new ContactAdviceResponse("now", null, null, preferred);
            case Decision.Later(Instant at) -> new ContactAdviceResponse("later", at, null, preferred);
            case Decision.Not(var because) -> new ContactAdviceResponse("not", null, Wire.code(because), preferred);
        };
    }
}

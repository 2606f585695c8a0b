package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import sambandh.application.letter.Suppressions.Suppression;
import sambandh.rest.shared.Wire;

/** Some address that is not written to; which one, only who knows the address can tell. */
@Serdeable
@Schema(name = "Suppression")
record SuppressionResponse(
        @Schema(
                description = "A keyed digest of the address, 64 hexadecimal digits.",
                example = "9f86d081884c7d659f86d081884c7d659f86d081884c7d659f86d081884c7d65")
        String id,

        @Schema(
                description = "refused: its mail server says there is no such mailbox. bounced: a letter came back, or"
                        + " several within a month. complained: its reader called a letter unwanted.",
                allowableValues = {"refused", "bounced", "complained", "by_hand"},
                example = "refused")
        String reason,

        @Schema(description = "When it was put on the list.")
        Instant since,

        @Schema(description = "Who said so.", example = "job:send-letters")
        String toldBy) {
    static SuppressionResponse of(Suppression suppression) {
        return new SuppressionResponse(
                suppression.id(), Wire.code(suppression.reason()), suppression.since(), suppression.toldBy());
    }
}

package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Consent;
import sambandh.rest.shared.Wire;

/** What a person has said to letters on a topic, and how it was asked. */
@Serdeable
@Schema(name = "Consent")
record ConsentResponse(
        @Schema(description = "The topic's code.", example = "newsletter")
        String topic,

        @Schema(
                description = "Only what is confirmed counts.",
                allowableValues = {"asked", "confirmed", "withdrawn"},
                example = "asked")
        String state,

        @Schema(description = "Where it came about.", example = "form")
        String source,

        @Schema(
                description = "What the person was asked, or has said yes to.",
                example = "Our newsletter, once a month")
        String wording,

        @Schema(description = "The language of the wording.", example = "en")
        String language,

        @Schema(description = "How often it was asked since the last yes.", example = "1")
        int askedTimes,

        @Schema(description = "When it was asked last.") Instant askedAt,

        @Schema(description = "When it was confirmed or withdrawn.") @Nullable Instant decidedAt) {
    static ConsentResponse of(Consent consent) {
        return new ConsentResponse(
                consent.topic().value(),
                Wire.code(consent.state()),
                consent.source().value(),
                consent.wording(),
                consent.language().tag(),
                consent.askedTimes(),
                consent.askedAt(),
                consent.decidedAt());
    }
}

package sambandh.rest.letter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.WishProof;

/** The proof of a wish. */
@Serdeable
@Schema(name = "Wish")
record WishResponse(
        @Schema(description = "When it was told.") Instant at,

        @Schema(
                description = "Who told it: person, user or key, and their id.",
                example = "person:01890a5d-ac96-774b-bcce-b302099a8057")
        String toldBy,

        @Schema(description = "The letter whose link was used, or that asked.") @Nullable UUID letterId,

        @Schema(
                description = "What it was.",
                allowableValues = {"unsubscribed", "paused", "changed", "consented", "asked"},
                example = "paused")
        String what,

        @Schema(description = "The language of the wording; mul for a page in several.", example = "ne")
        String language,

        @Schema(description = "What the person had before their eyes.", example = "Pause for a month")
        String wording,

        @Schema(description = "What changed.", example = "{\"pausedUntil\": \"2026-12-21T18:15:00Z\"}")
        Map<String, String> said) {
    static WishResponse of(WishProof proof) {
        return new WishResponse(
                proof.at(),
                proof.toldBy(),
                proof.letterId(),
                proof.what().value(),
                proof.language().tag(),
                proof.wording(),
                new TreeMap<>(proof.said()));
    }
}

package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.Evidence.Ending;
import sambandh.rest.shared.Wire;

/** Something that was told of a relationship. */
@Serdeable
@Schema(name = "Evidence")
record EvidenceBody(
        UUID id,

        @Schema(description = "What it was.", example = "inquiry")
        String kind,

        @Schema(description = "The business date on which it was so.")
        LocalDate day,

        @Schema(description = "The stage that was set by hand.", example = "expansion") @Nullable String stage,

        @Schema(description = "Who ended it: customer or company.", example = "customer") @Nullable String endedBy,

        @Schema(description = "Why it ended.", example = "price") @Nullable String reason,

        @Schema(description = "What it is about, such as a contract.") @Nullable UUID reference,

        @Schema(description = "In somebody's own words.", example = "Met at the fair in Pune.") @Nullable String text,

        @Schema(description = "Who told it.", example = "user:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        String toldBy,

        @Schema(description = "When it was noted down.") Instant toldAt) {

    static EvidenceBody of(Evidence evidence) {
        Evidence.Content content = evidence.content();
        Ending ending = content.ending();
        return new EvidenceBody(
                evidence.id(),
                Wire.code(content.kind()),
                evidence.day(),
                content.to() == null ? null : Wire.code(content.to()),
                ending == null ? null : Wire.code(ending.by()),
                ending == null ? null : Wire.code(ending.reason()),
                content.reference(),
                content.text(),
                evidence.toldBy(),
                evidence.toldAt());
    }
}

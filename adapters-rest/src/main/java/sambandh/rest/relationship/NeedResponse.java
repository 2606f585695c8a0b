package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.Need;
import sambandh.rest.shared.Wire;

/** What a customer needs, or will. */
@Serdeable
@Schema(name = "Need")
record NeedResponse(
        UUID id,
        @Schema(description = "Whose need.") UUID customerId,

        @Schema(
                description = "Whether they said so or somebody here expects it.",
                allowableValues = {"stated", "foreseen"},
                example = "stated")
        String origin,

        @Schema(description = "Your own code of what would meet it.", example = "tea") @Nullable String category,

        @Schema(description = "In somebody's own words.", example = "A green tea for the guest rooms.")
        String text,

        @Schema(description = "Since when, or from when it is expected.")
        LocalDate since,

        @Schema(description = "Whether it is met.", example = "false")
        boolean met,

        @Schema(description = "The day on which it was met.") @Nullable LocalDate metOn,

        @Schema(description = "The product that met it.") @Nullable UUID metBy,

        @Schema(description = "Who told it.", example = "user:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        String toldBy,

        Instant createdAt) {
    static NeedResponse of(Need need) {
        Need.Details d = need.details();
        Need.Met met = d.met();
        return new NeedResponse(
                need.id(),
                need.customerId().value(),
                Wire.code(d.origin()),
                d.category() == null ? null : d.category().value(),
                d.text(),
                d.since(),
                met != null,
                met == null ? null : met.day(),
                met == null || met.by() == null ? null : met.by().value(),
                need.toldBy(),
                need.createdAt());
    }
}

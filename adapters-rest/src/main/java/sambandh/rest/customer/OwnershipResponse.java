package sambandh.rest.customer;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.OwnerChange;
import sambandh.rest.shared.Wire;

/** From an instant on somebody else looked after the customer. */
@Serdeable
@Schema(name = "Ownership")
record OwnershipResponse(
        UUID id,
        @Schema(description = "Since when.") Instant at,

        @Schema(description = "Who owned the customer from then on; absent for nobody.") @Nullable UUID ownerId,

        @Schema(description = "Who stepped in from then on; absent for nobody.") @Nullable UUID coverId,

        @Schema(description = "Whether the owner was another one before.")
        boolean newOwner,

        @Schema(
                description = "How it came about.",
                allowableValues = {"edit", "import", "hand_over"},
                example = "hand_over")
        String why,

        @Schema(description = "Who did it.", example = "user:0198f2a4-3b1e-7c55-9a60-5d7b1c2e4f60")
        String by,

        @Schema(description = "The import or hand-over.") @Nullable UUID reference) {

    static OwnershipResponse of(OwnerChange change) {
        return new OwnershipResponse(
                change.id(),
                change.at(),
                change.ownerId() == null ? null : change.ownerId().value(),
                change.coverId() == null ? null : change.coverId().value(),
                change.newOwner(),
                Wire.code(change.why()),
                change.by(),
                change.reference());
    }
}

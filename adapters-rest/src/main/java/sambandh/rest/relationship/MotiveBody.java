package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.MotiveTold;
import sambandh.rest.shared.Wire;

/** Why a customer buys or stays. */
@Serdeable
@Schema(name = "CustomerMotive")
record MotiveBody(
        UUID id,

        @Schema(description = "Its code.", example = "quality")
        String motive,

        @Schema(
                description = "What it is the motive for.",
                allowableValues = {"buying", "staying"},
                example = "buying")
        String purpose,

        @Schema(description = "The order that it was the motive of; absent for all that they buy.") @Nullable UUID orderId,

        @Schema(description = "Who told it.", example = "user:0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a")
        String toldBy,

        @Schema(description = "When it was noted down.") Instant toldAt) {
    static MotiveBody of(MotiveTold it) {
        return new MotiveBody(
                it.id(),
                Wire.code(it.motive()),
                Wire.code(it.motive().purpose()),
                it.orderId(),
                it.toldBy(),
                it.toldAt());
    }
}
